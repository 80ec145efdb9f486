package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.PlanFate.State;
import kenes.meetings.PlanTerm.Unit;
import kenes.meetings.WorkPlans.NewLine;
import kenes.meetings.WorkPlans.Publish;
import kenes.register.RegisterCode;
import kenes.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The secretary of a council of five seats plans the year 2026 and holds the plan against what sittings did. It is 16 November 2026. */
class WorkPlanStoryTest {
  private static final Text BUDGET = Text.of("2025 жылғы бюджеттің атқарылуы туралы", "Об исполнении бюджета за 2025 год", null);
  private static final Text WATER = Text.of("Ауыз сумен қамту туралы", "Об обеспечении питьевой водой", null);
  private static final Text VISITS = Text.of("Сайлаушылармен кездесулер өткізу", "Проведение встреч с избирателями", null);
  private static final Text FINANCE = Text.of("қаржы бөлімінің басшысы", "руководитель отдела финансов", null);
  private static final Text WHY = Text.of("Комиссияның ұсынысы бойынша", "По предложению комиссии", null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
  private final String body = council.code();

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private static PlanTerm quarter(int number) {
    return new PlanTerm(Unit.QUARTER, LocalDate.of(2026, number * 3, 1));
  }

  private static NewLine line(int number, Text title, PlanTerm term) {
    return new NewLine(null, number, PlanSection.SESSION, title, term, FINANCE, "default");
  }

  private static List<NewLine> lines() {
    return List.of(line(1, BUDGET, quarter(2)), line(2, WATER, quarter(4)),
        new NewLine(null, 3, PlanSection.EVENT, VISITS, new PlanTerm(Unit.YEAR, LocalDate.of(2026, 1, 1)), null, null));
  }

  private Recorded publish(int year, int base, List<NewLine> lines, Text reason) {
    return kenes.workPlans.publishWorkPlan(council.secretary(), body, kenes.key(), new Publish(null, year, base, lines, null, reason));
  }

  private WorkPlan plan() {
    return kenes.db.read(tx -> kenes.workPlans.find(tx, body, null, 2026)).orElseThrow();
  }

  /** The lines of the version in force, to be written anew. */
  private List<NewLine> again() {
    return new ArrayList<>(plan().lines().stream().map(line -> new NewLine(line.item(), line.number(), line.section(), line.title(), line.term(),
        line.responsible(), line.decisionKind())).toList());
  }

  private List<State> states() {
    return kenes.db.read(tx -> kenes.workPlans.fates(tx, plan())).stream().map(PlanFate::state).toList();
  }

  private MeetingsAct.MeetingConvened convene(String kind, Convening.NewItem... items) {
    return kenes.convening.convene(council.secretary(), body, kenes.key(), new Convening.Convene(kind, null, council.plenary(), BUDGET, WATER,
        kenes.clock.instant().plus(Duration.ofDays(12)), List.of(items))).act(MeetingsAct.MeetingConvened.class);
  }

  @Test
  void aTermKnowsItsLastDay() {
    assertEquals(LocalDate.of(2028, 2, 29), new PlanTerm(Unit.MONTH, LocalDate.of(2028, 2, 17)).last());
    assertEquals(List.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)), List.of(quarter(3).first(), quarter(3).last()));
    assertEquals(LocalDate.of(2026, 12, 31), new PlanTerm(Unit.YEAR, LocalDate.of(2026, 5, 5)).last());
    assertEquals(new PlanTerm(Unit.DAY, LocalDate.of(2027, 2, 28)), new PlanTerm(Unit.DAY, LocalDate.of(2028, 2, 29)).in(2027));
    assertEquals(3, new PlanTerm(Unit.MONTH, LocalDate.of(2026, 9, 1)).quarter());
  }

  @Test
  void aPlanIsPutForwardThenAdoptedThenCorrectedAndVersionsAreCompared() {
    publish(2026, 0, lines(), null);
    assertNull(plan().adoption());
    Text decision = Text.of("№ 12/3 шешім", "решение № 12/3", null);
    kenes.workPlans.publishWorkPlan(council.staff(), body, kenes.key(), new Publish(null, 2026, 1, again(), decision, WHY));
    assertEquals(decision, plan().adoption());
    List<NewLine> changed = again();
    NewLine water = changed.get(1);
    changed.set(1, new NewLine(water.item(), 2, PlanSection.SESSION, water.title(), quarter(3), water.responsible(), "default"));
    changed.remove(2);
    changed.add(line(7, VISITS, quarter(1)));
    kenes.workPlans.publishWorkPlan(council.secretary(), body, kenes.key(), new Publish(null, 2026, 2, changed, decision, WHY));
    List<WorkPlan> versions = kenes.db.read(tx -> kenes.workPlans.versions(tx, body, null, 2026));
    assertEquals(List.of(1, 2, 3), versions.stream().map(WorkPlan::version).toList());
    assertEquals(List.of(), versions.get(1).since(versions.get(0)), "only the adoption was added");
    assertEquals(List.of(WorkPlan.Kind.REMOVED, WorkPlan.Kind.RESCHEDULED, WorkPlan.Kind.ADDED),
        versions.get(2).since(versions.get(1)).stream().map(WorkPlan.Change::kind).toList());
    assertEquals(WHY, versions.get(2).reason());
    assertEquals(1, versions.stream().map(WorkPlan::plan).distinct().count());
  }

  @Test
  void whatSittingsDidShowsWhatBecameOfEachLine() {
    publish(2026, 0, lines(), null);
    assertEquals(List.of(State.OVERDUE, State.DUE, State.UNFOLLOWED), states());
    assertEquals(List.of(1, 2), kenes.db.read(tx -> kenes.workPlans.pressing(tx, body)).stream().map(fate -> fate.line().number()).toList());
    UUID budget = plan().lines().get(0).item();
    UUID water = plan().lines().get(1).item();
    kenes.rules.load(Caller.installation(), body, kenes.key(), Rules.shipped("demo-training"));
    convene("training", new Convening.NewItem(BUDGET, "default", budget, null));
    assertEquals(State.OVERDUE, states().getFirst(), "an exercise decides nothing");
    var regular = convene("regular", new Convening.NewItem(BUDGET, "default", budget, null), new Convening.NewItem(WATER, "default", water, null));
    assertEquals(List.of(State.SCHEDULED, State.SCHEDULED, State.UNFOLLOWED), states());
    assertEquals(List.of(), kenes.db.read(tx -> kenes.workPlans.pressing(tx, body)));
    kenes.agenda.withdrawItem(council.secretary(), body, kenes.key(), new Agenda.WithdrawItem(regular.meeting(), regular.agenda().get(1).item(), WHY));
    assertEquals(State.DUE, states().get(1), "withdrawn from the agenda, it waits again");
    kenes.clock.advance(Duration.ofDays(12));
    for (int seat = 1; seat <= 5; seat++) {
      kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(regular.meeting(), council.person(seat)));
    }
    kenes.meetings.open(council.chair(), body, kenes.key(), regular.meeting());
    kenes.meetings.openItem(council.chair(), body, kenes.key(), regular.meeting(), regular.agenda().getFirst().item());
    kenes.meetings.closeItem(council.chair(), body, kenes.key(), regular.meeting(), regular.agenda().getFirst().item());
    PlanFate done = kenes.db.read(tx -> kenes.workPlans.fates(tx, plan())).getFirst();
    assertEquals(State.DONE, done.state());
    assertEquals(List.of(1, 1), List.of(done.meeting().number(), done.item().position()));
    assertEquals(LocalDate.of(2026, 11, 28), done.day(kenes.db.read(tx -> kenes.register.zone(tx, body))));
    kenes.meetings.close(council.chair(), body, kenes.key(), regular.meeting());
    kenes.clock.advance(Duration.ofDays(60));
    assertEquals(List.of(State.DONE, State.OVERDUE, State.UNFOLLOWED), states());
  }

  @Test
  void aLinkToALineThatNoPlanHasIsRefused() {
    publish(2026, 0, lines(), null);
    UUID removed = plan().lines().get(1).item();
    publish(2026, 1, List.of(again().getFirst()), WHY);
    assertRefused(kenes, WorkPlanCode.PLAN_ITEM_UNKNOWN, "agenda[0].planned", () -> convene("regular", new Convening.NewItem(WATER, "default", removed, null)));
    var regular = convene("regular", new Convening.NewItem(BUDGET, "default", plan().lines().getFirst().item(), null));
    assertRefused(kenes, WorkPlanCode.PLAN_ITEM_UNKNOWN, "planned", () -> kenes.agenda.addItem(council.secretary(), body, kenes.key(),
        new Agenda.AddItem(regular.meeting(), new Convening.NewItem(WATER, "default", removed, null))));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsKept() {
    NewLine empty = new NewLine(null, null, null, Text.of("Тек қазақша", null, null), null, null, "whim");
    Refused refused = assertRefused(kenes, WorkPlanCode.PLAN_NUMBER_TAKEN, "lines[1].number", () -> publish(2026, 0,
        List.of(line(1, BUDGET, quarter(1)), line(1, WATER, new PlanTerm(Unit.DAY, LocalDate.of(2025, 12, 31))), empty), null));
    assertEquals(List.of("lines[1].number", "lines[1].term", "lines[2].number", "lines[2].section", "lines[2].term", "lines[2].title.ru", "lines[2].decisionKind"),
        refused.fields().stream().map(Refused.Field::name).toList());
    assertRefused(kenes, WorkPlanCode.PLAN_EMPTY, "lines", () -> publish(2026, 0, List.of(), null));
    assertRefused(kenes, WorkPlanCode.PLAN_NUMBER_WRONG, "lines[0].number", () -> publish(2026, 0, List.of(line(0, BUDGET, quarter(1))), null));
    assertRefused(kenes, WorkPlanCode.PLAN_DUE_OUTSIDE_YEAR, "lines[0].term", () -> publish(2027, 0, lines(), null));
    assertRefused(kenes, WorkPlanCode.PLAN_YEAR_OUTSIDE_TERM, "year", () -> publish(2022, 0, lines(), null));
    Publish text = new Publish(null, 2026, 0, lines(), Text.of("шешім", null, null), null);
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "adoption.ru", () -> kenes.workPlans.publishWorkPlan(council.secretary(), body, kenes.key(), text));
    Publish good = new Publish(null, 2026, 0, lines(), null, null);
    assertRefused(kenes, RegisterCode.BODY_UNKNOWN, () -> kenes.workPlans.publishWorkPlan(council.secretary(), "KZ-NOWHERE", kenes.key(), good));
    assertRefused(kenes, RegisterCode.ORGANIZATION_UNKNOWN, () -> kenes.workPlans.publishWorkPlan(council.secretary(), body, kenes.key(),
        new Publish(council.person(1), 2026, 0, lines(), null, null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.workPlans.publishWorkPlan(council.deputy(2), body, kenes.key(), good));
    assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> kenes.workPlans.publishWorkPlan(Caller.anonymous(), body, kenes.key(), good));
  }

  @Test
  void aCorrectionSaysWhyAndOnWhichVersionItWasWritten() {
    publish(2026, 0, lines(), null);
    List<NewLine> shorter = again().subList(0, 2);
    assertRefused(kenes, ConveningCode.CHANGE_UNEXPLAINED, "reason.kk", () -> publish(2026, 1, shorter, null));
    assertRefused(kenes, WorkPlanCode.PLAN_UNCHANGED, () -> publish(2026, 1, again(), WHY));
    List<NewLine> foreign = List.of(new NewLine(council.person(1), 1, PlanSection.SESSION, BUDGET, quarter(1), null, null));
    assertRefused(kenes, WorkPlanCode.PLAN_ITEM_UNKNOWN, "lines[0].number", () -> publish(2026, 1, foreign, WHY));
    assertRefused(kenes, WorkPlanCode.PLAN_CHANGED_MEANWHILE, () -> publish(2026, 0, lines(), null));
    publish(2026, 1, shorter, WHY);
    assertRefused(kenes, WorkPlanCode.PLAN_CHANGED_MEANWHILE, () -> publish(2026, 1, shorter.subList(0, 1), WHY));
  }

  @Test
  void ofTwoWhoSaveAtTheSameMomentOneIsTold() throws Exception {
    Callable<Object> save = () -> {
      try {
        return publish(2026, 0, lines(), null);
      } catch (Refused refused) {
        return refused.code();
      }
    };
    List<Object> answers = new ArrayList<>();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> answer : both.invokeAll(List.of(save, save))) {
        answers.add(answer.get());
      }
    }
    assertTrue(answers.contains(WorkPlanCode.PLAN_CHANGED_MEANWHILE), answers::toString);
    assertEquals(1, plan().version());
  }

  @Test
  void aCommissionHasAPlanOfItsOwn() {
    publish(2026, 0, lines(), null);
    kenes.workPlans.publishWorkPlan(council.secretary(), body, kenes.key(), new Publish(council.commission(), 2026, 0, lines().subList(0, 1), null, null));
    publish(2027, 0, List.of(line(1, BUDGET, new PlanTerm(Unit.MONTH, LocalDate.of(2027, 3, 1)))), null);
    List<WorkPlan> all = kenes.db.read(tx -> kenes.workPlans.list(tx, body));
    assertEquals(List.of(2027, 2026, 2026), all.stream().map(WorkPlan::year).toList());
    assertEquals(council.commission(), all.getLast().organization());
    assertEquals(3, all.stream().map(WorkPlan::plan).distinct().count());
  }
}
