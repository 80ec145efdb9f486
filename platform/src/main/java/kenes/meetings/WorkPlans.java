package kenes.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Plans of work for a year, of a body and of its commissions; what has become of each line is computed from the record of sittings. */
public final class WorkPlans {
  /** A line becomes pressing this many days before its time begins: a session is convened well ahead. */
  private static final int DAYS_AHEAD = 45;
  /** Lines in one entry: so many of the longest in three languages stay below an entry's size. */
  private static final int LINES_IN_ENTRY = 8;

  /** @param item of the version before, or null for a line that is new @param responsible or null @param decisionKind or null */
  public record NewLine(UUID item, Integer number, PlanSection section, Text title, PlanTerm term, Text responsible, String decisionKind) {}

  /**
   * A version of a plan, whole.
   *
   * @param organization a commission of the body, or null for the body as a whole
   * @param base the version on which this one was written; 0 for the first
   * @param adoption by which decision it was adopted, or null while it is only put forward
   * @param reason why the plan is changed; null for version 1
   */
  public record Publish(UUID organization, int year, int base, List<NewLine> lines, Text adoption, Text reason) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;

  public WorkPlans(Journal journal, Permissions permissions, Register register, Rules rules) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
  }

  public static Projection projection() {
    return new WorkPlanTables();
  }

  /** Puts a version of a plan on record. @throws Refused {@code PLAN_CHANGED_MEANWHILE} when it was written on another than the last */
  public Recorded publishWorkPlan(Caller caller, String body, String key, Publish input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Body planning = register.getBody(tx, body);
      permissions.require(tx, caller, body, Permission.KEEP_WORK_PLAN);
      if (input.organization() != null) {
        register.organization(tx, body, input.organization());
      }
      WorkPlanTables.lock(tx, body, input.organization(), input.year());
      Optional<WorkPlan> before = find(tx, body, input.organization(), input.year());
      int last = before.map(WorkPlan::version).orElse(0);
      if (input.base() != last) {
        throw new Refused(WorkPlanCode.PLAN_CHANGED_MEANWHILE, last);
      }
      if (register.terms(tx, body).stream().noneMatch(term -> touches(term.valid().from(), term.valid().to(), input.year()))) {
        throw Refused.field("year", WorkPlanCode.PLAN_YEAR_OUTSIDE_TERM, String.valueOf(input.year()));
      }
      Rulebook rulebook = rules.inForce(tx, body, planning.kind(), "regular", register.today(tx, body))
          .orElseThrow(() -> new Refused(MeetingsCode.NO_RULEBOOK));
      ConveneChecks.refuse(new WorkPlanChecks(rulebook).faults(input, before));
      record(command, input, before);
    });
  }

  private static boolean touches(LocalDate from, LocalDate to, int year) {
    return from.getYear() <= year && (to == null || to.getYear() >= year);
  }

  private static void record(Recorder command, Publish input, Optional<WorkPlan> before) {
    List<WorkPlanAct.Line> lines = input.lines().stream().map(line -> new WorkPlanAct.Line(line.item() == null ? Id.next() : line.item(), line.number(),
        line.section(), line.title(), line.term(), line.responsible(), line.decisionKind())).sorted(Comparator.comparing(WorkPlanAct.Line::number)).toList();
    if (before.isPresent() && before.get().lines().equals(lines) && java.util.Objects.equals(before.get().adoption(), input.adoption())) {
      throw new Refused(WorkPlanCode.PLAN_UNCHANGED);
    }
    UUID plan = before.map(WorkPlan::plan).orElseGet(Id::next);
    int version = input.base() + 1;
    command.record(new WorkPlanAct.WorkPlanPublished(plan, input.organization(), input.year(), version, input.adoption(),
        before.isEmpty() ? null : input.reason()));
    for (int from = 0; from < lines.size(); from += LINES_IN_ENTRY) {
      command.record(new WorkPlanAct.WorkPlanLines(plan, version, List.copyOf(lines.subList(from, Math.min(from + LINES_IN_ENTRY, lines.size())))));
    }
  }

  /** The version in force. @param organization or null for the body as a whole */
  public Optional<WorkPlan> find(Tx tx, String body, UUID organization, int year) {
    return WorkPlanTables.latest(tx, body, organization, year);
  }

  /** All versions, the first one first. */
  public List<WorkPlan> versions(Tx tx, String body, UUID organization, int year) {
    return WorkPlanTables.versions(tx, body, organization, year);
  }

  /** The version in force of each plan of the body; the newest year first, the body's own before those of commissions. */
  public List<WorkPlan> list(Tx tx, String body) {
    return WorkPlanTables.list(tx, body);
  }

  /** What has become of each line, by number. */
  public List<PlanFate> fates(Tx tx, WorkPlan plan) {
    LocalDate today = register.today(tx, plan.body());
    Map<UUID, List<PlanFate.Link>> links = MeetingsQueries.planned(tx, plan.body(), plan.lines().stream().map(WorkPlanAct.Line::item).toList());
    List<PlanFate> fates = new ArrayList<>();
    plan.lines().forEach(line -> fates.add(PlanFate.of(line, links.getOrDefault(line.item(), List.of()), today)));
    return fates;
  }

  /** Lines of the body's own plans that wait for an agenda and whose time has passed, has come or is near; the earliest first. */
  public List<PlanFate> pressing(Tx tx, String body) {
    LocalDate near = register.today(tx, body).plusDays(DAYS_AHEAD);
    return Stream.of(near.getYear() - 1, near.getYear()).flatMap(year -> find(tx, body, null, year).stream()).flatMap(plan -> fates(tx, plan).stream())
        .filter(fate -> fate.waits() && !fate.line().term().first().isAfter(near))
        .sorted(Comparator.comparing((PlanFate fate) -> fate.line().term().last()).thenComparing(fate -> fate.line().number())).toList();
  }
}
