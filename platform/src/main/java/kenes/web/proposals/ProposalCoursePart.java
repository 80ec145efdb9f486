package kenes.web.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Reached;
import kenes.routes.Need;
import kenes.routes.RouteStep;
import kenes.routes.Transition;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The way of a proposal: the steps walked, the present one, and those that may follow. */
final class ProposalCoursePart {
  /** A way of so many steps is shown whole; of a longer one, the latest. */
  private static final int WHOLE = 6;
  private static final int LATEST = 4;

  private final ProposalFacts facts;
  private final Words w;

  ProposalCoursePart(ProposalFacts facts) {
    this.facts = facts;
    this.w = facts.w();
  }

  /** Of a long way the steps that are folded. */
  List<ProposalView.Stop> earlier() {
    return stops(0, folded());
  }

  /** The last steps, the present one last. */
  List<ProposalView.Stop> latest() {
    return stops(folded(), facts.life().course().size());
  }

  private int folded() {
    int steps = facts.life().course().size();
    return steps > WHOLE ? steps - LATEST : 0;
  }

  /** Who has it is named once for the steps that follow each other. */
  private List<ProposalView.Stop> stops(int first, int end) {
    List<Reached> course = facts.life().course();
    return IntStream.range(first, end).mapToObj(at -> stop(at == 0 ? null : course.get(at - 1), course.get(at), at == course.size() - 1,
        at == first || !course.get(at - 1).holder().equals(course.get(at).holder()))).toList();
  }

  /** The steps that were taken back; empty where none was. */
  List<ProposalView.Stop> undone() {
    return facts.life().undone().stream().map(here -> stop(facts.life().course().stream().filter(one -> one.index() < here.index()).reduce((one, later) -> later).orElseThrow(),
        here, false, true)).toList();
  }

  private ProposalView.Stop stop(Reached before, Reached here, boolean last, boolean holder) {
    boolean present = last && here.ending() == null && facts.life().handedOver().isEmpty();
    boolean stuck = present && here.due() != null && here.due().isBefore(facts.today());
    RouteStep step = facts.proposals().step(facts.tx(), here.place());
    String note = stuck ? w.text("proposal.note-stuck", w.date(here.due())) : present && here.due() != null ? w.text("proposal.note-due", w.date(here.due()))
        : present ? w.text("proposal.note-now") : null;
    return new ProposalView.Stop(facts.back(here.index()), stuck ? "overdue" : present ? "now" : "done", w.date(here.on()), here.on().toString(), note, TextView.of(step.name(), w.lang()),
        move(before, here), holder ? facts.bodyLink(here.holder()) : null, term(here, step, present), here.words(), source(here), w.text("proposal.basis", ProposalWords.basis(w, step.basis(), before == null ? null : facts.proposals().step(facts.tx(), before.place()).basis())), links(here));
  }

  /** By the law, or named by a body; the day itself stands beside the present step already. */
  private String term(Reached here, RouteStep step, boolean present) {
    if (here.due() == null) {
      return null;
    }
    String who = here.dueBy() != null ? w.text("proposal.term-named", facts.other(here.dueBy()).name().in(w.lang()))
        : step.due().map(due -> w.text("proposal.term-by-law", ProposalWords.basis(w, due.basis(), step.basis()))).orElse("");
    return present ? who : w.text("proposal.term", w.date(here.due()), who).strip();
  }

  /** What kind of move it was; null for one onward. */
  private String move(Reached before, Reached here) {
    return switch (here.how()) {
      case OPENED -> w.text("proposal.move-opened");
      case REROUTED -> w.text("proposal.move-rerouted", name(before), facts.proposals().route(facts.tx(), before.place()).name().in(w.lang()), name(here),
          facts.proposals().route(facts.tx(), here.place()).name().in(w.lang()));
      case WITHDRAWN -> w.text("proposal.move-withdrawn");
      case RECALLED -> w.text("proposal.move-recalled");
      case RAN_OUT -> w.text("proposal.move-ran-out", w.date(before.due() == null ? here.on() : before.due()));
      case TAKEN -> kind(before, here).filter(kind -> kind != Transition.Kind.PASS).map(this::kind).or(() -> decided(here)).orElse(null);
    };
  }

  /** That the body decided on an earlier version of the text than the last one. */
  private Optional<String> decided(Reached here) {
    return Optional.ofNullable(here.given()).map(ProposalsAct.Given::version).filter(version -> version < facts.life().text().number())
        .map(version -> w.text("proposal.decided-version", version));
  }

  private Optional<Transition.Kind> kind(Reached before, Reached here) {
    return facts.proposals().step(facts.tx(), before.place()).findNext(here.place().step()).map(Transition::kind);
  }

  private String kind(Transition.Kind kind) {
    return w.text("routes.kind." + ProposalWords.key(kind));
  }

  private String name(Reached reached) {
    return facts.proposals().step(facts.tx(), reached.place()).name().in(w.lang());
  }

  /** A source that is no address. */
  private static String source(Reached here) {
    return here.given() == null || isAddress(here.given().source()) ? null : here.given().source();
  }

  private static boolean isAddress(String source) {
    return source != null && source.matches("https?://\\S+");
  }

  private List<LinkView> links(Reached here) {
    List<LinkView> links = new ArrayList<>();
    ProposalsAct.Given given = here.given();
    if (given != null) {
      if (given.decision() != null) {
        links.add(facts.decision(given.decision()));
      }
      if (isAddress(given.source())) {
        links.add(new LinkView(given.source(), given.source()));
      }
      links.addAll(facts.files(given.documents()));
      if (given.law() != null) {
        links.add(facts.law(given.law()));
      }
    }
    links.add(facts.entry("proposal.entry", facts.body().code(), here.index()));
    if (here.letter() != null) {
      links.add(facts.entry("proposal.entry-there", here.letter().from(), here.letter().index()));
    }
    links.addAll(facts.backEntry(here.index()));
    return links.stream().filter(link -> link.href() != null).toList();
  }

  /** Onward first, then what leads back or out. */
  List<ProposalView.Ahead> ahead() {
    List<Proposals.Ahead> ahead = facts.proposals().ahead(facts.tx(), facts.life().now().place());
    return ahead.stream().sorted(Comparator.comparing((Proposals.Ahead one) -> one.by().kind())).map(this::ahead).toList();
  }

  private ProposalView.Ahead ahead(Proposals.Ahead one) {
    Set<Need> needs = Stream.concat(one.step().needs().stream(), one.by().needs().stream()).collect(Collectors.toSet());
    String asked = needs.isEmpty() ? null : w.text("routes.needs", Stream.of(Need.values()).filter(needs::contains).map(need -> w.text("routes.need." + need.name())).collect(Collectors.joining("; ")));
    return new ProposalView.Ahead(TextView.of(one.step().name(), w.lang()), one.by().kind() == Transition.Kind.PASS ? null : kind(one.by().kind()),
        w.text("routes.carrier", one.step().carrier().name().in(w.lang())), asked);
  }
}
