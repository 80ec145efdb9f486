package kenes.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Term;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** A session goes on in another sitting on another day, after a break or because there was no quorum. */
final class Adjourning {
  private final Journal journal;
  private final Leading leading;
  private final Register register;
  private final Rules rules;
  private final OpenVotes openVotes;
  private final InstantSource clock;
  private final QuorumCount quorum;

  Adjourning(Journal journal, Leading leading, Register register, Rules rules, OpenVotes openVotes, InstantSource clock) {
    this.journal = journal;
    this.leading = leading;
    this.register = register;
    this.rules = rules;
    this.openVotes = openVotes;
    this.clock = clock;
    this.quorum = new QuorumCount(register, rules);
  }

  private record Fail(UUID meeting) {}

  Recorded fail(Caller caller, String body, String key, UUID id) {
    return journal.command(caller.signedIn(), body, key, new Fail(id), command -> {
      Meeting meeting = MeetingsQueries.locked(command, body, id);
      leading.requireConvene(command.tx(), caller, body, meeting.kind());
      failed(command, meeting);
    });
  }

  Recorded adjourn(Caller caller, String body, String key, Convening.Adjourn input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      MeetingsQueries.lock(tx, body, input.meeting());
      Meeting meeting = MeetingsQueries.find(tx, body, input.meeting()).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
      leading.requireConvene(tx, caller, body, meeting.kind());
      if (meeting.continuedIn() != null) {
        throw new Refused(ConveningCode.ADJOURNED_ALREADY);
      }
      if (meeting.closedAt() != null && !meeting.failed()) {
        throw new Refused(MeetingsCode.MEETING_CLOSED);
      }
      LocalDate limit = checkDay(tx, meeting, input.startsAt());
      List<UUID> left = MeetingsQueries.items(tx, body, meeting.id()).stream().filter(item -> item.closedAt() == null).map(AgendaItem::id).toList();
      if (left.isEmpty()) {
        throw new Refused(ConveningCode.NOTHING_LEFT);
      }
      end(command, meeting);
      UUID next = Id.next();
      Text place = input.place() == null ? meeting.place() : input.place();
      command.record(new MeetingsAct.MeetingConvened(next, meeting.session(), meeting.sitting() + 1, meeting.organization(), meeting.title(), place,
          input.startsAt(), new MeetingsAct.Notice(0, 0, true, "break.maximum"), meeting.rulebook(), List.of(), meeting.setting()));
      command.record(new ConveningAct.MeetingAdjourned(meeting.id(), next, input.startsAt(), limit, left));
    });
  }

  /** What is open is closed; what could not be opened has failed. */
  private void end(Recorder command, Meeting meeting) {
    if (meeting.isOpen()) {
      if (openVotes.anyIn(command.tx(), meeting.body(), meeting.id())) {
        throw new Refused(MeetingsCode.VOTE_RUNS);
      }
      if (FloorQueries.speaking(command.tx(), meeting.body(), meeting.id()).isPresent()) {
        command.record(new FloorAct.FloorEnded(meeting.id()));
      }
      command.record(new MeetingsAct.MeetingClosed(meeting.id(), quorum.count(command.tx(), meeting, null, true)));
    } else if (!meeting.failed()) {
      failed(command, meeting);
    }
  }

  /** A sitting fails when its hour has come and too few are there. */
  private void failed(Recorder command, Meeting meeting) {
    if (meeting.openedAt() != null) {
      throw new Refused(MeetingsCode.MEETING_OPEN_ALREADY);
    }
    if (clock.instant().isBefore(meeting.startsAt())) {
      throw new Refused(ConveningCode.HOUR_NOT_COME);
    }
    MeetingsAct.Quorum now = quorum.count(command.tx(), meeting, null, true);
    if (now.held()) {
      throw new Refused(ConveningCode.QUORUM_HELD, now.present(), now.needed());
    }
    command.record(new ConveningAct.MeetingFailed(meeting.id(), now));
  }

  /** The last lawful day of the break, or null where no rule sets one. */
  private LocalDate checkDay(Tx tx, Meeting meeting, Instant startsAt) {
    if (startsAt == null) {
      throw Refused.field("startsAt", MeetingsCode.START_MISSING);
    }
    if (startsAt.isBefore(clock.instant())) {
      throw Refused.field("startsAt", MeetingsCode.START_IN_THE_PAST);
    }
    ZoneId zone = register.zone(tx, meeting.body());
    LocalDate from = LocalDate.ofInstant(meeting.startsAt(), zone);
    Optional<LocalDate> last = last(rules.get(tx, meeting.rulebook()), from);
    last.filter(LocalDate.ofInstant(startsAt, zone)::isAfter).ifPresent(limit -> {
      throw Refused.field("startsAt", ConveningCode.BREAK_TOO_LONG, limit);
    });
    return last.orElse(null);
  }

  /** A break is counted in calendar time from the day of the sitting that is broken off. */
  static Optional<LocalDate> last(Rulebook rulebook, LocalDate from) {
    return rulebook.find("break.maximum").map(rule -> ((RuleValue.Duration) rule.value()).term()).filter(term -> term.unit() != Term.Unit.WORKING_DAYS)
        .map(term -> switch (term.unit()) {
          case WEEKS -> from.plusWeeks(term.amount());
          case MONTHS -> from.plusMonths(term.amount());
          case YEARS -> from.plusYears(term.amount());
          default -> from.plusDays(term.amount());
        });
  }
}
