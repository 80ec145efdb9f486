package kenes;

import java.util.ArrayList;
import java.util.List;
import kenes.web.Route;
import kenes.web.decisions.AdvicePages;
import kenes.web.decisions.JointPages;
import kenes.web.desk.AdviceDesk;
import kenes.web.desk.CorrespondenceDesk;
import kenes.web.desk.DeskParts;
import kenes.web.desk.JointDesk;
import kenes.web.desk.ProposalsDesk;
import kenes.web.proposals.ProposalPages;
import kenes.web.proposals.ProposalParts;
import kenes.web.record.RecordParts;
import kenes.web.record.Records;
import kenes.web.sitting.SittingParts;

/** The addresses of records, of letters between bodies, of joint decisions and of proposals; they stand before those of sittings, whose patterns they fit. */
final class RecordRoutes {
  private RecordRoutes() {}

  static List<Route> routes(Modules modules, SittingParts sittings, DeskParts desk, RecordParts record) {
    List<Route> routes = new ArrayList<>(Records.routes(record));
    routes.addAll(AdvicePages.routes(sittings, modules.advice));
    routes.addAll(new AdviceDesk(desk, modules.advice).routes());
    routes.addAll(JointPages.routes(sittings, modules.joint));
    routes.addAll(new JointDesk(desk, modules.joint).routes());
    routes.addAll(new CorrespondenceDesk(desk, record).routes());
    routes.addAll(ProposalPages.routes(desk.proposals()));
    routes.addAll(new ProposalsDesk(desk).routes());
    return routes;
  }

  static ProposalParts proposals(Modules modules, SittingParts sittings) {
    return new ProposalParts(sittings, modules.proposals, modules.couriers, modules.routes);
  }
}
