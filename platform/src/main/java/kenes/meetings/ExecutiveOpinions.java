package kenes.meetings;

import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rules;

/** The executive's positive opinion on drafts that lower revenue or raise spending: who gives it, whether it is missing, going on without it. */
public final class ExecutiveOpinions {
  private static final String RULE = "decisions.executive_opinion";
  private static final int LONGEST_REASON = 2000;

  private final Journal journal;
  private final Leading leading;
  private final Rules rules;

  ExecutiveOpinions(Journal journal, Leading leading, Rules rules) {
    this.journal = journal;
    this.leading = leading;
    this.rules = rules;
  }

  Recorded dispense(Caller caller, String body, String key, Papers.DispenseOpinion input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      AgendaItem item = MeetingsQueries.findItem(tx, body, input.item()).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
      MeetingsQueries.lock(tx, body, item.meeting());
      Meeting meeting = MeetingsQueries.find(tx, body, item.meeting()).orElseThrow();
      leading.requireConduct(tx, caller, meeting);
      if (!isVoteBarred(tx, meeting, item.id())) {
        throw new Refused(PapersCode.OPINION_NOT_MISSING);
      }
      String reason = input.reason() == null ? "" : input.reason().strip();
      if (reason.isEmpty()) {
        throw Refused.field("reason", MeetingsCode.REASON_MISSING);
      }
      if (reason.length() > LONGEST_REASON) {
        throw Refused.field("reason", MeetingsCode.TEXT_TOO_LONG, LONGEST_REASON);
      }
      command.record(new PapersAct.OpinionDispensed(meeting.id(), item.id(), reason));
    });
  }

  /** Whether the frozen rules ask for it and no positive one has been given. */
  public boolean isMissing(Tx tx, Meeting meeting, UUID item) {
    return rule(tx, meeting) != null && PapersQueries.effect(tx, meeting.body(), item).isAny()
        && PapersQueries.opinions(tx, meeting.body(), item).stream()
            .noneMatch(opinion -> opinion.organization() == null && opinion.position() == Opinion.Position.POSITIVE);
  }

  /** Whether nobody has asked for it yet. */
  public boolean isUnasked(Tx tx, Meeting meeting, UUID item) {
    return isMissing(tx, meeting, item) && PapersQueries.opinions(tx, meeting.body(), item).stream().noneMatch(opinion -> opinion.organization() == null);
  }

  /** Whether the item cannot be voted on without it: the rule is a binding one, and the chair has not gone on without. */
  public boolean isVoteBarred(Tx tx, Meeting meeting, UUID item) {
    return isMissing(tx, meeting, item) && rule(tx, meeting).binding() && PapersQueries.findDispensation(tx, meeting.body(), item).isEmpty();
  }

  /** Why the chair went on without it. */
  public Optional<String> findDispensation(Tx tx, String body, UUID item) {
    return PapersQueries.findDispensation(tx, body, item);
  }

  /** What the sitting's rulebook calls the head of the executive. */
  public Optional<Text> findTitle(Tx tx, Meeting meeting) {
    return rules.get(tx, meeting.rulebook()).find("executive.title").map(rule -> ((RuleValue.Items) rule.value()).items().getFirst().title());
  }

  private Rule rule(Tx tx, Meeting meeting) {
    return rules.get(tx, meeting.rulebook()).find(RULE).filter(rule -> rule.value().equals(new RuleValue.Flag(true))).orElse(null);
  }
}
