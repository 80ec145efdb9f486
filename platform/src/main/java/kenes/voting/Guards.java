package kenes.voting;

import static kenes.schema.generated.voting.Tables.POLL;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;

/** What several commands ask before they act. The sitting is always locked before the vote. */
final class Guards {
  private static final int LONGEST_REASON = 1000;

  private Guards() {}

  /** The sitting of the item, locked: it is open, the item too. */
  static Meeting lockSitting(Tx tx, Meetings meetings, String body, UUID item) {
    UUID id = meetings.getItem(tx, body, item).meeting();
    meetings.lock(tx, body, id);
    Meeting meeting = meetings.get(tx, body, id);
    if (!meeting.isOpen()) {
      throw new Refused(VotingCode.MEETING_NOT_OPEN);
    }
    if (!meetings.getItem(tx, body, item).isOpen()) {
      throw new Refused(VotingCode.ITEM_NOT_OPEN);
    }
    return meeting;
  }

  /** Leading a vote is for whoever leads its sitting. @throws Refused {@code POLL_UNKNOWN}, {@code NOT_ALLOWED} */
  static void requireConduct(Tx tx, Meetings meetings, Caller caller, String body, UUID poll) {
    Poll found = VotingTables.find(tx, body, poll).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
    meetings.requireConduct(tx, caller, meetings.get(tx, body, found.meeting()));
  }

  /** The vote, locked after its sitting, which is open with the vote's item. */
  static Poll lock(Tx tx, Meetings meetings, String body, UUID poll) {
    Poll found = VotingTables.find(tx, body, poll).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
    lockSitting(tx, meetings, body, found.item());
    return VotingTables.lock(tx, body, poll);
  }

  static void requireOpen(Poll poll) {
    if (!poll.isOpen()) {
      throw new Refused(poll.validity() == Validity.ABANDONED ? VotingCode.POLL_ABANDONED : VotingCode.POLL_CLOSED);
    }
  }

  /** The vote has a result that counts, and no later vote on the item stands on it. */
  static void requireLast(Tx tx, Poll poll) {
    requireValid(poll);
    List<Poll> later = VotingTables.list(tx, POLL.BODY.eq(poll.body()).and(POLL.ITEM.eq(poll.item())).and(POLL.NUMBER.gt(poll.number())));
    later.stream().filter(Poll::isValid).findFirst().ifPresent(next -> {
      throw new Refused(VotingCode.LATER_VOTE, next.number());
    });
  }

  /** The vote is closed and counts. */
  static void requireValid(Poll poll) {
    if (poll.isOpen()) {
      throw new Refused(VotingCode.POLL_STILL_OPEN);
    }
    if (!poll.isValid()) {
      throw new Refused(poll.validity() == Validity.VOID ? VotingCode.POLL_VOID : VotingCode.POLL_ABANDONED);
    }
  }

  /** Said in at least one language, and not too long. */
  static void requireReason(Text reason) {
    if (reason == null) {
      throw Refused.field("reason", VotingCode.REASON_MISSING);
    }
    if (Stream.of(reason.kk(), reason.ru(), reason.en()).anyMatch(words -> words != null && words.length() > LONGEST_REASON)) {
      throw Refused.field("reason", VotingCode.REASON_TOO_LONG, LONGEST_REASON);
    }
  }
}
