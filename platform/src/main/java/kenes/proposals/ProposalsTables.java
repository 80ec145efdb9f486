package kenes.proposals;

import static kenes.schema.generated.proposals.Tables.FOLLOWS;
import static kenes.schema.generated.proposals.Tables.PROPOSAL;
import static kenes.schema.generated.proposals.Tables.STEP;
import static kenes.schema.generated.proposals.Tables.VISIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Addressed;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.proposals.tables.records.StepRecord;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The official tables of proposals; {@link ProposalSearch} reads them too. */
final class ProposalsTables implements Projection {
  private static final Map<String, Class<?>> TYPES = Arrays.stream(ProposalsAct.class.getPermittedSubclasses())
      .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  /** The names of the acts that are letters. */
  static final List<String> ADDRESSED = TYPES.values().stream().filter(Addressed.class::isAssignableFrom).map(type -> "proposals." + type.getSimpleName()).toList();

  @Override
  public Class<? extends Act> acts() {
    return ProposalsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    ProposalsAct act = (ProposalsAct) entry.act();
    tx.sql().insertInto(STEP).set(STEP.BODY, entry.body()).set(STEP.PROPOSAL, act.proposal()).set(STEP.INDEX, entry.index()).set(STEP.AT, entry.at())
        .set(STEP.TYPE, act.getClass().getSimpleName()).set(STEP.ACT, JSONB.valueOf(Json.write(act))).execute();
    if (isOfVisit(act)) {
      visited(tx, visit(tx, entry.body(), act.proposal()).orElseThrow());
      return;
    }
    switch (act) {
      case ProposalsAct.ProposalOpened opened -> open(tx, entry, opened);
      case ProposalsAct.ProposalTakenOver over -> takeOver(tx, entry, over);
      case ProposalsAct.ProposalHandedOver over -> heir(tx, entry.body(), over.proposal()).ifPresent(heir -> moved(tx, entry.body(), heir, over.proposal()));
      default -> { }
    }
    refresh(tx, entry.body(), act.proposal());
  }

  /** Whether it is an act of a body to which the proposal came. */
  private static boolean isOfVisit(ProposalsAct act) {
    return switch (act) {
      case ProposalsAct.ProposalArrived _, ProposalsAct.AnswerArrived _, ProposalsAct.RecallArrived _, ProposalsAct.OpinionRequestEnded _, ProposalsAct.ReportTurnedBack _, ProposalsAct.HomeChanged _, ProposalsAct.ToHome _ -> true;
      default -> false;
    };
  }

  private static void open(Tx tx, Entry entry, ProposalsAct.ProposalOpened opened) {
    insert(tx, entry, opened.number(), opened.topic(), opened.region(), opened.on(), opened.place(), null);
    opened.paragraphs().stream().distinct().forEach(one -> tx.sql().insertInto(FOLLOWS).set(FOLLOWS.SOURCE, one.source()).set(FOLLOWS.PARAGRAPH, one.number())
        .set(FOLLOWS.OPENED_ON, opened.on()).set(FOLLOWS.PROPOSAL, opened.proposal()).execute());
  }

  private static void insert(Tx tx, Entry entry, ProposalsAct.Number number, Topic topic, String region, LocalDate openedOn, ProposalsAct.Place place, String from) {
    tx.sql().insertInto(PROPOSAL).set(PROPOSAL.BODY, entry.body()).set(PROPOSAL.ID, ((ProposalsAct) entry.act()).proposal()).set(PROPOSAL.YEAR, number.year())
        .set(PROPOSAL.RUNNING, number.running()).set(PROPOSAL.TOPIC, topic.name()).set(PROPOSAL.REGION, region)
        .set(PROPOSAL.OPENED_ON, openedOn).set(PROPOSAL.OPENED, entry.index()).set(Map.of(PROPOSAL.WORDS, words("")))
        .set(PROPOSAL.ROUTE, place.route()).set(PROPOSAL.VERSION, place.version()).set(PROPOSAL.STEP, place.step()).set(PROPOSAL.STEP_ON, openedOn)
        .set(PROPOSAL.ASKED, 0).set(PROPOSAL.SUPPORTING, 0).set(PROPOSAL.OPPOSING, 0).set(PROPOSAL.TAKEN_FROM, from).execute();
  }

  /** It may have been asked for support or have carried it before: that is over. */
  private static void takeOver(Tx tx, Entry entry, ProposalsAct.ProposalTakenOver act) {
    insert(tx, entry, act.number(), act.topic(), act.region(), act.openedOn(), act.place(), act.from());
    moved(tx, act.from(), entry.body(), act.proposal());
    visit(tx, entry.body(), act.proposal()).ifPresent(visit -> visited(tx, visit));
  }

