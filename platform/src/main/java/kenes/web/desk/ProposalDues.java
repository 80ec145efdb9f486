package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.Proposals;
import kenes.proposals.Stuck;
import kenes.proposals.Visit;
import kenes.register.Body;
import kenes.web.proposals.ProposalWords;

/** What proposals wait for, on the first page of the desk of the office. */
final class ProposalDues {
  private static final int MOST = 10;
  private static final int STRANDED = 500;
  private final DeskParts parts;
  private final Tx tx;
  private final Words w;
  private final Dues dues;

  ProposalDues(DeskParts parts, Tx tx, Words w, Dues dues) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.dues = dues;
  }

  /** Those of other homes that came first, then how many own ones stand on a route that has ended, then those that are stuck otherwise. */
  List<TodayView.Due> of(Body body) {
    if (!dues.may(Permission.KEEP_PROPOSALS)) {
      return List.of();
    }
    String home = "/" + w.lang().code() + ProposalsDesk.path(body.code());
    LocalDate today = parts.sitting().register().today(tx, body.code());
    Proposals proposals = parts.proposals().proposals().proposals();
    List<TodayView.Due> found = new ArrayList<>();
    for (Visit visit : proposals.listVisits(tx, body.code(), true, 0, MOST)) {
      String number = ProposalWords.number(w, visit.last().dossier().number());
      found.add(new TodayView.Due(true, w.text("today.proposal-waits", number, String.join(" ", VisitDeskPage.notes(w, visit, today))), home + "/arrived/" + visit.proposal()));
    }
    int stranded = proposals.listStranded(tx, body.code(), today, STRANDED).size();
    if (stranded > 0) {
      found.add(new TodayView.Due(true, w.text("today.proposals-stranded", stranded), "/" + w.lang().code() + StrandedPage.path(body.code())));
    }
    Proposals.Filter stuck = new Proposals.Filter(body.code(), null, null, null, null, true, null, null);
    proposals.list(tx, stuck, today, null, MOST).stream().filter(listed -> !listed.stuck().contains(Stuck.ROUTE_ENDED))
        .forEach(listed -> found.add(new TodayView.Due(true, held(listed), home + "/" + listed.id())));
    return found;
  }

  private String held(Proposals.Listed listed) {
    String number = ProposalWords.number(w, listed.number());
    return listed.stuck().contains(Stuck.OVERDUE) ? w.text("today.proposal-stuck", number, w.date(listed.due()))
        : w.text("today.proposal-waits", number, ProposalWords.stuck(w, listed.stuck()));
  }
}
