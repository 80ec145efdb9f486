package kenes.voting;

import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meetings;

/** The steps of the counting commission: the printed forms, the box, the signed count. */
final class PaperSteps {
  static final int MOST_FORMS = 1000;

  /** Payloads: one class per command, so that a key cannot stand for two of them. */
  private record OpenBox(UUID ballot) {}

  private record SignCount(UUID ballot) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Meetings meetings;
  private final PaperVotes votes;

  PaperSteps(Journal journal, Permissions permissions, Meetings meetings, PaperVotes votes) {
    this.journal = journal;
    this.permissions = permissions;
    this.meetings = meetings;
    this.votes = votes;
  }

  Recorded prepare(Caller caller, String body, String key, PaperBallots.PrepareForms input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.COUNT_PAPER);
      PaperVote vote = votes.find(tx, body, input.ballot()).orElseThrow(() -> new Refused(PaperCode.PAPER_VOTE_UNKNOWN));
      meetings.lock(tx, body, vote.meeting());
      CountingCommission commission = PaperBallots.listCommissions(tx, body, vote.meeting()).reduce((earlier, later) -> later)
          .orElseThrow(() -> new Refused(PaperCode.NO_COMMISSION));
      PaperChecks.member(caller, commission);
      PaperChecks.running(votes, tx, body, input.ballot());
      if (PaperTables.find(tx, body, input.ballot()).isPresent()) {
        throw new Refused(PaperCode.FORMS_PREPARED_ALREADY);
      }
      PaperChecks.noCandidates(commission, vote.form());
      if (input.forms() < vote.voters().size() || input.forms() > MOST_FORMS) {
        throw Refused.field("forms", PaperCode.FORMS_NUMBER_WRONG, vote.voters().size(), MOST_FORMS);
      }
      command.record(new SecretAct.FormsPrepared(vote.id(), commission.id(), vote.meeting(), vote.form(), input.forms()));
    });
  }

  Recorded openBox(Caller caller, String body, String key, UUID ballotId) {
    return step(caller, body, key, new OpenBox(ballotId), ballotId, (command, ballot) -> {
      if (ballot.destroyed() == null) {
        throw new Refused(PaperCode.ISSUING_NOT_OVER);
      }
      if (ballot.boxOpenedAt() != null) {
        throw new Refused(PaperCode.BOX_OPEN_ALREADY);
      }
      command.record(new SecretAct.BoxOpened(ballot.id()));
    });
  }

  Recorded count(Caller caller, String body, String key, PaperBallots.CountForms input) {
    return step(caller, body, key, input, input.ballot(), (command, ballot) -> {
      if (ballot.boxOpenedAt() == null) {
        throw new Refused(PaperCode.BOX_CLOSED);
      }
      if (PaperBallots.stands(command.tx(), body, ballot)) {
        throw new Refused(PaperCode.COUNT_STANDS);
      }
      PaperChecks.count(ballot, input);
      command.record(new SecretAct.FormsCounted(ballot.id(), input.found(), input.spoiled(), input.votes()));
    });
  }

  Recorded sign(Caller caller, String body, String key, UUID ballotId) {
    return step(caller, body, key, new SignCount(ballotId), ballotId, (command, ballot) ->
        command.record(new SecretAct.CountSigned(ballot.id(), PaperChecks.unsigned(ballot, caller), caller.person())));
  }

  Recorded dispute(Caller caller, String body, String key, PaperBallots.DisputeCount input) {
    return step(caller, body, key, input, input.ballot(), (command, ballot) -> command.record(new SecretAct.CountDisputed(ballot.id(),
        PaperChecks.unsigned(ballot, caller), caller.person(), PaperChecks.reason(input.reason()))));
  }

  /** A command of the commission on a ballot whose forms are prepared and whose vote runs. */
  Recorded step(Caller caller, String body, String key, Object input, UUID id, BiConsumer<Recorder, PaperBallot> decide) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.COUNT_PAPER);
      PaperTables.lock(tx, body, id);
      PaperBallot ballot = PaperTables.find(tx, body, id)
          .orElseThrow(() -> new Refused(votes.find(tx, body, id).isPresent() ? PaperCode.FORMS_NOT_PREPARED : PaperCode.PAPER_VOTE_UNKNOWN));
      PaperChecks.member(caller, PaperBallots.commissionOf(tx, body, ballot));
      PaperChecks.running(votes, tx, body, id);
      decide.accept(command, ballot);
    });
  }
}
