package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsCode;
import kenes.voting.Interest;
import kenes.voting.Interests;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** Interests that deputies announce in the hall, entered by the secretary; and all that have been declared in a sitting. */
final class InterestsPage {
  private final SittingParts parts;

  InterestsPage(SittingParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.fresh());
  }

  Response declare(Request request) {
    return submit(request, meeting -> parts.voting().interests().declareInterest(request.caller(), meeting.body(), request.key(),
        new Interests.Declare(item(request), Id.find(request.field("person")).orElse(null), request.field("reason"))));
  }

  Response withdraw(Request request) {
    return submit(request, meeting -> parts.voting().interests().withdrawInterest(request.caller(), meeting.body(), request.key(),
        new Interests.Withdraw(item(request), Id.find(request.field("person")).orElse(null))));
  }

  private static UUID item(Request request) {
    return Id.find(request.field("item")).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }

  private Response submit(Request request, java.util.function.Consumer<Meeting> command) {
    Meeting meeting = parts.db().read(tx -> parts.meeting(tx, request.address()));
    return Forms.submit(request, () -> {
      command.accept(meeting);
      return Response.redirect("/" + request.lang().code() + HallFrame.path(meeting, "interests"));
    }, form -> page(request, form));
  }

  private Response page(Request request, FormState form) {
    Words w = request.words();
    HallInterests view = parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      List<HallInterests.Declared> declared = facts.items().stream().flatMap(item ->
          parts.voting().interests().list(tx, item.body(), item.id()).stream().map(one -> declared(facts, w, item, one))).toList();
      return new HallInterests(new HallFrame(facts, request).frame("interests", "interests.title", null), request.csrf(), form.key(), declared, fields(facts, w, form), form.problem(w));
    });
    return Response.html(Templates.render("desk/hall/interests.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private HallInterests.Declared declared(SittingFacts facts, Words w, AgendaItem item, Interest one) {
    boolean voted = facts.polls().stream().anyMatch(poll -> poll.item().equals(item.id()) && poll.openedIndex() > one.index());
    boolean over = voted || item.closedAt() != null || facts.meeting().closedAt() != null;
    return new HallInterests.Declared(TextView.of(item.title(), w.lang()), item.id().toString(), facts.name(one.person()).in(w.lang()), one.person().toString(),
        parts.journal().findSealed(facts.tx(), item.body(), one.reason()).orElse(null), over ? null : FormState.newKey());
  }

  private List<FieldView> fields(SittingFacts facts, Words w, FormState form) {
    List<FieldView.Option> items = facts.items().stream().filter(item -> item.closedAt() == null && !item.continued())
        .map(item -> new FieldView.Option(item.id().toString(), item.position() + ". " + item.title().in(w.lang()))).toList();
    if (items.isEmpty() || facts.meeting().closedAt() != null) {
      return List.of();
    }
    List<FieldView.Option> people = Stream.concat(Stream.of(new FieldView.Option("", w.text("chair.no-teller"))), facts.seats().stream()
        .flatMap(seat -> seat.holder().stream()).map(holder -> new FieldView.Option(holder.id().toString(), holder.name(w.lang())))).toList();
    String open = facts.openItem().map(item -> item.id().toString()).orElse("");
    return Stream.of(new FieldView("select", "item", w.text("interest.item"), null, form.value("item").isEmpty() ? open : form.value("item"), form.error("item", w), null, null, true, items),
        new FieldView("select", "person", w.text("interest.person"), null, form.value("person"), form.error("person", w), null, null, true, people),
        new FieldView("textarea", "reason", w.text("interest.reason"), w.text("interest.reason-hint"), form.value("reason"), form.error("reason", w), null, w.lang().code(), true, List.of()))
        .toList();
  }
}
