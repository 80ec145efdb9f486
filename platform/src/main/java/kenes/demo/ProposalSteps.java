package kenes.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.demo.ProposalSeed.Proposed;
import kenes.proposals.ProposalCarrying;
import kenes.proposals.ProposalCourse;
import kenes.proposals.ProposalLife;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Take;
import kenes.routes.Need;

/** What the offices of the invented bodies do with their proposals: open one, word it, take it along its way, end it. */
final class ProposalSteps {
  /** The way of a proposal that nothing stops. */
  static final List<String> WAY = List.of("idea", "drafted", "before-commission", "adopted-by-maslikhat", "sent", "registered", "expert-opinion", "on-agenda",
      "recommended", "carrier-found", "introduced", "committee", "adopted-by-kurultai", "sent-to-president", "signed", "in-force");
  private static final Set<String> HOME = Set.of("drafted", "before-commission", "adopted-by-maslikhat");

  private final Facades kenes;
  private final ProposalSeed seed;
  private final UUID decision;
  private final UUID recommendation;
  private final Map<String, UUID> made = new HashMap<>();
  private int next;

  /** @param decision of the demonstration's council on proposals @param recommendation of the national council */
  ProposalSteps(Facades kenes, ProposalSeed seed, UUID decision, UUID recommendation) {
    this.kenes = kenes;
    this.seed = seed;
    this.decision = decision;
    this.recommendation = recommendation;
  }

  /** Those opened so far, by their codes. */
  Map<String, UUID> made() {
    return Map.copyOf(made);
  }

  ProposalLife life(Proposed proposed) {
    return kenes.db().read(tx -> kenes.proposals().proposals().get(tx, proposed.home(), made.get(proposed.code())));
  }

  Caller office(String body) {
    return Crew.secretary(kenes, body);
  }

  String key() {
    return "demo-proposal-" + next++;
  }

  void open(Proposed proposed, LocalDate on, String route) {
    UUID author = kenes.db().read(tx -> kenes.register().seats(tx, proposed.home(), on)).stream().filter(seat -> seat.number() == proposed.seat()).findFirst().orElseThrow().holder().orElseThrow().id();
    boolean own = proposed.origin() == null;
    made.put(proposed.code(), kenes.proposals().texts().open(office(proposed.home()), proposed.home(), key(), new ProposalTexts.Open(
        own ? ProposalsAct.Origin.Kind.DEPUTY : proposed.origin(), own ? List.of(author) : List.of(), null, proposed.reference(), proposed.topic(), List.of(),
        route, wordings(proposed, proposed.text()), null)).act(ProposalsAct.ProposalOpened.class).proposal());
    if (proposed.ask()) {
      List<String> others = Stream.of("KZ-DEMO", "KZ-DEMO-KOKZHAILAU", "KZ-DEMO-SARYBEL", "KZ-DEMO-ZHASYLKOL", "KZ-DEMO-AQDALA").filter(body -> !body.equals(proposed.home())).toList();
      kenes.proposals().support().ask(office(proposed.home()), proposed.home(), key(), new ProposalSupport.Ask(life(proposed).id(), others, on.plusMonths(2)));
    }
  }

  private static List<ProposalTexts.Wording> wordings(Proposed proposed, Text text) {
    return Stream.of(Lang.KK, Lang.RU).map(lang -> new ProposalTexts.Wording(lang, proposed.title().exact(lang), text.exact(lang))).toList();
  }

  void reroute(Proposed proposed) {
    kenes.proposals().course().reroute(office(proposed.home()), proposed.home(), key(), new ProposalCourse.Reroute(made.get(proposed.code()),
        "2026 жылғы 1 шілдеден бастап жаңа жол қолданылады / С 1 июля 2026 года действует новый путь"));
  }

  /** It is taken a step further. Drafted, its text is worked on; where experts are asked, their words are entered. */
  void step(Proposed proposed, String step, LocalDate on) {
    UUID id = made.get(proposed.code());
    ProposalsAct.LawArticle law = !step.equals("in-force") ? null : new ProposalsAct.LawArticle(seed.law().title(), seed.law().article(), on, seed.law().url());
    boolean own = step.equals("adopted-by-maslikhat") && proposed.home().equals(DemoSetup.BODY);
    Take take = new Take(id, step, null, own ? decision : step.equals("recommended") ? recommendation : null, source(step), null, shown(step), law, List.of());
    if (HOME.contains(step)) {
      kenes.proposals().course().step(office(proposed.home()), proposed.home(), key(), take);
    } else if (step.equals("sent")) {
      kenes.proposals().carrying().send(office(proposed.home()), proposed.home(), key(), new ProposalCarrying.Send(id, NationalCouncil.BODY, take));
    } else {
      report(take);
    }
    words(proposed, step, on);
  }

  private void report(Take take) {
    kenes.proposals().carrying().report(office(NationalCouncil.BODY), NationalCouncil.BODY, key(), take);
  }

  private void words(Proposed proposed, String step, LocalDate on) {
    UUID id = made.get(proposed.code());
    if (step.equals("drafted") && proposed.second() != null) {
      kenes.proposals().texts().revise(office(proposed.home()), proposed.home(), key(), new ProposalTexts.Revise(id, wordings(proposed, proposed.second().text()), proposed.second().reason()));
    }
    if (step.equals("expert-opinion") && proposed.opinion() != null) {
      kenes.proposals().texts().opine(office(proposed.home()), proposed.home(), key(), new ProposalTexts.Opine(id, proposed.opinion().kind(), proposed.opinion().by(),
          on, proposed.opinion().words(), null, List.of()));
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

  /** What happens to it where it stays. */
  void end(Proposed proposed) {
    ProposalLife life = life(proposed);
    String words = "Көрсетілім үшін ойдан құрылған себеп / Причина вымышлена для демонстрации";
    boolean away = WAY.indexOf(life.now().place().step()) > WAY.indexOf("sent");
    switch (proposed.end()) {
      case null -> { }
      case "withdrawn" -> kenes.proposals().course().withdraw(office(proposed.home()), proposed.home(), key(), new ProposalCourse.Withdraw(life.id(), words));
      case "returned" -> kenes.proposals().course().step(office(proposed.home()), proposed.home(), key(), Take.of(life.id(), "drafted", words));
      case String step when away -> report(Take.of(life.id(), step, words));
      case String step -> kenes.proposals().course().step(office(proposed.home()), proposed.home(), key(), Take.of(life.id(), step, words));
    }
  }
}
