package kenes.voting;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.meetings.Meetings;
import kenes.rules.Rules;

/**
 * Secret votes by paper: the counting commission, forms issued against signature, the box, the count and its signatures. The
 * record holds to whom a form was issued and what was found in the box, never who voted how.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked. Thread-safe.
 */
public final class PaperBallots {
  /** @param members an odd number, 3 or more @param chair one of them @param poll the vote that elected the commission, or null */
  public record FormCommission(UUID meeting, List<UUID> members, UUID chair, UUID poll) {}

  /** @param ballot id of the vote or of the round @param forms printed: everybody who may vote gets one */
  public record PrepareForms(UUID ballot, long forms) {}

  /** @param more forms printed besides */
  public record AddForms(UUID ballot, long more) {}

  public record IssueForm(UUID ballot, UUID person) {}

  /** @param person who has spoiled the form before dropping it, and signs for another */
  public record ExchangeForm(UUID ballot, UUID person) {}

  /** @param reason why the entry was a mistake, in the member's language */
  public record TakeFormBack(UUID ballot, UUID person, Text reason) {}

  /** @param forms that were left over */
  public record DestroyForms(UUID ballot, long forms) {}

  /** @param votes marks for each option of the form, by its key */
  public record CountForms(UUID ballot, long found, long spoiled, SortedMap<String, Long> votes) {}

  /** @param reason why the member does not sign, in the member's language */
  public record DisputeCount(UUID ballot, Text reason) {}

  private final PaperVotes votes;
  private final Commissions commissions;
  private final PaperSteps steps;
  private final PaperIssues issues;

  /** @param votes held elsewhere: elections */
  public PaperBallots(Journal journal, Permissions permissions, Rules rules, Meetings meetings, PaperVotes votes) {
    this.votes = new PollPapers(votes);
    this.commissions = new Commissions(journal, rules, meetings, this.votes);
    this.steps = new PaperSteps(journal, permissions, meetings, this.votes);
    this.issues = new PaperIssues(rules, meetings, this.votes, steps);
  }

  public static Projection projection() {
    return new PaperTables();
  }

  /** What was counted by paper in the vote with this id, once more than half of the counting commission have signed it. */
  public static Optional<PaperCount> findSignedCount(Tx tx, String body, UUID ballot) {
    return PaperTables.find(tx, body, ballot).filter(found -> stands(tx, body, found)).map(PaperBallot::count);
  }

  /** Whether somebody sits in the counting commission at work in a sitting. */
  public static boolean counts(Tx tx, String body, UUID meeting, UUID person) {
    return listCommissions(tx, body, meeting).reduce((earlier, later) -> later).filter(one -> one.members().contains(person)).isPresent();
  }

  /** Forms the counting commission of a sitting, or another in its place while no forms are out. */
  public Recorded formCommission(Caller caller, String body, String key, FormCommission input) {
    return commissions.form(caller, body, key, input);
  }

  /** Forms are printed, all alike. */
  public Recorded prepareForms(Caller caller, String body, String key, PrepareForms input) {
    return steps.prepare(caller, body, key, input);
  }

  /** Another batch of the same forms is printed, while forms are issued. */
  public Recorded addForms(Caller caller, String body, String key, AddForms input) {
    return issues.add(caller, body, key, input);
  }

  /** Gives a form to a deputy in the hall, once. */
  public Recorded issueForm(Caller caller, String body, String key, IssueForm input) {
    return issues.issue(caller, body, key, input);
  }

  /** Undoes the entry of a form that was issued by mistake: the form is there, unmarked. */
  public Recorded takeFormBack(Caller caller, String body, String key, TakeFormBack input) {
    return issues.takeBack(caller, body, key, input);
  }

  /** Destroys the form that a deputy spoiled, and gives another against signature, as often as the rulebook allows. */
  public Recorded exchangeForm(Caller caller, String body, String key, ExchangeForm input) {
    return issues.exchange(caller, body, key, input);
  }

  /** Destroys the forms that are left over: nobody votes afterwards. */
  public Recorded destroyForms(Caller caller, String body, String key, DestroyForms input) {
    return issues.destroy(caller, body, key, input);
  }

  public Recorded openBox(Caller caller, String body, String key, UUID ballotId) {
    return steps.openBox(caller, body, key, ballotId);
  }

  /** Enters what the commission counted; entered again before it is signed, it takes the earlier count's place. */
  public Recorded countForms(Caller caller, String body, String key, CountForms input) {
    return steps.count(caller, body, key, input);
  }

  /** A member signs the commission's minutes on the count as it stands. */
  public Recorded signCount(Caller caller, String body, String key, UUID ballotId) {
    return steps.sign(caller, body, key, ballotId);
  }

  /** A member does not sign, with the reason that goes into the commission's minutes. */
  public Recorded disputeCount(Caller caller, String body, String key, DisputeCount input) {
    return steps.dispute(caller, body, key, input);
  }

  /** The commission at work in a sitting. */
  public Optional<CountingCommission> findCommission(Tx tx, String body, UUID meeting) {
    return listCommissions(tx, body, meeting).reduce((earlier, later) -> later);
  }

  /** The commission that counted this ballot. */
  public CountingCommission getCommission(Tx tx, String body, PaperBallot ballot) {
    return commissionOf(tx, body, ballot);
  }

  /** The paper side of a vote, once its forms are prepared. */
  public Optional<PaperBallot> find(Tx tx, String body, UUID ballot) {
    return PaperTables.find(tx, body, ballot);
  }

  /** The votes by paper of a sitting, in order. */
  public List<PaperBallot> listOfMeeting(Tx tx, String body, UUID meeting) {
    return PaperTables.ofMeeting(tx, body, meeting);
  }

  /** The vote that a ballot belongs to, when it is held by paper. */
  public Optional<PaperVote> findVote(Tx tx, String body, UUID ballot) {
    return votes.find(tx, body, ballot);
  }

  static Stream<CountingCommission> listCommissions(Tx tx, String body, UUID meeting) {
    return PaperTables.commissions(tx, body, meeting).stream();
  }

  static CountingCommission commissionOf(Tx tx, String body, PaperBallot ballot) {
    return listCommissions(tx, body, ballot.meeting()).filter(one -> one.id().equals(ballot.commission())).findFirst().orElseThrow();
  }

  /** Whether enough of the commission have signed the count. */
  static boolean stands(Tx tx, String body, PaperBallot ballot) {
    return ballot.count() != null && ballot.signed() >= commissionOf(tx, body, ballot).signaturesNeeded();
  }
}
