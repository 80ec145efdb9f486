package kenes.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Permission;
import kenes.base.Digest;
import kenes.base.Words;
import kenes.meetings.Attendance;
import kenes.meetings.Meeting;
import kenes.register.Person;
import kenes.register.Seat;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.Mark;

/** The roll on the secretary's desk: every seat, with what can be registered for its holder. */
final class Roll {
  private final DeskParts parts;
  private final SittingFacts facts;
  private final Request request;
  private final String sent;
  private final FormState form;

  /** @param sent which form came back, or an empty string */
  Roll(DeskParts parts, SittingFacts facts, Request request, String sent, FormState form) {
    this.parts = parts;
    this.facts = facts;
    this.request = request;
    this.sent = sent;
    this.form = form;
  }

  /** Changes whenever the roll does. */
  static String state(SittingFacts facts) {
    Set<UUID> explained = facts.parts().meetings().absences(facts.tx(), facts.body().code(), facts.meeting().id()).keySet();
    String all = facts.attendance() + " " + explained.stream().sorted().toList() + " " + facts.meeting().closedAt();
    return Digest.of(all.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  SittingDeskView.Roll view() {
    Words w = request.words();
    Meeting meeting = facts.meeting();
    boolean may = Permission.REGISTER_ATTENDANCE.granted().stream().anyMatch(parts.roles(facts.tx(), request.caller(), meeting.body())::contains);
    boolean open = may && meeting.closedAt() == null;
    Map<UUID, Attendance> last = facts.attendance().stream().collect(Collectors.toMap(Attendance::person, stay -> stay, (earlier, later) -> later));
    Set<UUID> explained = parts.sitting().meetings().absences(facts.tx(), meeting.body(), meeting.id()).keySet();
    List<SittingDeskView.Seat> seats = facts.seats().stream().map(seat -> seat.holder().map(holder ->
        seat(w, seat, holder, last.get(holder.id()), explained.contains(holder.id()), open)).orElseGet(() -> vacant(w, seat))).toList();
    long here = seats.stream().filter(SittingDeskView.Seat::here).count();
    long held = seats.stream().filter(seat -> seat.person() != null).count();
    return new SittingDeskView.Roll("/" + w.lang().code() + DeskFrame.path(meeting), request.csrf(), state(facts), open,
        w.text("sitting-desk.here", here, held), seats);
  }

  private static SittingDeskView.Seat vacant(Words w, Seat seat) {
    return new SittingDeskView.Seat(seat.number(), null, w.text(Mark.VACANT.key()), false, Mark.VACANT, w.text(Mark.VACANT.key()), null, null, null);
  }

  private SittingDeskView.Seat seat(Words w, Seat seat, Person holder, Attendance last, boolean explained, boolean open) {
    boolean here = last != null && last.leftAt() == null;
    String words = last == null ? w.text("sitting-desk.not-registered")
        : here ? w.text("sitting-desk.arrived", w.time(last.arrivedAt(), facts.zone())) : w.text("sitting-desk.left", w.time(last.leftAt(), facts.zone()));
    boolean mine = sent.equals("absence") && form.value("person").equals(holder.id().toString());
    String key = mine ? form.key() : FormState.newKey();
    String behalf = facts.onBehalf(w).get(seat.membership());
    return new SittingDeskView.Seat(seat.number(), holder.id().toString(), holder.name(w.lang()) + (behalf == null ? "" : " (" + behalf + ")"), here, here ? Mark.PRESENT : Mark.ABSENT, words,
        key, explained ? w.text("sitting-desk.explained") : null, open && last == null && !explained ? reason(w, seat.number(), mine) : null);
  }

  /** Every absent deputy has a field of their own; its name carries the seat. */
  private FieldView reason(Words w, int seat, boolean mine) {
    return new FieldView("text", "reason-" + seat, w.text("sitting-desk.reason"), w.text("sitting-desk.reason-hint"),
        mine ? form.value("reason-" + seat) : "", mine ? form.error("reason", w) : null, "off", null, true, List.of());
  }
}
