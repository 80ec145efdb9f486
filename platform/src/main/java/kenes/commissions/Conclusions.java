package kenes.commissions;

import static kenes.schema.generated.commissions.Tables.CONCLUSION;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.decisions.Decisions;
import kenes.decisions.MadeDecisions;
import kenes.decisions.ReadyTexts;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsCode;
import kenes.meetings.Opinion;
import kenes.meetings.Papers;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.voting.Poll;
import kenes.voting.PollSubject;
import kenes.voting.Voting;

/** What commissions conclude on items of the session: prepared, voted on by the commission, and then at the item by itself. Thread-safe. */
public final class Conclusions {
  /** The rule that names what a commission can recommend. */
  public static final String RECOMMENDATIONS = "conclusions.recommendations";
  private static final String KINDS = "decisions.kinds";

  /**
   * @param item of the commission's agenda @param answers the item of the council's session
   * @param kind CONCLUSION or RESOLUTION, as the rulebook has it @param recommendation code in the rulebook's list
   * @param wordings title and text in every official language @param parityReason why the languages may differ, or null
   */
  public record Prepare(UUID item, UUID answers, String kind, String recommendation, List<Decisions.Wording> wordings, String parityReason) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Rules rules;
  private final Meetings meetings;
  private final Papers papers;
  private final Voting voting;
  private final Decisions decisions;
  private final Concluding concluding;

  public Conclusions(Journal journal, Permissions permissions, Rules rules, Meetings meetings, Papers papers, Voting voting, Decisions decisions) {
    this.journal = journal;
    this.permissions = permissions;
    this.rules = rules;
    this.meetings = meetings;
    this.papers = papers;
    this.voting = voting;
    this.decisions = decisions;
    this.concluding = new Concluding(meetings, papers, voting, decisions);
  }

  /** Says what the commission is to vote on under this item, and for which item of the session. Until the vote it can be prepared anew. */
  public Recorded prepare(Caller caller, String body, String key, Prepare input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.PUBLISH_PAPER);
      AgendaItem found = meetings.getItem(tx, body, input.item());
      meetings.lock(tx, body, found.meeting());
      AgendaItem item = meetings.getItem(tx, body, input.item());
      Meeting meeting = requireCommission(tx, item);
      requireAsked(tx, meeting, input.answers());
      if (isVoted(tx, item)) {
        throw new Refused(CommissionsCode.CONCLUSION_VOTED);
      }
      Rulebook rulebook = rules.get(tx, meeting.rulebook());
      CommissionsAct.Choice kind = choice(rulebook, KINDS, input.kind(), "kind", CommissionsCode.KIND_UNKNOWN);
      CommissionsAct.Choice recommendation = choice(rulebook, RECOMMENDATIONS, input.recommendation(), "recommendation", CommissionsCode.RECOMMENDATION_UNKNOWN);
      ReadyTexts texts = decisions.keepTexts(tx, rulebook.languages(), input.wordings(), input.parityReason());
      UUID id = find(tx, body, item.id()).map(before -> before.prepared().conclusion()).orElseGet(Id::next);
      command.record(new CommissionsAct.ConclusionPrepared(id, meeting.id(), item.id(), input.answers(), kind, recommendation, texts.wordings(), texts.differences(), texts.reason()));
    });
  }

  private Meeting requireCommission(Tx tx, AgendaItem item) {
    Meeting meeting = meetings.get(tx, item.body(), item.meeting());
    if (meeting.series() == 0) {
      throw new Refused(CommissionsCode.NOT_A_COMMISSION);
    }
    if (meeting.training()) {
      throw new Refused(CommissionsCode.TRAINING_SITTING);
    }
    if (item.closedAt() != null) {
      throw new Refused(MeetingsCode.ITEM_CLOSED);
    }
    return meeting;
  }

  private void requireAsked(Tx tx, Meeting meeting, UUID answers) {
    List<Opinion> asked = answers == null ? List.of() : concluding.asked(tx, meeting, answers);
    if (asked.isEmpty()) {
      throw Refused.field("answers", CommissionsCode.NOT_ASKED);
    }
    if (asked.stream().allMatch(opinion -> opinion.position() != null)) {
      throw Refused.field("answers", CommissionsCode.CONCLUSION_GIVEN);
    }
  }

  /** A vote on the whole runs, or has adopted it. */
  private boolean isVoted(Tx tx, AgendaItem item) {
    return voting.listValid(tx, item.body(), item.id()).stream().filter(poll -> poll.terms().subject().kind() == PollSubject.Kind.WHOLE)
        .anyMatch(poll -> poll.isOpen() || concluding.isAdopted(tx, poll));
  }

  /** The rulebook's own words for a choice. */
  private static CommissionsAct.Choice choice(Rulebook rulebook, String key, String code, String field, CommissionsCode unknown) {
    return choices(rulebook, key).filter(item -> item.code().equalsIgnoreCase(code)).findFirst()
        .map(item -> new CommissionsAct.Choice(item.code().toLowerCase(Locale.ROOT), item.title())).orElseThrow(() -> Refused.field(field, unknown));
  }

  private static Stream<RuleValue.Item> choices(Rulebook rulebook, String key) {
    return rulebook.find(key).stream().flatMap(rule -> ((RuleValue.Items) rule.value()).items().stream());
  }

  /** What the commission can adopt: conclusion, resolution. */
  public List<RuleValue.Item> kinds(Tx tx, Meeting meeting) {
    return choices(rules.get(tx, meeting.rulebook()), KINDS).toList();
  }

  /** What the commission can recommend. */
  public List<RuleValue.Item> recommendations(Tx tx, Meeting meeting) {
    return choices(rules.get(tx, meeting.rulebook()), RECOMMENDATIONS).toList();
  }

  /** What follows from a vote of a commission (the answer that {@code kenes.voting.Aftermath} asks for). */
  public void follow(Recorder command, Poll poll) {
    concluding.follow(command, poll);
  }

  /** Whether a decision stands on the vote (the answer that {@code kenes.voting.Settled} asks for): one that came of it by itself only once somebody has signed it. */
  public static boolean isSettled(Tx tx, String body, UUID poll) {
    return CommissionsTables.conclusions(tx, CONCLUSION.BODY.eq(body).and(CONCLUSION.POLL.eq(poll))).isEmpty() ? MadeDecisions.isMade(tx, body, poll) : MadeDecisions.isSigned(tx, body, poll);
  }

  /** What the commission votes on under an item of its agenda. */
  public Optional<Conclusion> find(Tx tx, String body, UUID item) {
    return CommissionsTables.findConclusion(tx, body, item);
  }

  /** The items of sessions on which the commissions that sit here are asked for an opinion and have not given it. */
  public List<Opinion> listAwaited(Tx tx, Meeting meeting) {
    return meeting.organizations().stream().flatMap(organization -> papers.listOpinionsOf(tx, meeting.body(), organization).stream())
        .filter(opinion -> opinion.position() == null).toList();
  }
}