  /** From the day on which the other home has it, it is found there only. */
  private static void moved(Tx tx, String from, String to, UUID proposal) {
    tx.sql().update(PROPOSAL).set(PROPOSAL.MOVED_TO, to).where(PROPOSAL.BODY.eq(from), PROPOSAL.ID.eq(proposal)).execute();
  }

  /** In this home and in those that took it over: replay reads their journals in any order, and what is not whole yet is written by the last of them. */
  private static void refresh(Tx tx, String home, UUID proposal) {
    life(tx, home, proposal).ifPresent(life -> summarize(tx, life));
    heir(tx, home, proposal).ifPresent(heir -> refresh(tx, heir, proposal));
  }

  private static Optional<String> heir(Tx tx, String home, UUID proposal) {
    return tx.sql().select(PROPOSAL.BODY).from(PROPOSAL).where(PROPOSAL.ID.eq(proposal), PROPOSAL.TAKEN_FROM.eq(home)).fetchOptional(PROPOSAL.BODY);
  }

  /** Where it stands now, for lists. */
  private static void summarize(Tx tx, ProposalLife life) {
    LawChanges.write(tx, life);
    Reached now = life.now();
    Text title = life.title();
    String address = life.body() + " " + life.opened().number().year() + " " + life.opened().number().running();
    tx.sql().update(PROPOSAL).set(PROPOSAL.TITLE_KK, title.kk()).set(PROPOSAL.TITLE_RU, title.ru()).set(PROPOSAL.TITLE_EN, title.en())
        .set(Map.of(PROPOSAL.WORDS, words(String.join(" ", or(title.kk()), or(title.ru()), or(title.en()), address))))
        .set(PROPOSAL.ROUTE, now.place().route()).set(PROPOSAL.VERSION, now.place().version()).set(PROPOSAL.STEP, now.place().step()).set(PROPOSAL.STEP_ON, now.on()).set(PROPOSAL.DUE, now.due())
        .set(PROPOSAL.CARRIER, life.carrier().map(Carrying::body).orElse(null))
        .set(PROPOSAL.ENDING, now.ending() == null ? null : now.ending().name()).set(PROPOSAL.ENDED_ON, now.ending() == null ? null : now.on())
        .set(PROPOSAL.ASKED, life.support().size()).set(PROPOSAL.SUPPORTING, (int) life.count(Stance.SUPPORTS))
        .set(PROPOSAL.OPPOSING, (int) life.count(Stance.OPPOSES))
        .where(PROPOSAL.BODY.eq(life.body()), PROPOSAL.ID.eq(life.id())).execute();
  }

  private static String or(String words) {
    return words == null ? "" : words;
  }

  private static Field<Object> words(String text) {
    return DSL.field("to_tsvector('simple', {0})", Object.class, DSL.val(text));
  }

  private static void visited(Tx tx, Visit visit) {
    String stance = visit.stance() == null ? null : visit.stance().stance().name();
    LocalDate on = visit.last().on();
    tx.sql().insertInto(VISIT).set(VISIT.BODY, visit.body()).set(VISIT.PROPOSAL, visit.proposal()).set(VISIT.HOME, visit.home())
        .set(VISIT.ARRIVED_ON, on).set(VISIT.WAITING, visit.isWaiting()).set(VISIT.STANCE, stance)
        .onConflict(VISIT.BODY, VISIT.PROPOSAL).doUpdate().set(VISIT.ARRIVED_ON, on).set(VISIT.WAITING, visit.isWaiting()).set(VISIT.STANCE, stance).execute();
  }

  /** Takes the proposal's row lock in its home: commands on one proposal follow one another. @return whether there is one */
  static boolean lock(Tx tx, String body, UUID proposal) {
    return tx.sql().select(PROPOSAL.ID).from(PROPOSAL).where(PROPOSAL.BODY.eq(body), PROPOSAL.ID.eq(proposal)).forUpdate().fetch().isNotEmpty();
  }

  /** The same in a body to which it came. */
  static boolean lockVisit(Tx tx, String body, UUID proposal) {
    return tx.sql().select(VISIT.PROPOSAL).from(VISIT).where(VISIT.BODY.eq(body), VISIT.PROPOSAL.eq(proposal)).forUpdate().fetch().isNotEmpty();
  }

