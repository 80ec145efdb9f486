package kenes.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.MeetingsAct;

/** Who is invited to an extended sitting of the past: guests by name, and chairs of other bodies from the register, one of whom may send another. */
record PastGuests(Facades kenes, String body, DemoSeed.Session session, Caller secretary) {
  Convening.Setting setting() {
    return session.guests() == null ? Convening.Setting.ORDINARY : new Convening.Setting(Form.EXTENDED, false, session.guests(), List.of(), holders());
  }

  private List<Convening.Holder> holders() {
    return session.holders() == null ? List.of() : session.holders();
  }

  /** Whoever is invited comes a little before the beginning. @param meeting once it was convened */
  void enter(Timetable timetable, Instant start, Supplier<UUID> meeting, UnaryOperator<String> key) {
    int asked = session.guests() == null ? 0 : session.guests().size() + holders().size();
    for (int guest = 0; guest < asked; guest++) {
      int place = guest;
      timetable.at(start.minusSeconds(600 - 60L * guest), () -> come(meeting.get(), place, key.apply("guest-" + place)));
    }
  }

  /** Nobody comes for a vacant post. */
  private void come(UUID meeting, int place, String key) {
    List<MeetingsAct.Invited> invited = kenes.db().read(tx -> kenes.meetings().get(tx, body, meeting)).setting().invited();
    if (place >= invited.size()) {
      return;
    }
    UUID guest = invited.get(place).invited();
    sent(invited.get(place)).ifPresentOrElse(
        name -> kenes.convening().sendAnother(secretary, body, key, new Convening.SendAnother(meeting, guest, name)),
        () -> kenes.convening().invitedArrive(secretary, body, key, new Convening.Attend(meeting, guest)));
  }

  private Optional<Text> sent(MeetingsAct.Invited guest) {
    return guest.from() == null || session.sent() == null ? Optional.empty()
        : session.sent().stream().filter(one -> one.body().equals(guest.from().body())).map(DemoSeed.Sent::name).findFirst();
  }
}
