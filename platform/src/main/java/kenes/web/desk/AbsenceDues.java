package kenes.web.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.commissions.Group;
import kenes.db.Tx;
import kenes.register.Body;

/** On the first page of the desk: deputies who missed sittings in a row, associations that lack members. For the chair and whoever keeps attendance. */
final class AbsenceDues {
  private final DeskParts parts;
  private final Tx tx;
  private final Words w;
  private final Dues dues;

  AbsenceDues(DeskParts parts, Tx tx, Words w, Dues dues) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.dues = dues;
  }

  List<TodayView.Due> of(Body body) {
    if (!dues.may(Permission.FOLLOW_ATTENDANCE)) {
      return List.of();
    }
    String desk = "/" + w.lang().code() + "/desk/b/" + body.code();
    Stream<TodayView.Due> missed = parts.commissions().absences().rows(tx, body.code()).stream().map(row -> new TodayView.Due(true,
        w.text(row.isExceeded() ? "today.absences-exceeded" : "today.absences-reached", name(row.person()), row.missed().size(), AbsencesDesk.organization(parts, tx, w, row)), desk + "/absences"));
    Stream<TodayView.Due> groups = parts.commissions().groups().list(tx, body.code()).stream().filter(group -> group.isRegistered() && group.ended() == null)
        .flatMap(group -> lacking(group, desk));
    return Stream.concat(missed, groups).toList();
  }

  private Stream<TodayView.Due> lacking(Group group, String desk) {
    int lacking = parts.commissions().groups().lacking(tx, group);
    return lacking == 0 ? Stream.empty() : Stream.of(new TodayView.Due(true, group.name().in(w.lang()) + ": " + w.text("organization.lacking", lacking), desk + "/groups"));
  }

  private String name(UUID person) {
    return parts.sitting().register().person(tx, person).name(w.lang());
  }
}
