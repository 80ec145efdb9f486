package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.meetings.Meeting;
import kenes.voting.Hands;
import kenes.voting.HandsCounting;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.Teller;
import kenes.voting.VotingCode;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.VoteNotes;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** The desk of somebody who counts the hands: on their own device, without the other's numbers. */
final class CountPage {
  private final SittingParts parts;

  CountPage(SittingParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.fresh());
  }

  /** What belongs to this teller, without the page around it. */
  Response mine(Request request) {
    HallCount.Mine mine = parts.db().read(tx -> mine(SittingFacts.read(parts, tx, parts.meeting(tx, request.address())), request, FormState.fresh()));
    return Response.html(Templates.render("desk/hall/count_mine.jte", Map.of("w", request.words(), "view", mine)));
  }

  Response enter(Request request) {
    Meeting meeting = parts.db().read(tx -> parts.meeting(tx, request.address()));
    UUID poll = Id.find(request.field("poll")).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
    return Forms.submit(request, () -> {
      parts.voting().hands().countHands(request.caller(), meeting.body(), request.key(),
          new Hands.Count(poll, number(request, "for"), number(request, "against"), number(request, "abstained")));
      return Response.redirect("/" + request.lang().code() + HallFrame.path(meeting, "count"));
    }, form -> page(request, form));
  }

  private static Integer number(Request request, String name) {
    String typed = request.field(name).strip();
    return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
  }

  private Response page(Request request, FormState form) {
    Words w = request.words();
    HallCount view = parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      return new HallCount(new HallFrame(facts, request).frame("count", "hands.title",
          "/" + w.lang().code() + "/live/count/" + facts.meeting().body() + "/" + facts.meeting().id()), mine(facts, request, form), HallState.vote(facts), form.problem(w));
    });
    return Response.html(Templates.render("desk/hall/count.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private HallCount.Mine mine(SittingFacts facts, Request request, FormState form) {
    Words w = request.words();
    Optional<Poll> poll = facts.running().filter(running -> running.method() == PollMethod.HANDS);
    List<String> lines = new ArrayList<>();
    List<FieldView> fields = poll.isEmpty() ? List.of() : fields(facts, poll.get(), request.caller(), w, form, lines);
    if (poll.isEmpty()) {
      lines.add(w.text("hands.nothing"));
    }
    return new HallCount.Mine("/" + w.lang().code() + HallFrame.path(facts.meeting(), "count"), HallState.vote(facts), request.csrf(), form.key(),
        poll.map(one -> one.id().toString()).orElse(null), poll.map(one -> TextView.of(one.question(), w.lang())).orElse(null), lines, fields);
  }

  private List<FieldView> fields(SittingFacts facts, Poll poll, Caller caller, Words w, FormState form, List<String> lines) {
    List<Teller> tellers = poll.terms().tellers();
    int teller = 1 + Stream.of(0, 1).filter(place -> tellers.get(place).is(caller)).findFirst().orElse(-1);
    HandsCounting counting = parts.voting().hands().get(facts.tx(), poll);
    lines.addAll(VoteNotes.hands(w, counting));
    if (teller == 0) {
      lines.add(w.text("hands.not-yours"));
      return List.of();
    }
    if (counting.findAgreed().isPresent()) {
      lines.add(w.text("hands.agreed"));
      return List.of();
    }
    if (counting.entered().contains(teller)) {
      lines.add(w.text("hands.entered"));
      return List.of();
    }
    lines.add(w.text(counting.round() == 1 ? "hands.enter" : "hands.again", parts.voting().ballots().progress(facts.tx(), poll).voters()));
    return Stream.of("for", "against", "abstained").map(name -> new FieldView("number", name, w.text("hands." + name), null, form.value(name),
        form.error(name, w), "off", null, true, List.of())).toList();
  }
}
