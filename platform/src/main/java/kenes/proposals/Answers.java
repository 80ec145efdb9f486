package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.db.Tx;
import kenes.journal.Recorder;

/** The way back: what became of a proposal goes by itself to everyone who was asked to support it or to carry it, the steps between to those who stand behind it. */
final class Answers {
  /** @param from the body that answered @param words or null @param law or null @param letter that brought it, or null */
  record News(String from, LocalDate on, String words, List<ProposalsAct.Document> documents, ProposalsAct.LawArticle law, ProposalsAct.Letter letter) {}

  /** Tells where the proposal stands after what was recorded just now, to whoever does not know it already; of a step between only whoever supports it or carried it. */
  void tell(Recorder command, ProposalLife before, News news) {
    Tx tx = command.tx();
    ProposalLife life = ProposalsTables.life(tx, before.body(), before.id()).orElseThrow();
    Reached.How how = life.course().size() > before.course().size() ? life.now().how() : null;
    boolean recalled = how == Reached.How.RECALLED;
    boolean between = (recalled || how == Reached.How.TAKEN) && !life.isEnded() && !before.isEnded() && news.law() == null;
    TreeSet<String> bodies = new TreeSet<>(between ? life.behind() : life.involved());
    if (!life.isEnded()) {
      bodies.remove(news.from());
    }
    if (recalled) { // whoever carried it is told by the recall itself
      before.carrier().map(Carrying::body).ifPresent(bodies::remove);
    }
    boolean said = how == null && news.letter() != null && !life.isEnded();
    if (said || !bodies.isEmpty()) {
      command.record(new ProposalsAct.AnswerReturned(life.id(), news.from(), life.now().place().step(), how, life.now().ending(), news.on(), news.words(), news.documents(),
          news.law(), List.copyOf(bodies), news.letter(), life.now().place(), null));
    }
  }

  /** Tells everyone who had been told that this article changed because of it that it did not. */
  void takeBack(Recorder command, ProposalLife life, ProposalsAct.LawArticle law, LocalDate on, String reason) {
    TreeSet<String> told = life.acts(ProposalsAct.AnswerReturned.class).filter(answer -> answer.law() != null && law.isSame(answer.law()))
        .flatMap(answer -> Stream.concat(Stream.of(answer.from()), answer.bodies().stream())).collect(Collectors.toCollection(TreeSet::new));
    told.remove(life.body());
    if (!told.isEmpty()) {
      ProposalsAct.Place place = life.now().place();
      command.record(new ProposalsAct.AnswerReturned(life.id(), life.body(), place.step(), null, life.now().ending(), on, reason, List.of(), law, List.copyOf(told), null, place, true));
    }
  }
}
