package kenes.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Entry;
import kenes.journal.Follower;
import kenes.meetings.AgendaAct;
import kenes.meetings.ConveningAct;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;

/**
 * Puts letters into the outbox after acts that those who sit have to know of. It must be started with
 * {@link kenes.journal.Followers#addFromNow}: what was there before it was told by others.
 */
public final class LetterFollower implements Follower {
  private static final Duration FAILURE_USEFUL = Duration.ofDays(3);

  private final Meetings meetings;
  private final Recipients recipients;
  private final Wording wording;

  /** @param only those whom it concerns, or null: everybody */
  private record Due(LetterKind kind, Entry entry, Set<UUID> only) {
    Due(LetterKind kind, Entry entry) {
      this(kind, entry, null);
    }
  }

  public LetterFollower(Meetings meetings, Recipients recipients, Wording wording) {
    this.meetings = meetings;
    this.recipients = recipients;
    this.wording = wording;
  }

  @Override
  public String name() {
    return "letters";
  }

  /** What waits from before on a database that this follower has not seen is not sent by itself. */
  public static void hold(Tx tx) {
    OutboxTables.hold(tx);
  }

  @Override
  public void follow(Tx tx, String body, List<Entry> entries) {
    Map<UUID, Due> due = new LinkedHashMap<>();
    for (Entry entry : entries) {
      switch (entry.act()) {
        case MeetingsAct.MeetingConvened act -> due.put(act.meeting(), new Due(act.sitting() == 1 ? LetterKind.INVITATION : LetterKind.CONTINUED, entry));
        case MeetingsAct.AgendaItemAdded act -> changed(due, act.meeting(), entry);
        case AgendaAct.ItemWithdrawn act -> changed(due, act.meeting(), entry);
        case AgendaAct.ItemRetitled act -> changed(due, act.meeting(), entry);
        case AgendaAct.AgendaReordered act -> changed(due, act.meeting(), entry);
        case AgendaAct.ItemAnnouncedClosed act -> changed(due, act.meeting(), entry);
        case ConveningAct.HoldersInvited act -> due.putIfAbsent(act.meeting(),
            new Due(LetterKind.INVITATION, entry, act.invited().stream().map(MeetingsAct.Invited::invited).collect(Collectors.toSet())));
        case ConveningAct.MeetingFailed act -> due.put(act.meeting(), new Due(LetterKind.FAILED, entry));
        default -> { }
      }
    }
    due.forEach((meeting, letter) -> write(tx, meetings.get(tx, body, meeting), letter));
  }

  /** Several changes at once are one letter, and an invitation that is not written yet shows them anyway. */
  private static void changed(Map<UUID, Due> due, UUID meeting, Entry entry) {
    due.merge(meeting, new Due(LetterKind.AGENDA_CHANGED, entry), (before, now) -> before.kind() == LetterKind.AGENDA_CHANGED ? now : before);
  }

  private void write(Tx tx, Meeting meeting, Due due) {
    Instant at = due.entry().at();
    Instant until = due.kind() == LetterKind.FAILED ? at.plus(FAILURE_USEFUL) : meeting.startsAt();
    if (isOutdated(meeting, due.kind()) || !until.isAfter(at)) {
      return;
    }
    boolean simulated = due.entry().actor().kind() == Actor.Kind.SIMULATED;
    if (simulated && due.kind() == LetterKind.INVITATION && due.only() == null) {
      OutboxTables.deleteSimulated(tx, meeting.body());
    }
    for (Recipient recipient : recipients.of(tx, meeting).stream().filter(one -> due.only() == null || due.only().contains(one.id())).toList()) {
      LetterText text = wording.write(tx, meeting, due.kind(), recipient);
      LetterState state = simulated ? LetterState.KEPT : recipient.address() == null ? LetterState.BY_HAND : LetterState.WAITING;
      OutboxTables.insert(tx, new Letter(meeting.body(), Id.next(), meeting.id(), recipient.id(), due.kind(), text.sender(),
          Envelope.line(recipient.name().in(Lang.KK)), recipient.address(), Envelope.line(text.subject()), text.content(), text.event(),
          at, until, state, 0, at, null, null, null), due.entry().index(), simulated);
    }
  }

  /** A letter tells what is to come: what the record has passed by needs none. */
  private static boolean isOutdated(Meeting meeting, LetterKind kind) {
    return kind == LetterKind.FAILED ? meeting.continuedIn() != null : meeting.openedAt() != null || meeting.closedAt() != null || meeting.failed();
  }
}
