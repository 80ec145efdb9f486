package kenes.web.proposals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.proposals.Advice;
import kenes.proposals.ProposalLife;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Step;
import kenes.proposals.Stuck;
import kenes.proposals.Version;
import kenes.routes.RouteStep;
import kenes.sources.PolicySources;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The public page of a proposal. */
final class ProposalPage {
  private final ProposalParts parts;

  ProposalPage(ProposalParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.sitting().db().read(tx -> {
      ProposalFacts facts = ProposalFacts.read(parts, tx, address);
      return facts.keep(Templates.render("proposal/page.jte", Map.of("w", facts.w(), "view", view(facts))));
    });
  }

  private static ProposalView view(ProposalFacts facts) {
    Words w = facts.w();
    ProposalLife life = facts.life();
    Set<Stuck> stuck = facts.proposals().stuck(facts.tx(), life, facts.today());
    TextView title = TextView.of(life.title(), w.lang());
    RouteStep step = facts.proposals().step(facts.tx(), life.now().place());
    ProposalCoursePart course = new ProposalCoursePart(facts);
    ProposalSupportPart support = new ProposalSupportPart(facts);
    String home = "/" + w.lang().code();
    return new ProposalView(facts.page(title.text()), w.text("proposal.line", life.opened().number().running(), w.date(life.opened().on())), title,
        life.handedOver().isPresent() ? "ended" : ProposalWords.tag(life.now().ending(), !stuck.isEmpty()),
        life.handedOver().isPresent() ? w.text("proposal.state-handed-over") : ProposalWords.state(w, life.now().ending(), stuck), TextView.of(step.name(), w.lang()),
        facts.bodyLink(life.carrier().map(carrier -> carrier.body()).orElse(life.body())), life.handedOver().isPresent() ? null : ProposalWords.clock(w, life, facts.today()),
        life.handedOver().isEmpty() ? null : w.text(there(facts) == null ? "proposal.handed-over-waits" : "proposal.handed-over"), life.handedOver().isEmpty() ? null : there(facts),
        stuck(facts, stuck),
        ProposalRoad.draw(facts, stuck), course.earlier(), course.latest(), course.undone(), stuck.contains(Stuck.ROUTE_ENDED) || life.handedOver().isPresent() ? List.of() : course.ahead(), facts(facts), facts.texts(life.text()), versions(facts), support.view(), support.carried(), opinions(facts), laws(facts),
        answers(facts), home + "/b/" + life.body() + "/proposals/law", facts.entry("proposal.entry-opened", life.body(), life.steps().getFirst().index()),
        new LinkView(w.text("proposal.to-desk"), home + "/desk/b/" + life.body() + "/proposals/" + life.id()));
  }

  /** Where it goes on; null while its letter is under way. */
  private static LinkView there(ProposalFacts facts) {
    return facts.proposals().find(facts.tx(), facts.life().id()).filter(life -> !life.body().equals(facts.life().body())).map(facts::elsewhere).orElse(null);
  }

  /** Each reason in its own words; null: it moves. */
  private static String stuck(ProposalFacts facts, Set<Stuck> stuck) {
    Words w = facts.w();
    String since = facts.life().stuckSince(facts.today()).map(day -> w.text("proposal.stuck-since", w.date(day), ChronoUnit.DAYS.between(day, facts.today()) + 1)).orElse("");
    Set<Stuck> others = EnumSet.noneOf(Stuck.class);
    others.addAll(stuck);
    others.remove(Stuck.OVERDUE);
    return stuck.isEmpty() ? null : (ProposalWords.stuck(w, others) + " " + since).strip();
  }

  private static List<ProposalView.Fact> facts(ProposalFacts facts) {
    Words w = facts.w();
    ProposalsAct.ProposalOpened opened = facts.life().opened();
    ProposalsAct.Origin origin = opened.origin();
    List<ProposalView.Fact> list = new ArrayList<>();
    list.add(fact(w, "home", facts.bodyLink(facts.life().body())));
    List<String> homes = facts.life().homes();
    if (homes.size() > 1) {
      list.add(new ProposalView.Fact(w.text("proposal.fact-before"), homes.subList(0, homes.size() - 1).stream()
          .map(home -> facts.elsewhere(facts.proposals().get(facts.tx(), home, facts.life().id()))).toList()));
    }
    String idea = w.text("proposal.origin-" + ProposalWords.key(origin.kind()));
    list.add(fact(w, "origin", new LinkView(origin.reference() == null ? idea : idea + ": " + origin.reference(), null)));
    if (!origin.authors().isEmpty()) {
      list.add(new ProposalView.Fact(w.text("proposal.fact-authors"), origin.authors().stream().map(facts::person).toList()));
    }
    if (origin.organization() != null) {
      list.add(fact(w, "commission", new LinkView(facts.parts().sitting().register().organization(facts.tx(), facts.life().homes().getFirst(), origin.organization()).name().in(w.lang()), null)));
    }
    list.add(fact(w, "topic", new LinkView(ProposalWords.topic(w, opened.topic()), null)));
    if (!opened.region().equals(facts.body().code())) {
      list.add(fact(w, "region", facts.bodyLink(opened.region())));
    }
    Set<ProposalsAct.Paragraph> paragraphs = new LinkedHashSet<>(opened.paragraphs());
    PolicySources.listOf(facts.tx(), facts.life().id()).forEach(link -> paragraphs.add(new ProposalsAct.Paragraph(link.source(), link.paragraph())));
    if (!paragraphs.isEmpty()) {
      list.add(new ProposalView.Fact(w.text("source.of-decision"), paragraphs.stream().map(facts::paragraph).toList()));
    }
    kenes.routes.Route route = facts.proposals().route(facts.tx(), facts.life().now().place());
    list.add(fact(w, "route", new LinkView(route.name().in(w.lang()), "/" + w.lang().code() + "/routes/" + route.id() + "/" + route.version())));
    return list;
  }

