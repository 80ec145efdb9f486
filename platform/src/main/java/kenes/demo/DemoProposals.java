package kenes.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Account;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.proposals.ProposalCarrying;
import kenes.proposals.ProposalCorrections;
import kenes.proposals.ProposalCourse;
import kenes.proposals.ProposalLife;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;
import kenes.proposals.Take;
import kenes.proposals.Topic;
import kenes.register.Registrar;
import kenes.routes.Need;
import kenes.routes.Routes;

/** The proposals of the invented councils, played day by day from {@code seed/demo-proposals.yaml}: one step, then so many days, then the next. */
final class DemoProposals {
  private static final LocalTime AT = LocalTime.of(13, 0);
  private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);
  /** After the national council's sitting. */
  private static final LocalDate RECOMMENDED = LocalDate.of(2026, 9, 28);
  private static final List<String> WAY = List.of("idea", "drafted", "before-commission", "adopted-by-maslikhat", "sent", "registered", "expert-opinion", "on-agenda",
      "recommended", "carrier-found", "introduced", "committee", "adopted-by-kurultai", "sent-to-president", "signed", "in-force");
  private static final Set<String> HOME = Set.of("drafted", "before-commission", "adopted-by-maslikhat");

  private record Law(Text title, String article, String url) {}

  private record Office(String body, String kk) {}

  /**
   * @param seat of its author @param origin null: its author's own idea @param reference of the appeal or forum @param pace days between its steps
   * @param until the step at which it stays @param end what happens to it there, or null @param ask others are asked for support
   * @param second its text once it was worked on, or null @param opinion what experts say of it, or null
   */
  private record Proposed(String code, String home, int seat, ProposalsAct.Origin.Kind origin, String reference, Topic topic, String opened, int pace, String until, String end,
      boolean ask, Text title, Text text, Second second, Opinion opinion) {}

  private record Second(String reason, Text text) {}

  private record Opinion(ProposalsAct.OpinionEntered.Kind kind, Text by, String words) {}

  /** An article that changed because of a proposal, besides that of its own bill. @param back why it is taken back, or null */
  private record Changed(String proposal, String on, String back, Law law) {}

  private record Script(Law law, List<Changed> changes, List<Office> offices, List<Proposed> proposals) {}

  /** What comes next with one of them. @param place in the script, which settles what comes first on one day */
  private record Event(LocalDate on, int place, Proposed proposed) {}

  private final Facades kenes;
  private final PastClock clock;
  private final ZoneId zone;
  private final LocalDate last;
  private final UUID decision;
  private final UUID recommendation;
  private final Script script = DemoSeed.read("demo-proposals", Script.class);
  private final Map<String, UUID> made = new HashMap<>();
  private int next;

  /** @param kenes over this clock @param last nothing happens after this day @param decision of the demonstration's council on proposals, of this day @param recommendation of the national council */
  DemoProposals(Facades kenes, PastClock clock, ZoneId zone, LocalDate last, UUID decision, UUID recommendation) {
    this.kenes = kenes;
    this.clock = clock;
    this.zone = zone;
    this.last = last;
    this.decision = decision;
    this.recommendation = recommendation;
  }

  /** Plays all of them in the order of days. @return them by their codes */
  Map<String, UUID> play() {
    at(LocalDate.parse(script.proposals().getFirst().opened()));
    Stream.of("kz-law-b", "kz-law-a").forEach(this::adopt);
    script.offices().forEach(this::appoint);
    PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::on).thenComparing(Event::place));
    script.proposals().forEach(one -> events.add(new Event(LocalDate.parse(one.opened()), script.proposals().indexOf(one), one)));
    while (!events.isEmpty()) {
      Event event = events.poll();
      at(event.on());
      move(event.proposed(), event.on()).filter(on -> !on.isAfter(last)).ifPresent(on -> events.add(new Event(on, event.place(), event.proposed())));
      kenes.couriers().deliverNow();
    }
    support();
    return Map.copyOf(made);
  }

  /** The shipped route, with the invented national council for a carrier; what sits nowhere here is entered with a document. */
  private void adopt(String route) {
    String text = new String(Routes.shipped(route), StandardCharsets.UTF_8).replace("kz-law-", "demo-law-").replace("[DECISION]", "[SOURCE]")
        .replace("    kind: BODY\n    name: {kk: \"Құрылтай\"", "    kind: OUTSIDE\n    name: {kk: \"Құрылтай\"").replace("    bodies: [KZ-KURULTAI]\n", "")
        .replaceAll("bodies: \\[KZ-(HALYK-KENESI, KZ-KURULTAI|HALYK-KENESI|SENATE-COUNCIL|SENATE)\\]", "bodies: [" + NationalCouncil.BODY + "]");
    kenes.routes().adopt(Caller.installation(), "demo-" + route, text.getBytes(StandardCharsets.UTF_8));
  }

  private void appoint(Office office) {
    UUID account = kenes.accounts().create(office.kk(), null, false, true);
    kenes.registrar().assignStaff(Caller.installation(), office.body(), "demo-office-" + office.body(), new Registrar.NewStaff(account, "secretary", LocalDate.ofInstant(clock.instant(), zone)));
  }

  /** The next thing that happens to it. @return when there will be another; empty: never */
  private Optional<LocalDate> move(Proposed proposed, LocalDate on) {
    if (!made.containsKey(proposed.code())) {
      open(proposed, on);
      return Optional.of(on.plusDays(proposed.pace()));
    }
    ProposalLife life = life(proposed);
    String stands = life.now().place().step();
    if (!on.isBefore(CHANGE) && life.now().place().route().equals("demo-law-a")) {
      kenes.proposals().course().reroute(office(proposed.home()), proposed.home(), key(), new ProposalCourse.Reroute(life.id(),
          "2026 жылғы 1 шілдеден бастап жаңа жол қолданылады / С 1 июля 2026 года действует новый путь"));
      return Optional.of(on.plusDays(2));
    }
    if (WAY.indexOf(stands) >= WAY.indexOf(proposed.until())) {
      end(proposed, life);
      return Optional.empty();
    }
    if (on.isBefore(CHANGE) && stands.equals("on-agenda")) {
      return Optional.of(CHANGE.plusDays(1)); // no further by the old route: what is under way goes over to the new one
    }
    String following = WAY.get(WAY.indexOf(stands) + 1);
    LocalDate decided = following.equals("adopted-by-maslikhat") && proposed.home().equals("KZ-DEMO") ? last : following.equals("recommended") ? RECOMMENDED : on;
    if (on.isBefore(decided)) {
      return Optional.of(decided); // no step stands on a decision that was taken later
    }
    if (following.equals("committee") && !on.isBefore(CHANGE)) {
      step(proposed, life, "bureau"); // it passes the bill on at once
    }
    step(proposed, life, following);
    words(proposed, life, following);
    return Optional.of(on.plusDays(proposed.pace() / (on.isBefore(CHANGE) ? 1 : 3)));
  }

  private void open(Proposed proposed, LocalDate on) {
    UUID author = kenes.db().read(tx -> kenes.register().seats(tx, proposed.home(), on)).stream().filter(seat -> seat.number() == proposed.seat()).findFirst().orElseThrow().holder().orElseThrow().id();
    boolean own = proposed.origin() == null;
    made.put(proposed.code(), kenes.proposals().texts().open(office(proposed.home()), proposed.home(), key(), new ProposalTexts.Open(
        own ? ProposalsAct.Origin.Kind.DEPUTY : proposed.origin(), own ? List.of(author) : List.of(), null, proposed.reference(), proposed.topic(), List.of(),
        on.isBefore(CHANGE) ? "demo-law-a" : "demo-law-b", wordings(proposed, proposed.text()), null)).act(ProposalsAct.ProposalOpened.class).proposal());
    if (proposed.ask()) {
      List<String> others = Stream.of("KZ-DEMO", "KZ-DEMO-KOKZHAILAU", "KZ-DEMO-SARYBEL", "KZ-DEMO-ZHASYLKOL", "KZ-DEMO-AQDALA").filter(body -> !body.equals(proposed.home())).toList();
      kenes.proposals().support().ask(office(proposed.home()), proposed.home(), key(), new ProposalSupport.Ask(life(proposed).id(), others, on.plusMonths(2)));
    }
  }

  private static List<ProposalTexts.Wording> wordings(Proposed proposed, Text text) {
    return Stream.of(Lang.KK, Lang.RU).map(lang -> new ProposalTexts.Wording(lang, proposed.title().exact(lang), text.exact(lang))).toList();
  }

  /** Before the commission the text is worked on; where experts are asked, their words are entered. */
  private void words(Proposed proposed, ProposalLife life, String step) {
    if (step.equals("drafted") && proposed.second() != null) {
      kenes.proposals().texts().revise(office(proposed.home()), proposed.home(), key(), new ProposalTexts.Revise(life.id(), wordings(proposed, proposed.second().text()), proposed.second().reason()));
    }
    if (step.equals("expert-opinion") && proposed.opinion() != null) {
      kenes.proposals().texts().opine(office(proposed.home()), proposed.home(), key(), new ProposalTexts.Opine(life.id(), proposed.opinion().kind(), proposed.opinion().by(),
          LocalDate.ofInstant(clock.instant(), zone), proposed.opinion().words(), null, List.of()));
    }
  }

  private void step(Proposed proposed, ProposalLife life, String step) {
    ProposalsAct.LawArticle law = !step.equals("in-force") ? null : new ProposalsAct.LawArticle(script.law().title(), script.law().article(), LocalDate.ofInstant(clock.instant(), zone), script.law().url());
    boolean own = step.equals("adopted-by-maslikhat") && proposed.home().equals("KZ-DEMO");
    Take take = new Take(life.id(), step, null, own ? decision : step.equals("recommended") ? recommendation : null, source(step), null, shown(step), law, List.of());
    if (HOME.contains(step)) {
      kenes.proposals().course().step(office(proposed.home()), proposed.home(), key(), take);
    } else if (step.equals("sent")) {
      kenes.proposals().carrying().send(office(proposed.home()), proposed.home(), key(), new ProposalCarrying.Send(life.id(), NationalCouncil.BODY, take));
    } else {
      kenes.proposals().carrying().report(office(NationalCouncil.BODY), NationalCouncil.BODY, key(), take);
    }
  }

  private static Set<Need> shown(String step) {
    return switch (step) {
      case "adopted-by-maslikhat", "adopted-by-kurultai" -> Set.of(Need.COMMITTEE_CONCLUSION);
      case "on-agenda" -> Set.of(Need.EXPERT_OPINION);
      case "carrier-found" -> Set.of(Need.CARRIER);
      case "introduced" -> Set.of(Need.NO_BUDGET_EFFECT);
      default -> Set.of();
    };
  }

  private String source(String step) {
    return Set.of("drafted", "before-commission").contains(step) ? null : "№ 01-12/" + (100 + next);
  }

  private void end(Proposed proposed, ProposalLife life) {
    String words = "Көрсетілім үшін ойдан құрылған себеп / Причина вымышлена для демонстрации";
    boolean away = WAY.indexOf(life.now().place().step()) > WAY.indexOf("sent");
    switch (proposed.end()) {
      case null -> { }
      case "withdrawn" -> kenes.proposals().course().withdraw(office(proposed.home()), proposed.home(), key(), new ProposalCourse.Withdraw(life.id(), words));
      case "returned" -> kenes.proposals().course().step(office(proposed.home()), proposed.home(), key(), Take.of(life.id(), "drafted", words));
      default -> {
        Take take = Take.of(life.id(), proposed.end(), words);
        if (away) {
          kenes.proposals().carrying().report(office(NationalCouncil.BODY), NationalCouncil.BODY, key(), take);
        } else {
          kenes.proposals().course().step(office(proposed.home()), proposed.home(), key(), take);
        }
      }
    }
  }

  /** The demonstration's council has decided which proposals of others it supports, and that it opposes one. */
  private void support() {
    at(last);
    List<Proposed> asked = script.proposals().stream().filter(one -> one.ask() && !one.home().equals("KZ-DEMO") && one.end() == null && WAY.indexOf(one.until()) < WAY.indexOf("in-force")).toList();
    asked.stream().limit(4).forEach(one -> kenes.proposals().support().state(office("KZ-DEMO"), "KZ-DEMO", key(), new ProposalSupport.State(made.get(one.code()),
        one == asked.get(3) ? Stance.OPPOSES : Stance.SUPPORTS, decision, null)));
    kenes.couriers().deliverNow();
    script.changes().forEach(this::change);
    kenes.couriers().deliverNow();
  }

  /** What the law changed because of a proposal before its own bill came so far, or besides it; the last one was another's, and is taken back. */
  private void change(Changed changed) {
    Proposed proposed = script.proposals().stream().filter(one -> one.code().equals(changed.proposal())).findFirst().orElseThrow();
    Caller office = office(proposed.home());
    UUID proposal = made.get(changed.proposal());
    long link = kenes.proposals().texts().linkLaw(office, proposed.home(), key(), new ProposalTexts.LinkLaw(proposal, new ProposalsAct.LawArticle(changed.law().title(),
        changed.law().article(), LocalDate.parse(changed.on()), changed.law().url()))).entries().getFirst().index();
    if (changed.back() != null) {
      kenes.proposals().corrections().takeBack(office, proposed.home(), key(), new ProposalCorrections.TakeBack(proposal, link, changed.back()));
    }
  }

  private ProposalLife life(Proposed proposed) {
    return kenes.db().read(tx -> kenes.proposals().proposals().get(tx, proposed.home(), made.get(proposed.code())));
  }

  private Caller office(String body) {
    UUID secretary = kenes.db().read(tx -> kenes.register().staff(tx, body, kenes.register().today(tx, body))).stream().filter(one -> one.role().equals("secretary")).findFirst().orElseThrow().account();
    return kenes.accounts().list().stream().map(Account::id).filter(secretary::equals).findFirst().map(kenes.accounts()::simulated).orElseThrow();
  }

  private String key() {
    return "demo-proposal-" + next++;
  }

  private void at(LocalDate day) {
    clock.set(day.atTime(AT).atZone(zone).toInstant());
  }
}
