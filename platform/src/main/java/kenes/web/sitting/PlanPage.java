package kenes.web.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.PlanFate;
import kenes.meetings.PlanSection;
import kenes.meetings.PlanTerm;
import kenes.meetings.WorkPlan;
import kenes.meetings.WorkPlanAct;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** A plan of work with what became of each line; each version at its own address, compared with the one before. */
final class PlanPage {
  private final SittingParts parts;

  PlanPage(SittingParts parts) {
    this.parts = parts;
  }

  /** The plan in force. */
  CachedPage render(Address address) {
    return parts.db().read(tx -> page(tx, address, null));
  }

  /** As of the version in the address. */
  CachedPage version(Address address) {
    return parts.db().read(tx -> page(tx, address, address.parameter("version")));
  }

  private CachedPage page(Tx tx, Address address, String asked) {
    Body body = parts.register().getBody(tx, address.parameter("body"));
    List<WorkPlan> versions = versions(tx, body.code(), address.parameter("plan"));
    WorkPlan shown = asked == null ? versions.getLast() : versions.stream().filter(one -> String.valueOf(one.version()).equals(asked)).findFirst()
        .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    Words w = Words.of(address.lang());
    LocalDate today = parts.register().today(tx, body.code());
    byte[] html = Templates.render("plan/page.jte", Map.of("w", w, "view", view(tx, w, body, versions, shown, asked != null, today)));
    return parts.page(tx, html, body.code(), today.plusDays(1).atStartOfDay(body.zone()).toInstant());
  }

  /** @param name the year, and the id of the organization whose plan it is @throws Refused {@code NO_PAGE} */
  private List<WorkPlan> versions(Tx tx, String body, String name) {
    Optional<UUID> organization = name.length() > 5 && name.charAt(4) == '-' ? Id.find(name.substring(5)) : Optional.empty();
    boolean readable = name.matches("[12]\\d{3}(-.*)?") && (name.length() == 4 || organization.isPresent());
    List<WorkPlan> versions = readable ? parts.workPlans().versions(tx, body, organization.orElse(null), Integer.parseInt(name.substring(0, 4))) : List.of();
    if (versions.isEmpty()) {
      throw new Refused(WebCode.NO_PAGE);
    }
    return versions;
  }

  private PlanView view(Tx tx, Words w, Body body, List<WorkPlan> versions, WorkPlan shown, boolean alone, LocalDate today) {
    boolean current = shown == versions.getLast();
    List<PlanFate> fates = current ? parts.workPlans().fates(tx, shown) : List.of();
    String home = "/" + w.lang().code();
    String owner = shown.organization() == null ? body.name().in(w.lang()) : parts.register().organization(tx, body.code(), shown.organization()).name().in(w.lang());
    String title = w.text("plan.title", String.valueOf(shown.year()));
    PageView page = new PageView(parts.origin(), "/b/" + body.code() + "/plan/" + PlanWords.name(shown) + (alone ? "/" + shown.version() : ""), title, title + ". " + owner,
        List.of(new LinkView(w.text("portal.home"), home + "/"), new LinkView(body.name().in(w.lang()), home + "/b/" + body.code()), new LinkView(title, null)),
        null, body.demo() ? w.text("portal.demo.notice") : null);
    WorkPlan before = shown.version() == 1 ? null : versions.get(shown.version() - 2);
    return new PlanView(page, new LinkView(owner, home + "/b/" + body.code()), state(w, body, shown), shown.reason() == null ? null : TextView.of(shown.reason(), w.lang()),
        current ? null : new LinkView(w.text("plan.in-force"), PlanWords.address(w, shown)), counts(w, fates), quarters(w, fates, shown.year(), today),
        sections(w, body, shown, fates), before == null ? null : w.text("plan.compared", before.version()),
        before == null ? List.of() : shown.since(before).stream().map(change -> change(w, change)).toList(),
        versions.reversed().stream().map(one -> new LinkView(state(w, body, one), PlanWords.address(w, one) + "/" + one.version())).toList());
  }

