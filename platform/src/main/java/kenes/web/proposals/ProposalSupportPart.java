package kenes.web.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.couriers.Letter;
import kenes.proposals.Carrying;
import kenes.proposals.ProposalLife;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;
import kenes.proposals.Step;
import kenes.proposals.Support;
import kenes.web.view.LinkView;

/** The other bodies of a proposal: who supports it, opposes it, is silent, and who carries it. */
final class ProposalSupportPart {
  private final ProposalFacts facts;
  private final Words w;
  private final ProposalLife life;

  ProposalSupportPart(ProposalFacts facts) {
    this.facts = facts;
    this.w = facts.w();
    this.life = facts.life();
  }

  /** Null while nobody was asked. */
  ProposalView.SupportView view() {
    if (life.support().isEmpty()) {
      return null;
    }
    List<ProposalView.Counted> counts = Stream.of(Stance.values())
        .map(stance -> new ProposalView.Counted(ProposalWords.mark(stance), ProposalWords.stance(w, stance), life.count(stance))).toList();
    return new ProposalView.SupportView(counts, new SupportMap(facts).view(), life.support().values().stream().map(this::supporter).toList());
  }

  private ProposalView.Supporter supporter(Support support) {
    boolean silent = support.stance() == Stance.SILENT;
    boolean last = silent || support.version() == life.text().number();
    String stance = ProposalWords.stance(w, support.stance());
    String asked = support.due() == null ? w.text("proposal.asked", w.date(support.askedOn())) : w.text("proposal.asked-until", w.date(support.askedOn()), w.date(support.due()));
    List<LinkView> entries = new ArrayList<>(List.of(facts.entry("proposal.entry", life.body(), entry(support))));
    if (support.letter() != null) {
      entries.add(facts.entry("proposal.entry-there", support.letter().from(), support.letter().index()));
    }
    return new ProposalView.Supporter(facts.bodyLink(support.body()), ProposalWords.mark(support.stance()), last ? stance : w.text("proposal.stance-version", stance, support.version()), asked,
        support.isLate(facts.today()) ? w.text("proposal.silent-late") : null, silent ? null : w.date(support.on()),
        support.decision() == null ? null : facts.decision(support.decision()), support.words(), support.isAnswered() ? null : way(support.asked(), support.body()), entries, before(support.body()));
  }

  /** What the body had stated and took back, the last one first. */
  private List<ProposalView.Back> before(String body) {
    List<ProposalView.Back> before = new ArrayList<>();
    ProposalsAct.StanceReceived stated = null;
    for (Step step : life.steps()) {
      if (step.act() instanceof ProposalsAct.StanceReceived act && act.body().equals(body)) {
        stated = act;
      } else if (step.act() instanceof ProposalsAct.StanceCleared act && act.body().equals(body)) {
        before.addFirst(new ProposalView.Back(w.text("proposals-desk.entered", ProposalWords.stance(w, stated.stance()), w.date(stated.on())), ProposalWords.back(w, act.on(), act.reason()),
            List.of(facts.entry("proposal.entry-back", life.body(), step.index()), facts.decision(stated.decision()))));
      }
    }
    return before;
  }

  /** The last decision that came, or the asking. */
  private long entry(Support support) {
    return support.stance() == Stance.SILENT ? support.asked() : life.steps().stream().filter(step -> step.act() instanceof ProposalsAct.StanceReceived act && act.body().equals(support.body())).mapToLong(Step::index)
        .reduce((one, later) -> later).orElse(support.asked());
  }

  /** Every sending, the last one first. */
  List<ProposalView.Carried> carried() {
    return life.carryings().reversed().stream().map(this::carried).toList();
  }

  private ProposalView.Carried carried(Carrying carrying) {
    return new ProposalView.Carried(facts.bodyLink(carrying.body()), w.text("proposal.sent-on", w.date(carrying.on())),
        state(carrying), way(carrying.sent(), carrying.body()), carrying.ended(), reported(carrying, carrying.lasts() ? Reported::open : none -> List.of()),
        reported(carrying, reported -> reported.turnedBack(life.entry(carrying.sent()).index())),
        facts.entry("proposal.entry", life.body(), carrying.sent()));
  }

  /** A body that has ended considers nothing any more. */
  private String state(Carrying carrying) {
    boolean gone = carrying.lasts() && !facts.other(carrying.body()).valid().contains(facts.today());
    return w.text("proposal.carrying-" + (gone ? "ended" : ProposalWords.key(carrying.state())));
  }

  private List<String> reported(Carrying carrying, Function<Reported, List<String>> which) {
    return facts.proposals().findVisit(facts.tx(), carrying.body(), life.id()).map(visit -> new Reported(facts.parts().couriers(), facts.proposals(), facts.tx(), w, visit))
        .map(which).orElse(List.of());
  }

  /** Where the letter with this act stands. */
  private ProposalView.Way way(long index, String to) {
    return facts.parts().couriers().listOf(facts.tx(), life.entry(index).body(), life.entry(index).index()).stream().filter(letter -> letter.to().equals(to) || to.equals(letter.insteadOf())).findFirst()
        .map(this::way).orElse(null);
  }

  private ProposalView.Way way(Letter letter) {
    return new ProposalView.Way(ProposalWords.letterTag(letter), ProposalWords.letter(w, letter));
  }
}
