package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Recorder;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.voting.Poll;
import kenes.voting.Validity;
import kenes.voting.Voting;
import kenes.voting.VotingCode;
import org.jooq.Condition;

/** From an adopted vote to a decision with its number, texts and rule of entry into force. */
final class Adopting {
  private static final int LONGEST_NUMBER = 40;

  private final Register register;
  private final Rules rules;
  private final Meetings meetings;
  private final Voting voting;
  private final Wordings wordings;

  Adopting(Register register, Rules rules, Meetings meetings, Voting voting, Wordings wordings) {
    this.register = register;
    this.rules = rules;
    this.meetings = meetings;
    this.voting = voting;
    this.wordings = wordings;
  }

  void adopt(Recorder command, String body, Decisions.Adopt input) {
    Tx tx = command.tx();
    // whoever repeats the vote takes this lock too: it is not made void while a decision is made of it
    meetings.lock(tx, body, voting.get(tx, body, input.poll()).meeting());
    Poll poll = adopted(tx, voting, body, input.poll());
    Meeting meeting = meetings.get(tx, body, poll.meeting());
    if (meeting.training()) {
      throw new Refused(DecisionsCode.TRAINING_SITTING);
    }
    new Lives(tx, body).find(DECISION.POLL.eq(poll.id())).ifPresent(made -> {
      throw new Refused(DecisionsCode.VOTE_USED, made.decision().number());
    });
    Rulebook rulebook = rules.get(tx, meeting.rulebook());
    Terms terms = new Terms(rulebook);
    DecisionsAct.Kind kind = terms.kind(input.kind());
    requireVoted(poll, rulebook.languages(), input.wordings());
    ReadyTexts texts = wordings.keep(tx, rulebook.languages(), input.wordings(), input.parityReason());
    LocalDate on = LocalDate.ofInstant(poll.closedAt(), register.zone(tx, body));
    DecisionsAct.Number number = number(tx, meeting, meetings.getItem(tx, body, poll.item()), on, terms, input);
    command.record(new DecisionsAct.DecisionAdopted(Id.next(), poll.id(), meeting.id(), poll.item(), meeting.organization(), meeting.term(),
        meeting.number(), on, number, kind, texts.wordings(), texts.differences(), texts.reason(), entry(input, terms.entry(kind))));
  }

  /** A commission's conclusion, whose texts were looked through before the vote. Nothing is refused any more: the vote is closed. */
  DecisionsAct.DecisionAdopted conclude(Recorder command, Poll poll, DecisionsAct.Kind kind, ReadyTexts texts) {
    Tx tx = command.tx();
    Meeting meeting = meetings.get(tx, poll.body(), poll.meeting());
    Rulebook rulebook = rules.get(tx, meeting.rulebook());
    LocalDate on = LocalDate.ofInstant(poll.closedAt(), register.zone(tx, poll.body()));
    DecisionsAct.DecisionAdopted act = new DecisionsAct.DecisionAdopted(Id.next(), poll.id(), meeting.id(), poll.item(), meeting.organization(), meeting.term(),
        meeting.number(), on, free(tx, meeting, meetings.getItem(tx, poll.body(), poll.item()), on, new Terms(rulebook)), kind,
        voted(poll, rulebook.languages(), texts.wordings()), texts.differences(), texts.reason(), new EntryRule(EntryRule.Kind.ADOPTION, null, 0, null));
    command.record(act);
    return act;
  }

  /** Where a text with amendments was voted on, that text counts and not the one it began as. */
  private static List<DecisionsAct.Wording> voted(Poll poll, List<Lang> languages, List<DecisionsAct.Wording> prepared) {
    List<Digest> voted = poll.terms().subject().texts();
    return voted.isEmpty() ? prepared : prepared.stream()
        .map(wording -> new DecisionsAct.Wording(wording.lang(), wording.title(), voted.get(languages.indexOf(wording.lang())))).toList();
  }

  /** The template's number; when a vote that was declared void has left it behind, the next one with a stroke. */
  private static DecisionsAct.Number free(Tx tx, Meeting meeting, AgendaItem item, LocalDate on, Terms terms) {
    Run run = run(meeting, on, terms);
    String made = terms.template().map(template -> template.number(meeting.term(), meeting.number(), item.position(), run.next(tx), on.getYear()))
        .orElseGet(() -> meeting.number() + "-" + item.position());
    String number = made;
    for (int more = 2; run.has(tx, number); more++) {
      number = made + "/" + more;
    }
    return new DecisionsAct.Number(run.scope(), number, run.next(tx), null);
  }

  /** @throws Refused {@code POLL_VOID} */
  void requireCounts(Tx tx, String body, UUID poll) {
    requireCounts(voting.get(tx, body, poll));
  }

  /** A vote that was repeated makes no decision. */
  private static void requireCounts(Poll poll) {
    if (poll.validity() == Validity.VOID) {
      throw new Refused(VotingCode.POLL_VOID);
    }
  }