  private static String state(Words w, Body body, WorkPlan plan) {
    String version = w.text("plan.version", plan.version(), w.dateTime(plan.at(), body.zone()));
    return plan.adoption() == null ? w.text("plan.put-forward", version) : w.text("plan.adopted", version, plan.adoption().in(w.lang()));
  }

  private static List<PlanView.Count> counts(Words w, List<PlanFate> fates) {
    return Arrays.stream(PlanFate.State.values()).map(state -> new PlanView.Count(PlanMark.of(state), PlanWords.state(w, state),
        (int) fates.stream().filter(fate -> fate.state() == state).count())).filter(count -> count.number() > 0).toList();
  }

  private static List<PlanView.Quarter> quarters(Words w, List<PlanFate> fates, int year, LocalDate today) {
    if (fates.isEmpty()) {
      return List.of();
    }
    Stream<PlanView.Quarter> four = IntStream.rangeClosed(1, 4).mapToObj(quarter -> new PlanView.Quarter(PlanWords.quarter(w, quarter),
        PlanWords.month(w, quarter * 3 - 2) + " – " + PlanWords.month(w, quarter * 3), today.getYear() == year && (today.getMonthValue() + 2) / 3 == quarter, false,
        dots(w, fates.stream().filter(fate -> fate.line().term().unit() != PlanTerm.Unit.YEAR && fate.line().term().quarter() == quarter))));
    List<PlanView.Dot> whole = dots(w, fates.stream().filter(fate -> fate.line().term().unit() == PlanTerm.Unit.YEAR));
    return Stream.concat(four, whole.isEmpty() ? Stream.of() : Stream.of(new PlanView.Quarter(w.text("plan.through-the-year"), null, false, true, whole))).toList();
  }

  private static List<PlanView.Dot> dots(Words w, Stream<PlanFate> fates) {
    return fates.map(fate -> new PlanView.Dot(fate.line().number(), PlanMark.of(fate.state()), PlanWords.state(w, fate.state()))).toList();
  }

  private static List<PlanView.Section> sections(Words w, Body body, WorkPlan plan, List<PlanFate> fates) {
    List<PlanView.Section> sections = new ArrayList<>();
    for (PlanSection section : PlanSection.values()) {
      List<PlanView.Line> lines = plan.lines().stream().filter(line -> line.section() == section)
          .map(line -> line(w, body, line, fates.stream().filter(fate -> fate.line().equals(line)).findFirst())).toList();
      if (!lines.isEmpty()) {
        sections.add(new PlanView.Section(PlanWords.section(w, section), lines));
      }
    }
    return sections;
  }

  private static PlanView.Line line(Words w, Body body, WorkPlanAct.Line line, Optional<PlanFate> fate) {
    return new PlanView.Line(line.number(), TextView.of(line.title(), w.lang()), line.responsible() == null ? null : TextView.of(line.responsible(), w.lang()),
        PlanWords.term(w, line.term()), fate.map(one -> PlanMark.of(one.state())).orElse(null), fate.map(one -> PlanWords.state(w, one.state())).orElse(null),
        fate.map(one -> PlanWords.where(w, one, body.zone())).orElse(null));
  }

  private static PlanView.Change change(Words w, WorkPlan.Change change) {
    WorkPlanAct.Line line = change.now() == null ? change.before() : change.now();
    String named = line.number() + ". " + line.title().in(w.lang());
    return switch (change.kind()) {
      case ADDED -> new PlanView.Change("+", w.text("agenda.added"), named, null);
      case REMOVED -> new PlanView.Change("–", w.text("plan.removed"), named, null);
      case RETITLED -> new PlanView.Change("≠", w.text("plan.retitled"), named, w.text("plan.was", change.before().title().in(w.lang())));
      case RESCHEDULED -> new PlanView.Change("→", w.text("plan.rescheduled"), named + " – " + PlanWords.term(w, line.term()),
          w.text("plan.was", PlanWords.term(w, change.before().term())));
      case CHANGED -> new PlanView.Change("≠", w.text("plan.changed"), named, null);
    };
  }
}
