package kenes.web.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kenes.accounts.Permission;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.minutes.ChairSignature;
import kenes.minutes.Draft;
import kenes.minutes.Minutes;
import kenes.minutes.MinutesVersion;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.MinutesView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.StepView;
import kenes.web.view.TextView;

/** The minutes from their draft to publication: edited and put to signature by the secretary, signed by both, published. */
final class MinutesDeskPage {
  private final DeskParts parts;

  MinutesDeskPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.fresh());
  }

  /** Keeps what was typed; puts it to signature besides when that was pressed. */
  Response save(Request request) {
    return submit(request, meeting -> {
      Draft draft = minutes().draft(request.caller(), meeting.body(), meeting.id());
      minutes().saveDrafts(request.caller(), meeting.body(), meeting.id(), MinutesDraftForm.changes(request, meeting.id(), draft));
      if (request.field("then").equals("submit") && draft.corrects() == null) {
        minutes().submit(request.caller(), meeting.body(), request.key(), meeting.id());
      } else if (request.field("then").equals("submit")) {
        minutes().correct(request.caller(), meeting.body(), request.key(), new Minutes.Correct(meeting.id(), MinutesDraftForm.reason(request)));
      }
    });
  }

  Response signAsSecretary(Request request) {
    return submit(request, meeting -> minutes().sign(request.caller(), meeting.body(), request.key(),
        new Minutes.Sign(meeting.id(), version(request), Minutes.Signatory.SECRETARY)));
  }

  Response signAsChair(Request request) {
    return submit(request, meeting -> minutes().sign(request.caller(), meeting.body(), request.key(),
        new Minutes.Sign(meeting.id(), version(request), Minutes.Signatory.CHAIR)));
  }

  Response publish(Request request) {
    return submit(request, meeting -> minutes().publish(request.caller(), meeting.body(), request.key(), new Minutes.Publish(meeting.id(), version(request))));
  }

  private Minutes minutes() {
    return parts.sitting().minutes();
  }

  private static int version(Request request) {
    return request.field("version").matches("\\d{1,6}") ? Integer.parseInt(request.field("version")) : 0;
  }

  private Response submit(Request request, Consumer<Meeting> command) {
    Meeting meeting = parts.sitting().db().read(tx -> parts.sitting().meeting(tx, request.address()));
    return Forms.submit(request, () -> {
      command.accept(meeting);
      return Response.redirect("/" + request.lang().code() + DeskFrame.path(meeting) + "/minutes");
    }, form -> page(request, form));
  }

  private Response page(Request request, FormState form) {
    Meeting meeting = parts.sitting().db().read(tx -> parts.sitting().meeting(tx, request.address()));
    boolean drafts = parts.sitting().db().read(tx -> parts.permissions().may(tx, request.caller(), meeting.body(), Permission.DRAFT_MINUTES));
    Draft draft = drafts && meeting.closedAt() != null ? minutes().draft(request.caller(), meeting.body(), meeting.id()) : null;
    MinutesDeskView view = parts.sitting().db().read(tx -> view(tx, request, meeting, draft, form));
    return Response.html(Templates.render("desk/minutes.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private MinutesDeskView view(Tx tx, Request request, Meeting meeting, Draft draft, FormState form) {
    Words w = request.words();
    var body = parts.sitting().register().getBody(tx, meeting.body());
    List<MinutesVersion> versions = minutes().versions(tx, meeting.body(), meeting.id());
    Optional<MinutesVersion> last = versions.stream().findFirst();
    String path = DeskFrame.path(meeting) + "/minutes";
    LinkView desk = new LinkView(w.text("sitting-desk.title"), "/" + w.lang().code() + DeskFrame.path(meeting));
    String heading = meeting.closedAt() == null ? w.text("minutes-desk.not-closed") : w.text("minutes-desk.state-" + state(last));
    MinutesDeskView.Draft shown = draft == null ? null : new MinutesDraftForm(w, draft, form).view(last.isEmpty());
    List<FieldView> wrong = shown == null ? List.of() : MinutesDraftForm.fields(shown);
    return new MinutesDeskView(new DeskFrame(parts, tx, request).view(body, path, w.text("minutes-desk.title"), List.of(desk), null,
        meeting.training() ? w.text("hall-desk.training") : null), "/" + w.lang().code() + path, TextView.of(meeting.title(), w.lang()), heading,
        last.map(version -> steps(tx, w, meeting, version, body.zone())).orElse(List.of()), act(tx, request, meeting, last.orElse(null)), shown,
        last.map(version -> texts(tx, meeting, version)).orElse(null), last.map(version -> w.text("minutes-desk.version", version.version())).orElse(null),
        versions.stream().map(version -> w.text("minutes-desk.version-line", version.version(), w.dateTime(version.submittedAt(), body.zone()))).toList(),
        wrong, form.problem(w));
  }

  private static String state(Optional<MinutesVersion> last) {
    return last.map(version -> version.status().name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("none");
  }

  private MinutesView.Texts texts(Tx tx, Meeting meeting, MinutesVersion version) {
    return new MinutesView.Texts(minutes().documents().minutes(tx, meeting, version, Lang.KK).document(),
        minutes().documents().minutes(tx, meeting, version, Lang.RU).document());
  }

  private List<StepView> steps(Tx tx, Words w, Meeting meeting, MinutesVersion version, ZoneId zone) {
    List<Step> steps = new ArrayList<>(List.of(new Step("submitted", "", version.submittedAt()), new Step("secretary", "", version.secretarySignedAt())));
    List<ChairSignature> chairs = minutes().chairs(tx, meeting, version);
    chairs.forEach(chair -> steps.add(new Step("joint", parts.sitting().register().organization(tx, meeting.body(), chair.organization()).name().in(w.lang()), chair.at())));
    if (chairs.isEmpty()) {
      steps.add(new Step("chair", "", version.chairSignedAt()));
    }
    steps.add(new Step("published", "", version.publishedAt()));
    List<StepView> shown = new ArrayList<>();
    boolean now = true;
    for (Step step : steps) {
      boolean done = step.at() != null;
      shown.add(new StepView(done ? "done" : now ? "now" : "next", done ? w.dateTime(step.at(), zone) : w.text("minutes-desk.waiting"), done ? step.at().toString() : null,
          w.text("minutes-desk.step-" + step.key(), step.of()), null, null, null, null));
      now = now && done;
    }
    return shown;
  }

  /** @param of whose chair signs, where several do @param at null while it is awaited */
  private record Step(String key, String of, Instant at) {}

  private MinutesDeskView.Act act(Tx tx, Request request, Meeting meeting, MinutesVersion last) {
    if (last == null) {
      return null;
    }
    return switch (last.status()) {
      case SUBMITTED -> act(request, last, minutes().maySign(tx, request.caller(), meeting, last, Minutes.Signatory.SECRETARY), "sign-secretary");
      case SIGNED_BY_SECRETARY -> act(request, last, minutes().maySign(tx, request.caller(), meeting, last, Minutes.Signatory.CHAIR), "sign-chair");
      case SIGNED -> act(request, last, parts.permissions().may(tx, request.caller(), meeting.body(), Permission.PUBLISH_MINUTES), "publish");
      case PUBLISHED -> null;
    };
  }

  private static MinutesDeskView.Act act(Request request, MinutesVersion last, boolean may, String to) {
    return may ? new MinutesDeskView.Act(to, FormState.newKey(), last.version(), request.words().text("minutes-desk." + to)) : null;
  }
}
