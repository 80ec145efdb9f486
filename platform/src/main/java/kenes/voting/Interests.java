package kenes.voting;

import static kenes.schema.generated.voting.Tables.POLL;

import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Sealed;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;

/** Personal interests: who has one in an item stands on its roll and does not vote. */
public final class Interests {
  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  /** @param reason is sealed: it does not stand open in the record */
  public record Declare(UUID item, UUID person, String reason) {}

  public record Withdraw(UUID item, UUID person) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Meetings meetings;

  Interests(Journal journal, Permissions permissions, Meetings meetings) {
    this.journal = journal;
    this.permissions = permissions;
    this.meetings = meetings;
  }

  /**
   * Declares an interest before the vote: a deputy their own, the secretary one announced in the hall.
   *
   * @throws Refused {@code REASON_MISSING}, {@code REASON_TOO_LONG}, {@code ITEM_DONE}, {@code VOTE_BEGUN} while a vote on the item runs,
   *     {@code NOT_ON_THE_ROLL} for one without a seat on the day of the sitting, {@code INTEREST_DECLARED}
   */
  public Recorded declareInterest(Caller caller, String body, String key, Declare input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      require(tx, caller, body, input.person());
      if (input.reason() == null || input.reason().isBlank()) {
        throw Refused.field("reason", VotingCode.REASON_MISSING);
      }
      if (input.reason().length() > LONGEST_REASON) {
        throw Refused.field("reason", VotingCode.REASON_TOO_LONG, LONGEST_REASON);
      }
      AgendaItem item = lock(tx, body, input.item());
      requireSeat(tx, meetings.get(tx, body, item.meeting()), input.person());
      if (VotingTables.list(tx, POLL.BODY.eq(body).and(POLL.ITEM.eq(item.id()))).stream().anyMatch(Poll::isOpen)) {
        throw new Refused(VotingCode.VOTE_BEGUN);
      }
      if (has(tx, body, item.id(), input.person())) {
        throw new Refused(VotingCode.INTEREST_DECLARED);
      }
      command.record(new VotingAct.InterestDeclared(item.meeting(), item.id(), input.person(), Sealed.of(input.reason().strip())));
    });
  }

  /** Takes it back. @throws Refused {@code INTEREST_UNKNOWN}, {@code ITEM_DONE}, {@code VOTE_BEGUN} once a roll has been frozen with it */
  public Recorded withdrawInterest(Caller caller, String body, String key, Withdraw input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      require(tx, caller, body, input.person());
      AgendaItem item = lock(tx, body, input.item());
      if (!has(tx, body, item.id(), input.person())) {
        throw new Refused(VotingCode.INTEREST_UNKNOWN);
      }
      if (VotingTables.recusedBefore(tx, body, item.id(), input.person())) {
        throw new Refused(VotingCode.VOTE_BEGUN);
      }
      command.record(new VotingAct.InterestWithdrawn(item.meeting(), item.id(), input.person()));
    });
  }

  private void require(Tx tx, Caller caller, String body, UUID person) {
    boolean own = person != null && person.equals(caller.person());
    permissions.require(tx, caller, body, own ? Permission.DECLARE_INTEREST : Permission.RECORD_INTEREST);
  }

  /** The sitting is locked, so that no vote freezes its roll meanwhile. */
  private AgendaItem lock(Tx tx, String body, UUID item) {
    UUID meeting = meetings.getItem(tx, body, item).meeting();
    meetings.lock(tx, body, meeting);
    AgendaItem found = meetings.getItem(tx, body, item);
    if (found.closedAt() != null || found.continued() || meetings.get(tx, body, meeting).closedAt() != null) {
      throw new Refused(VotingCode.ITEM_DONE);
    }
    return found;
  }

  private void requireSeat(Tx tx, Meeting meeting, UUID person) {
    boolean seated = meetings.roll(tx, meeting).stream().flatMap(seat -> seat.holder().stream()).anyMatch(holder -> holder.id().equals(person));
    if (!seated) {
      throw new Refused(VotingCode.NOT_ON_THE_ROLL);
    }
  }

  private static boolean has(Tx tx, String body, UUID item, UUID person) {
    return CountTables.interests(tx, body, item).stream().anyMatch(one -> one.person().equals(person));
  }

  /** The interests declared in an item, in the order of declaring. */
  public List<Interest> list(Tx tx, String body, UUID item) {
    return CountTables.interests(tx, body, item);
  }
}