  /** A closed vote that adopted something. @throws Refused {@code POLL_UNKNOWN}, {@code POLL_STILL_OPEN}, {@code POLL_VOID}, {@code VOTE_ON_PART}, {@code VOTE_NOT_ADOPTED} */
  static Poll adopted(Tx tx, Voting voting, String body, UUID id) {
    Poll poll = voting.get(tx, body, id);
    requireCounts(poll);
    if (poll.terms().subject().kind().isStep()) {
      throw new Refused(DecisionsCode.VOTE_ON_PART);
    }
    if (!voting.result(tx, poll).outcome().adopted()) {
      throw new Refused(DecisionsCode.VOTE_NOT_ADOPTED);
    }
    return poll;
  }

  /** Where a text was voted on, that text becomes the decision, to the letter; blanks at the ends of its lines do not count. */
  private static void requireVoted(Poll poll, List<Lang> languages, List<Decisions.Wording> given) {
    List<Digest> voted = poll.terms().subject().texts();
    Fields fields = new Fields();
    given.stream().filter(wording -> !voted.isEmpty() && languages.contains(wording.lang()) && Deciding.strip(wording.text()) != null).forEach(wording ->
        fields.refuseIf(!voted.get(languages.indexOf(wording.lang())).equals(lines(wording.text())), "text." + wording.lang().code(), DecisionsCode.TEXT_NOT_VOTED));
    fields.check();
  }

  private static Digest lines(String text) {
    String lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> line + "\n").collect(Collectors.joining());
    return Digest.of(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** What the texts themselves say counts before the rulebook; what was entered must agree with them. What only recommends enters into no force. */
  private static EntryRule entry(Decisions.Adopt input, EntryRule rulebook) {
    List<EntryRule> said = input.wordings().stream().flatMap(wording -> EntrySentence.find(wording.lang(), wording.text() == null ? "" : wording.text()).stream()).toList();
    EntryRule rule = Optional.ofNullable(input.entry()).or(() -> said.stream().findFirst()).or(() -> Optional.ofNullable(rulebook)).orElse(null);
    new Fields().refuseIf(said.stream().anyMatch(one -> !one.equals(rule)) || rulebook == null && rule != null, "entry", DecisionsCode.ENTRY_DIFFERS).check();
    return rule;
  }

  private static DecisionsAct.Number number(Tx tx, Meeting meeting, AgendaItem item, LocalDate on, Terms terms, Decisions.Adopt input) {
    Run run = run(meeting, on, terms);
    int running = run.next(tx);
    Optional<String> made = terms.template().map(template -> template.number(meeting.term(), meeting.number(), item.position(), running, on.getYear()));
    String number = byHand(input, made.orElse(null));
    boolean own = !made.equals(Optional.of(number));
    String reason = own ? reason(input.numberReason(), made.isPresent()) : null;
    if (run.has(tx, number)) {
      throw Refused.field("number", DecisionsCode.NUMBER_TAKEN, number);
    }
    return new DecisionsAct.Number(run.scope(), number, running, reason);
  }

  /** In what a number is counted on, and within what it stands once. */
  private record Run(int scope, Condition counted, Condition once) {
    int next(Tx tx) {
      return DecisionsTables.lastRunning(tx, counted) + 1;
    }

    boolean has(Tx tx, String number) {
      return DecisionsTables.exists(tx, once.and(DECISION.NUMBER_KEY.eq(NumberKey.of(number))));
    }
  }

  private static Run run(Meeting meeting, LocalDate on, Terms terms) {
    Condition ours = DecisionsTables.in(meeting.body(), meeting.organization());
    int scope = terms.run().equals("YEAR") ? on.getYear() : meeting.term();
    Condition within = ours.and(DECISION.SCOPE.eq(scope));
    return new Run(scope, terms.run().equals("SESSION") ? within.and(DECISION.SESSION.eq(meeting.number())) : within, terms.onceForEver() ? ours : within);
  }

  private static String byHand(Decisions.Adopt input, String made) {
    String number = Deciding.strip(input.number());
    new Fields().refuseIf(number == null && made == null, "number", DecisionsCode.NUMBER_MISSING)
        .refuseIf(number != null && (number.length() > LONGEST_NUMBER || NumberKey.of(number).isEmpty()), "number", DecisionsCode.NUMBER_WRONG, LONGEST_NUMBER).check();
    return number == null ? made : number;
  }

  /** Where a template says otherwise, the record tells why a person gave another number. */
  private static String reason(String given, boolean needed) {
    String reason = Deciding.strip(given);
    new Fields().refuseIf(needed && reason == null, "numberReason", DecisionsCode.NUMBER_REASON_MISSING)
        .refuseIf(reason != null && reason.length() < Deciding.SHORTEST_REASON, "numberReason", DecisionsCode.REASON_TOO_SHORT, Deciding.SHORTEST_REASON)
        .refuseIf(reason != null && reason.length() > Deciding.LONGEST_WORDS, "numberReason", DecisionsCode.TEXT_TOO_LONG, Deciding.LONGEST_WORDS).check();
    return reason;
  }
}
