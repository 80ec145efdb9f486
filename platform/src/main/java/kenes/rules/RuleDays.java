package kenes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kenes.db.Tx;

/**
 * The days on which the rules of a body may change: those that its rulebooks name, and the rulebooks above them.
 *
 * @param models the rulebooks of whole kinds of bodies
 */
record RuleDays(Rules rules, Tx tx, List<LoadedRulebook> models) {
  SortedSet<LocalDate> of(String body, String kindOfBody) {
    List<LoadedRulebook> found = new ArrayList<>(rules.list(tx, body).stream().filter(one -> body.equals(one.appliesTo())).toList());
    models.stream().filter(one -> kindOfBody.equals(one.appliesTo()) || body.equals(one.appliesTo())).filter(one -> !found.contains(one)).forEach(found::add);
    for (int at = 0; at < found.size(); at++) {
      String above = found.get(at).extended();
      models.stream().filter(one -> one.code().equals(above) && !found.contains(one)).forEach(found::add);
    }
    SortedSet<LocalDate> days = new TreeSet<>();
    found.forEach(one -> rules.file(tx, one.content()).days().forEach(days::add));
    return days;
  }
}