  private static ProposalView.Fact fact(Words w, String key, LinkView value) {
    return new ProposalView.Fact(w.text("proposal.fact-" + key), List.of(value));
  }

  /** What each version changed in the one before, the last one first. */
  private static List<ProposalView.VersionView> versions(ProposalFacts facts) {
    List<Version> versions = facts.life().versions();
    return IntStream.range(1, versions.size()).mapToObj(at -> version(facts, versions.get(at - 1), versions.get(at))).toList().reversed();
  }

  private static ProposalView.VersionView version(ProposalFacts facts, Version before, Version version) {
    Words w = facts.w();
    long index = facts.life().steps().stream().filter(step -> step.act() instanceof ProposalsAct.TextRevised revised && revised.version() == version.number())
        .findFirst().map(Step::index).orElseThrow();
    String by = version.person() == null ? w.text("proposal.office") : facts.person(version.person()).text();
    return new ProposalView.VersionView(w.text("proposal.version", version.number(), w.date(version.on())), by, version.reason(),
        version.decision() == null ? null : facts.decision(version.decision()),
        facts.proposals().compare(facts.tx(), before, version, Lang.KK).orElse(null), facts.proposals().compare(facts.tx(), before, version, Lang.RU).orElse(null),
        facts.entry("proposal.entry", facts.body().code(), index));
  }

  private static List<ProposalView.Opinion> opinions(ProposalFacts facts) {
    Words w = facts.w();
    Stream<ProposalView.Opinion> entered = facts.life().steps().reversed().stream().filter(step -> step.act() instanceof ProposalsAct.OpinionEntered).map(step -> {
      ProposalsAct.OpinionEntered act = (ProposalsAct.OpinionEntered) step.act();
      return new ProposalView.Opinion(facts.back(step.index()), w.text("proposal.opinion-" + ProposalWords.key(act.kind())), TextView.of(act.by(), w.lang()), w.date(act.on()),
          act.words(), act.source(), facts.files(act.documents()));
    });
    return Stream.concat(facts.life().advice().reversed().stream().map(one -> advice(facts, one)), entered).toList();
  }

  /** What a body was asked, and what it said; or that it is silent, or need not answer any more. */
  private static ProposalView.Opinion advice(ProposalFacts facts, Advice advice) {
    Words w = facts.w();
    ProposalsAct.OpinionReceived given = advice.given();
    ProposalsAct.OpinionRequestWithdrawn withdrawn = advice.withdrawn();
    String title = w.text(given != null ? "proposal.verdict-" + ProposalWords.key(given.verdict()) : withdrawn != null ? "proposal.opinion-withdrawn"
        : advice.isLate(facts.today()) ? "proposal.opinion-late" : "proposal.opinion-asked");
    String asked = w.text("proposal.opinion-about", advice.version(), w.date(advice.on()), w.date(advice.due()));
    String question = advice.question() == null ? "" : advice.question();
    String words = given != null ? given.words() : withdrawn == null ? question : (question + " " + w.text("proposal.opinion-withdrawn-why", withdrawn.reason())).strip();
    return new ProposalView.Opinion(null, title, TextView.of(facts.other(advice.body()).name(), w.lang()),
        w.date(given != null ? given.on() : withdrawn != null ? withdrawn.on() : advice.on()), words, asked, given == null ? List.of() : facts.files(given.documents()));
  }

  private static List<ProposalView.Changed> laws(ProposalFacts facts) {
    return facts.life().steps().stream().filter(step -> step.act() instanceof ProposalsAct.LawLinked)
        .map(step -> new ProposalView.Changed(facts.law(((ProposalsAct.LawLinked) step.act()).law()), facts.back(step.index()),
            Stream.concat(Stream.of(facts.entry("proposal.entry", facts.body().code(), step.index())), facts.backEntry(step.index()).stream()).toList())).toList();
  }

  /** What everybody was told, the last first. */
  private static List<ProposalView.Answer> answers(ProposalFacts facts) {
    Words w = facts.w();
    return facts.life().steps().reversed().stream().filter(step -> step.act() instanceof ProposalsAct.AnswerReturned)
        .map(one -> {
          ProposalsAct.AnswerReturned act = (ProposalsAct.AnswerReturned) one.act();
          List<LinkView> links = Stream.concat(facts.files(act.documents()).stream(), Stream.of(facts.entry("proposal.entry", facts.body().code(), one.index()))).toList();
          String step = act.place() == null ? null : facts.proposals().step(facts.tx(), act.place()).name().in(w.lang());
          return new ProposalView.Answer(facts.bodyLink(act.from()), w.date(act.on()), ProposalWords.told(w, act.how(), act.ending(), act.law(), act.takenBack(), step), act.words(), w.text("proposal.answer-to", act.bodies().size()), links);
        }).toList();
  }
}
