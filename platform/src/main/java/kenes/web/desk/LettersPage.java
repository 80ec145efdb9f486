package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsCode;
import kenes.notices.Delivery;
import kenes.notices.Letter;
import kenes.notices.LetterState;
import kenes.register.Body;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The letters about sittings: what was sent to whom, what waits and why; without a mail server this is where they arrive. */
final class LettersPage {
  private static final int LATEST = 300;

  private final DeskParts parts;

  LettersPage(DeskParts parts) {
    this.parts = parts;
  }

  /** With {@code ?meeting=} those about one sitting. */
  Response show(Request request) {
    LettersView view = parts.sitting().db().read(tx -> {
      Body body = parts.sitting().register().getBody(tx, request.path("body"));
      Optional<Meeting> meeting = Id.find(request.query("meeting")).map(id -> parts.sitting().meetings().get(tx, body.code(), id));
      return view(tx, request, body, meeting);
    });
    return Response.html(Templates.render("desk/letters.jte", Map.of("w", request.words(), "view", view)));
  }

  private LettersView view(Tx tx, Request request, Body body, Optional<Meeting> meeting) {
    Words w = request.words();
    LetterWords words = new LetterWords(w, body.zone());
    List<Letter> letters = parts.outbox().list(tx, body.code(), LATEST).stream()
        .filter(letter -> meeting.isEmpty() || letter.meeting().equals(meeting.get().id())).toList();
    Delivery delivery = meeting.map(one -> parts.outbox().delivery(tx, body.code(), one.id())).orElse(null);
    String title = meeting.map(one -> one.title().in(w.lang()) + ": " + w.text("letters.title")).orElse(w.text("letters.title"));
    FrameView frame = new DeskFrame(parts, tx, request).view(body, path(body.code()), title, List.of(), null, null);
    String path = "/" + w.lang().code() + path(body.code());
    boolean again = delivery != null && parts.outbox().sends() && (delivery.isStuck() || delivery.count(LetterState.WAITING) > 0);
    return new LettersView(frame, path, mode(w), new LinkView(w.text("addresses.title"), "/" + w.lang().code() + AddressesPage.path(body.code())),
        meeting.map(one -> one.id().toString()).orElse(null), delivery == null ? List.of() : words.summary(delivery), again,
        letters.stream().map(letter -> line(tx, words, path, letter)).toList());
  }

  private String mode(Words w) {
    return w.text(parts.outbox().sends() ? "letters.mode-sends" : "letters.mode-kept");
  }

  private LettersView.Line line(Tx tx, LetterWords words, String path, Letter letter) {
    TextView sitting = TextView.of(parts.sitting().meetings().get(tx, letter.body(), letter.meeting()).title(), words.w().lang());
    return new LettersView.Line(path + "/" + letter.id(), letter.name(), letter.address(), words.kind(letter.kind()), sitting,
        words.w().dateTime(letter.madeAt(), words.zone()), LetterWords.tag(letter), words.state(letter.state()), words.details(letter));
  }

  Response one(Request request) {
    return page(request, null);
  }

  private Response page(Request request, FormState sent) {
    LettersView.One view = parts.sitting().db().read(tx -> {
      Words w = request.words();
      Body body = parts.sitting().register().getBody(tx, request.path("body"));
      Letter letter = parts.outbox().get(tx, body.code(), request.id("letter"));
      String below = path(body.code());
      String path = "/" + w.lang().code() + below;
      FrameView frame = new DeskFrame(parts, tx, request).view(body, below + "/" + letter.id(), new LetterWords(w, body.zone()).kind(letter.kind()) + ": " + letter.name(),
          List.of(new LinkView(w.text("letters.title"), path)), null, null);
      LettersView.Line line = line(tx, new LetterWords(w, body.zone()), path, letter);
      List<LinkView> files = List.of(new LinkView(w.text("letters.file-letter"), line.href() + "/letter.eml"),
          new LinkView(w.text("letters.file-event"), line.href() + "/sitting.ics"));
      FormState form = sent == null ? FormState.of(Map.of("address", letter.address() == null ? "" : letter.address())) : sent;
      return new LettersView.One(frame, line.href(), line, mode(w), files, letter.subject(), letter.content(), form(w, letter, form), form.problem(w));
    });
    return Response.html(Templates.render("desk/letter.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  /** While it can still be of use. */
  private LettersView.Form form(Words w, Letter letter, FormState form) {
    if (letter.state() == LetterState.SENT || !letter.usefulUntil().isAfter(parts.sitting().clock().instant())) {
      return null;
    }
    FieldView address = new DeskFields(w, form).input("email", "address", w.text("addresses.address"), w.text("addresses.kept-hint"), true);
    return new LettersView.Form(address, w.text(letter.attempts() == 0 ? "letters.send" : "letters.send-again"));
  }

  Response send(Request request) {
    UUID letter = request.id("letter");
    return Forms.submit(request, () -> {
      parts.outbox().send(request.caller(), request.path("body"), letter, request.field("address"));
      return Response.redirect("/" + request.lang().code() + path(request.path("body")) + "/" + letter);
    }, form -> page(request, form));
  }

  Response sendAgain(Request request) {
    UUID meeting = Id.find(request.field("meeting")).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));

    parts.outbox().sendAgain(request.caller(), request.path("body"), meeting);
    return Response.redirect("/" + request.lang().code() + path(request.path("body")) + "?meeting=" + meeting);
  }

  /** The message as mail programs open it. */
  Response letterFile(Request request) {
    return Response.file(parts.outbox().file(letter(request)), "message/rfc822", "letter.eml", true);
  }

  Response eventFile(Request request) {
    return Response.file(letter(request).event(), "text/calendar; charset=utf-8", "sitting.ics", true);
  }

  private Letter letter(Request request) {
    return parts.sitting().db().read(tx -> parts.outbox().get(tx, request.path("body"), request.id("letter")));
  }

  /** Below the language. */
  static String path(String body) {
    return "/desk/b/" + body + "/letters";
  }
}
