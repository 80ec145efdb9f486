package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.journal.Recorded;
import kenes.meetings.Floor;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsCode;
import kenes.voting.Choice;
import kenes.voting.Interests;
import kenes.voting.Voting;
import kenes.voting.VotingCode;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;
import kenes.web.view.FieldView;

/** A deputy's desk: registration, the ballot and its receipt. */
final class SeatPage {
  private final SittingParts parts;

  SeatPage(SittingParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** What belongs to this deputy alone, without the page around it. */
  Response mine(Request request) {
    SeatDesk.Mine mine = parts.db().read(tx -> new SeatMine(facts(tx, request), request, FormState.fresh()).view());
    return Response.html(Templates.render("desk/hall/mine.jte", Map.of("w", request.words(), "view", mine)));
  }

  /** The floor as this deputy has it, without the page around it. */
  Response floor(Request request) {
    SeatFloor.View floor = parts.db().read(tx -> new SeatFloor(facts(tx, request), request, FormState.fresh()).view());
    return Response.html(Templates.render("desk/hall/my_floor.jte", Map.of("w", request.words(), "view", floor)));
  }

  Response ask(Request request) {
    Meeting meeting = meeting(request);
    return submit(request, meeting, "ask", () -> parts.floor().requestFloor(request.caller(), meeting.body(), request.key(),
        new Floor.RequestFloor(meeting.id(), request.caller().person(), null, FloorForms.kind(request))));
  }

  Response withdraw(Request request) {
    Meeting meeting = meeting(request);
    return submit(request, meeting, "withdraw", () -> parts.floor().withdrawRequest(request.caller(), meeting.body(), request.key(),
        new Floor.WithdrawRequest(meeting.id(), FloorForms.waiting(request))));
  }

  Response arrive(Request request) {
    return attend(request, input -> parts.meetings().arrive(request.caller(), request.path("body"), request.key(), input));
  }

  Response leave(Request request) {
    return attend(request, input -> parts.meetings().leave(request.caller(), request.path("body"), request.key(), input));
  }

  private interface Attending {
    Recorded send(Meetings.Attend input);
  }

  private Response attend(Request request, Attending command) {
    Meeting meeting = meeting(request);
    return submit(request, meeting, "", () -> command.send(new Meetings.Attend(meeting.id(), request.caller().person())));
  }

  Response vote(Request request) {
    Meeting meeting = meeting(request);
    UUID poll = Id.find(request.field("poll")).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
    Choice choice = choice(request, "choice");
    return submit(request, meeting, "vote", () ->
        parts.voting().cast(request.caller(), meeting.body(), request.key(), new Voting.Cast(poll, request.caller().person(), choice)));
  }

  Response declareInterest(Request request) {
    Meeting meeting = meeting(request);
    return submit(request, meeting, "interest", () -> parts.voting().interests().declareInterest(request.caller(), meeting.body(), request.key(),
        new Interests.Declare(item(request), request.caller().person(), request.field("reason"))));
  }

  Response withdrawInterest(Request request) {
    Meeting meeting = meeting(request);
    return submit(request, meeting, "interest", () -> parts.voting().interests().withdrawInterest(request.caller(), meeting.body(), request.key(),
        new Interests.Withdraw(item(request), request.caller().person())));
  }

  private static UUID item(Request request) {
    return Id.find(request.field("item")).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }

  /** What was chosen; null for nothing. */
  static Choice choice(Request request, String field) {
    return Stream.of(Choice.values()).filter(one -> one.name().equals(request.field(field))).findFirst().orElse(null);
  }

  /** @param sent which form it is */
  private Response submit(Request request, Meeting meeting, String sent, Supplier<?> command) {
    String place = sent.equals("ask") || sent.equals("withdraw") ? "#my-floor" : "#mine";
    return Forms.submit(request, () -> {
      command.get();
      return Response.redirect("/" + request.lang().code() + HallFrame.path(meeting, "seat") + place);
    }, form -> page(request, sent, form));
  }

  private Meeting meeting(Request request) {
    return parts.db().read(tx -> parts.meeting(tx, request.address()));
  }

  private SittingFacts facts(kenes.db.Tx tx, Request request) {
    return SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
  }

  private Response page(Request request, String sent, FormState form) {
    Words w = request.words();
    SeatDesk view = parts.db().read(tx -> {
      SittingFacts facts = facts(tx, request);
      UUID person = request.caller().person();
      SeatDesk.Mine mine = new SeatMine(facts, request, sent.equals("ask") ? FormState.fresh() : form).view();
      SeatFloor.View floor = new SeatFloor(facts, request, sent.equals("ask") ? form : FormState.fresh()).view();
      // the summary links to the choice: a form that is gone has nothing to link to
      Stream<FieldView> choice = mine.ballot() == null ? Stream.of() : Optional.ofNullable(form.error("choice", w)).stream()
          .map(error -> new FieldView("radio", "choice", "", null, "", error, null, null, true, List.of()));
      Stream<FieldView> interest = mine.interest() == null ? Stream.of() : Stream.of(mine.interest().reason());
      List<FieldView> fields = Stream.concat(Stream.concat(choice, interest), floor.ask() == null ? Stream.of() : Stream.of(floor.ask().kind())).toList();
      HallLive live = new HallLive(facts, w.lang());
      return new SeatDesk(new HallFrame(facts, request).frame("seat"), live.view(false), live.result(false), mine, floor, live.queue(),
          HallState.vote(facts), HallState.floor(facts), HallState.hereId(person), HallState.here(facts, person), fields, form.problem(w));
    });
    return Response.html(Templates.render("desk/hall/seat.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }
}
