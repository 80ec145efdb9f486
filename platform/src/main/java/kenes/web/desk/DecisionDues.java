package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
import kenes.decisions.Duty;
import kenes.register.Body;
import kenes.web.decisions.DecisionWords;

/** What the decisions of a body wait for, on the first page of the desk. */
final class DecisionDues {
  private final DeskParts parts;
  private final Tx tx;
  private final Words w;
  private final Dues dues;

  DecisionDues(DeskParts parts, Tx tx, Words w, Dues dues) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.dues = dues;
  }

  /** A vote without papers was on procedure, and waits for no decision. For those who keep decisions, prepare sittings or conduct them; mine first. */
  List<TodayView.Due> of(Body body) {
    if (!dues.mayAny(Permission.KEEP_DECISIONS, Permission.PREPARE_SITTING, Permission.CONDUCT)) {
      return List.of();
    }
    LocalDate today = parts.sitting().register().today(tx, body.code());
    String desk = "/" + w.lang().code() + "/desk/b/" + body.code() + "/decisions";
    List<TodayView.Due> found = new ArrayList<>();
    boolean keeps = dues.may(Permission.KEEP_DECISIONS);
    long votes = keeps ? DecisionsDesk.unmade(parts, tx, body.code()).filter(poll -> !poll.papers().isEmpty() || !poll.terms().subject().texts().isEmpty()).count() : 0;
    if (votes > 0) {
      found.add(new TodayView.Due(true, w.text("today.votes-without-decision", votes), desk));
    }
    for (DecisionLife life : parts.sitting().decisions().headings(tx, body.code()).unsettled()) {
      for (Duty duty : life.duties(today)) {
        boolean mine = duty.kind() == Duty.Kind.SIGN ? dues.may(Permission.CONDUCT) : keeps;
        found.add(new TodayView.Due(mine, w.no(life.decision().number()) + ": " + DecisionWords.duty(w, duty, today), desk + "/" + life.decision().id()));
      }
    }
    return found.stream().sorted((one, other) -> Boolean.compare(other.mine(), one.mine())).toList();
  }
}
