package kenes.web.desk;

import java.util.List;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.web.OnBehalfWords;

/** On the first page of the desk: members from other bodies who fit no longer with what is so there. For whoever keeps the register. */
final class DelegateDues {
  private DelegateDues() {}

  static List<TodayView.Due> of(DeskParts parts, Tx tx, Words w, Dues dues, Body body) {
    return !dues.may(Permission.KEEP_REGISTER) ? List.of() : parts.delegations().misfits(tx, body.code()).stream().map(misfit -> new TodayView.Due(true,
        misfit.delegate().member().person().name(w.lang()) + ", " + OnBehalfWords.of(w, misfit.delegate()) + ". " + DelegatesDesk.words(w, misfit),
        "/" + w.lang().code() + "/desk/b/" + body.code() + "/delegates")).toList();
  }
}
