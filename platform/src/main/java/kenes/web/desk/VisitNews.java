package kenes.web.desk;

import java.util.List;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Visit;
import kenes.web.proposals.ProposalWords;
import kenes.web.view.LinkView;

/** What its home has told a body of a proposal since it came, in whatever order the letters arrived. */
record VisitNews(DeskParts parts, Tx tx, Words w, Visit visit) {
  /** What was written last first. */
  List<ProposalDeskView.News> list() {
    return visit.news().stream().map(step -> news(step.index(), (ProposalsAct.AnswerArrived) step.act())).toList();
  }

  private ProposalDeskView.News news(long index, ProposalsAct.AnswerArrived act) {
    String home = "/" + w.lang().code() + "/b/";
    LinkView from = new LinkView(parts.sitting().register().getBody(tx, act.from()).name().in(w.lang()), home + act.from());
    return new ProposalDeskView.News(w.date(act.on()), ProposalWords.told(w, act.how(), act.ending(), act.law(), act.takenBack(), step(act)), from, act.words(),
        new LinkView(w.text("proposal.entry", index), home + visit.body() + "/record/" + index));
  }

  /** Null for a letter of the time when only the step was noted. */
  private String step(ProposalsAct.AnswerArrived act) {
    return act.place() == null ? null : parts.proposals().proposals().proposals().step(tx, act.place()).name().in(w.lang());
  }
}
