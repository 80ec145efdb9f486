package kenes.web.sitting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.decisions.Decision;
import kenes.meetings.AgendaItem;
import kenes.meetings.Opinion;
import kenes.meetings.Paper;
import kenes.meetings.PapersAct;

/** Every file that a sitting's pack holds or held: versions of papers, texts of the conclusions that commissions adopted. */
final class PackContent {
  private final SittingFacts facts;
  private final Caller caller;

  /** @param caller what this one may not read is left out */
  PackContent(SittingFacts facts, Caller caller) {
    this.facts = facts;
    this.caller = caller;
  }

  /** In the order of the agenda; of an item its papers first. */
  List<Pack.File> list() {
    return facts.items().stream().sorted(Comparator.comparing(AgendaItem::position)).filter(item -> facts.parts().papers().mayRead(facts.tx(), caller, facts.meeting(), item))
        .flatMap(item -> Stream.concat(papers(item), conclusions(item))).toList();
  }

  private Stream<Pack.File> papers(AgendaItem item) {
    List<Paper> all = facts.parts().papers().list(facts.tx(), item.body(), item.id());
    return all.stream().map(paper -> new Pack.File(item, paper.lang(), paper.title(), said(w -> w.text("paper.version", paper.version())), paper.content(),
        name(item, paper.id(), paper.lang(), "v" + paper.version() + "." + PaperWords.extension(paper)), paper.at(), replaced(all, paper)));
  }

  private static Instant replaced(List<Paper> all, Paper paper) {
    return all.stream().filter(later -> later.id().equals(paper.id()) && later.lang() == paper.lang() && later.version() > paper.version()).map(Paper::at)
        .min(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  /** A conclusion of several commissions that sat together is one document. */
  private Stream<Pack.File> conclusions(AgendaItem item) {
    List<Opinion> opinions = facts.parts().papers().listOpinions(facts.tx(), item.body(), item.id());
    Stream<Pack.File> withdrawn = opinions.stream().map(Opinion::withdrawn).filter(one -> one != null).distinct().flatMap(one -> texts(item, one, voided(item.body(), one)));
    Stream<Pack.File> given = opinions.stream().map(Opinion::conclusion).filter(one -> one != null).distinct().flatMap(one -> texts(item, one, Instant.MAX));
    return Stream.concat(withdrawn, given);
  }

  /** A vote is void from the moment at which it is repeated. */
  private Instant voided(String body, PapersAct.Conclusion conclusion) {
    return facts.parts().voting().listOfItem(facts.tx(), body, conclusion.item()).stream().filter(poll -> conclusion.poll().equals(poll.terms().replaces()))
        .findFirst().orElseThrow().openedAt();
  }

  private Stream<Pack.File> texts(AgendaItem item, PapersAct.Conclusion conclusion, Instant until) {
    var sitting = facts.parts().meetings().get(facts.tx(), item.body(), conclusion.meeting());
    var voted = facts.parts().meetings().getItem(facts.tx(), item.body(), conclusion.item());
    if (!facts.parts().papers().mayRead(facts.tx(), caller, sitting, voted)) {
      return Stream.empty();
    }
    Instant from = facts.parts().voting().get(facts.tx(), item.body(), conclusion.poll()).closedAt();
    Decision decision = facts.parts().decisions().get(facts.tx(), item.body(), conclusion.decision()).decision();
    return decision.wordings().stream().map(wording -> new Pack.File(item, wording.lang(), wording.title(),
        said(w -> w.text("pack.conclusion", conclusion.kind().in(w.lang()), conclusion.number(), w.date(conclusion.on()))), wording.text(),
        name(item, conclusion.decision(), wording.lang(), "conclusion.txt"), from, until));
  }

  private static Text said(Function<Words, String> words) {
    return Text.of(words.apply(Words.plain(Lang.KK)), words.apply(Words.plain(Lang.RU)), words.apply(Words.plain(Lang.EN)));
  }

  private static String name(AgendaItem item, UUID id, Lang lang, String rest) {
    return String.format("%02d/%s-%s-%s", item.position(), id.toString().substring(24), lang.code(), rest);
  }
}