  /** Proposals of one year are numbered one after another. */
  static int nextRunning(Tx tx, String body, int year) {
    tx.sql().execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("proposals " + body + " " + year));
    Integer last = tx.sql().select(DSL.max(PROPOSAL.RUNNING)).from(PROPOSAL).where(PROPOSAL.BODY.eq(body), PROPOSAL.YEAR.eq(year)).fetchSingle().value1();
    return last == null ? 1 : last + 1;
  }

  static Optional<UUID> find(Tx tx, String body, int year, int running) {
    return tx.sql().select(PROPOSAL.ID).from(PROPOSAL).where(PROPOSAL.BODY.eq(body), PROPOSAL.YEAR.eq(year), PROPOSAL.RUNNING.eq(running)).fetchOptional(PROPOSAL.ID);
  }

  static Optional<String> homeOf(Tx tx, UUID proposal) {
    return tx.sql().select(PROPOSAL.BODY).from(PROPOSAL).where(PROPOSAL.ID.eq(proposal), PROPOSAL.MOVED_TO.isNull()).fetchOptional(PROPOSAL.BODY);
  }

  static Optional<ProposalLife> life(Tx tx, String body, UUID proposal) {
    return Optional.of(lived(tx, body, proposal)).filter(steps -> !steps.isEmpty()).map(steps -> ProposalLife.of(body, steps));
  }

  /** The acts of this home after those of the homes before it; none where it is no home, or what went before is not there. */
  private static List<Step> lived(Tx tx, String body, UUID proposal) {
    List<Step> own = steps(tx, body, proposal).stream().filter(step -> !isOfVisit(step.act())).toList();
    if (own.isEmpty() || !(own.getFirst().act() instanceof ProposalsAct.ProposalTakenOver over)) {
      return own;
    }
    List<Step> before = lived(tx, over.from(), proposal);
    return before.isEmpty() ? before : Stream.concat(before.stream().map(Step::earlier), own.stream()).toList();
  }

  static Optional<Visit> visit(Tx tx, String body, UUID proposal) {
    List<Step> visited = steps(tx, body, proposal).stream().filter(step -> isOfVisit(step.act()) || step.act() instanceof ProposalsAct.ProposalTakenOver).toList();
    return Optional.of(visited).filter(steps -> !steps.isEmpty() && steps.getFirst().act() instanceof ProposalsAct.ProposalArrived)
        .map(steps -> Visit.of(body, steps));
  }

  /** Those of proposals that came to the body, those that came last first. @param waiting whether only what the body has to do something about */
  static List<Visit> visits(Tx tx, String body, boolean waiting, int offset, int limit) {
    List<UUID> ids = tx.sql().select(VISIT.PROPOSAL).from(VISIT).where(VISIT.BODY.eq(body), waiting ? VISIT.WAITING.isTrue() : DSL.noCondition())
        .orderBy(VISIT.ARRIVED_ON.desc(), VISIT.PROPOSAL.desc()).limit(offset, limit).fetch(VISIT.PROPOSAL);
    Map<UUID, List<Step>> steps = tx.sql().selectFrom(STEP).where(STEP.BODY.eq(body), STEP.PROPOSAL.eq(DSL.any(ids.toArray(UUID[]::new)))).orderBy(STEP.INDEX)
        .fetch().stream().collect(Collectors.groupingBy(StepRecord::getProposal, Collectors.mapping(ProposalsTables::step, Collectors.toList())));
    return ids.stream().map(id -> Visit.of(body, steps.get(id))).toList();
  }

  /** Those of this home that were moved to another route on the day or later, the last first. */
  static List<UUID> rerouted(Tx tx, String body, LocalDate since, int limit) {
    return tx.sql().select(STEP.ACT).from(STEP).where(STEP.BODY.eq(body), STEP.TYPE.eq(DSL.inline("Rerouted"))).orderBy(STEP.INDEX.desc()).limit(limit)
        .fetch(row -> (ProposalsAct.Rerouted) Json.read(row.value1().data(), TYPES.get("Rerouted"))).stream().filter(act -> !act.on().isBefore(since))
        .map(ProposalsAct.Rerouted::proposal).distinct().toList();
  }

  private static List<Step> steps(Tx tx, String body, UUID proposal) {
    return tx.sql().selectFrom(STEP).where(STEP.BODY.eq(body), STEP.PROPOSAL.eq(proposal)).orderBy(STEP.INDEX)
        .fetch(ProposalsTables::step);
  }

  private static Step step(StepRecord row) {
    return new Step(row.getIndex(), row.getAt(), (ProposalsAct) Json.read(row.getAct().data(), TYPES.get(row.getType())));
  }
}
