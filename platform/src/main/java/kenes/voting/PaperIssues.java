package kenes.voting;

import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Recorded;
import kenes.meetings.Meetings;
import kenes.rules.RuleValue;
import kenes.rules.Rules;

/** Forms go out against signature, more are printed, spoiled ones are exchanged, those left over are destroyed. */
final class PaperIssues {
  private static final String RULE = "voting.form_exchanges";

  private final Rules rules;
  private final Meetings meetings;
  private final PaperVotes votes;
  private final PaperSteps steps;

  PaperIssues(Rules rules, Meetings meetings, PaperVotes votes, PaperSteps steps) {
    this.rules = rules;
    this.meetings = meetings;
    this.votes = votes;
    this.steps = steps;
  }

  Recorded issue(Caller caller, String body, String key, PaperBallots.IssueForm input) {
    return steps.step(caller, body, key, input, input.ballot(), (command, ballot) -> {
      PaperChecks.issuing(ballot);
      PaperVote vote = PaperChecks.running(votes, command.tx(), body, ballot.id());
      if (ballot.isIssuedTo(input.person())) {
        throw Refused.field("person", PaperCode.FORM_ISSUED_ALREADY);
      }
      PaperChecks.voter(vote, input.person());
      present(command.tx(), body, ballot, input.person());
      if (ballot.left() == 0) {
        throw Refused.field("person", PaperCode.NO_FORM_LEFT, 0, 1);
      }
      command.record(new SecretAct.FormIssued(ballot.id(), input.person()));
    });
  }

  /** A form kept for each deputy in the hall who has none yet is not given in exchange. */
  Recorded exchange(Caller caller, String body, String key, PaperBallots.ExchangeForm input) {
    return steps.step(caller, body, key, input, input.ballot(), (command, ballot) -> {
      Tx tx = command.tx();
      PaperChecks.issuing(ballot);
      if (!ballot.isIssuedTo(input.person())) {
        throw Refused.field("person", PaperCode.FORM_NOT_ISSUED);
      }
      present(tx, body, ballot, input.person());
      int allowed = allowed(tx, body, ballot);
      if (ballot.exchangedBy(input.person()) >= allowed) {
        throw Refused.field("person", PaperCode.EXCHANGED_ALREADY, allowed);
      }
      long waiting = PaperChecks.running(votes, tx, body, ballot.id()).voters().stream()
          .filter(voter -> !ballot.isIssuedTo(voter) && meetings.isPresent(tx, body, ballot.meeting(), voter)).count();
      if (ballot.left() <= waiting) {
        throw Refused.field("person", PaperCode.NO_FORM_LEFT, ballot.left(), waiting);
      }
      command.record(new SecretAct.FormExchanged(ballot.id(), input.person()));
    });
  }

  /** Another batch, as long as forms go out: the commission has run out of them, or the printer spoiled some. */
  Recorded add(Caller caller, String body, String key, PaperBallots.AddForms input) {
    return steps.step(caller, body, key, input, input.ballot(), (command, ballot) -> {
      PaperChecks.issuing(ballot);
      long most = PaperSteps.MOST_FORMS - ballot.prepared();
      if (input.more() < 1 || input.more() > most) {
        throw Refused.field("more", PaperCode.FORMS_NUMBER_WRONG, 1, most);
      }
      command.record(new SecretAct.FormsAdded(ballot.id(), input.more()));
    });
  }

  private int allowed(Tx tx, String body, PaperBallot ballot) {
    return rules.get(tx, meetings.get(tx, body, ballot.meeting()).rulebook()).find(RULE)
        .map(rule -> ((RuleValue.Amount) rule.value()).number()).orElseThrow(() -> new Refused(VotingCode.NO_RULE, RULE));
  }

  private void present(Tx tx, String body, PaperBallot ballot, UUID person) {
    if (!meetings.isPresent(tx, body, ballot.meeting(), person)) {
      throw Refused.field("person", VotingCode.ABSENT);
    }
  }

  Recorded takeBack(Caller caller, String body, String key, PaperBallots.TakeFormBack input) {
    return steps.step(caller, body, key, input, input.ballot(), (command, ballot) -> {
      PaperChecks.issuing(ballot);
      if (!ballot.isIssuedTo(input.person())) {
        throw Refused.field("person", PaperCode.FORM_NOT_ISSUED);
      }
      command.record(new SecretAct.FormTakenBack(ballot.id(), input.person(), PaperChecks.reason(input.reason())));
    });
  }

  Recorded destroy(Caller caller, String body, String key, PaperBallots.DestroyForms input) {
    return steps.step(caller, body, key, input, input.ballot(), (command, ballot) -> {
      PaperChecks.issuing(ballot);
      if (input.forms() != ballot.left()) {
        throw Refused.field("forms", PaperCode.FORMS_UNACCOUNTED, ballot.prepared(), ballot.issued(), ballot.left(), ballot.exchanged());
      }
      command.record(new SecretAct.FormsDestroyed(ballot.id(), ballot.left()));
    });
  }
}
