package kenes.commissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.register.Member;
import kenes.register.Register;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** What the council's rules of a day say of its commissions and associations. A missing rule sets no limit. */
final class Limits {
  private static final String REGULAR = "regular";

  private final Register register;
  private final Rules rules;

  Limits(Register register, Rules rules) {
    this.register = register;
    this.rules = rules;
  }

  Optional<Rule> find(Tx tx, String body, LocalDate day, String key) {
    Optional<Rulebook> rulebook = rules.inForce(tx, body, register.getBody(tx, body).kind(), REGULAR, day);
    return rulebook.flatMap(found -> found.find(key));
  }

  Optional<Integer> number(Tx tx, String body, LocalDate day, String key) {
    return find(tx, body, day, key).map(Limits::number);
  }

  static int number(Rule rule) {
    return ((RuleValue.Amount) rule.value()).number();
  }

  boolean says(Tx tx, String body, LocalDate day, String key) {
    return find(tx, body, day, key).filter(rule -> rule.value().equals(new RuleValue.Flag(true))).isPresent();
  }

  /** As which of those whom this list shuts out the person leads the council. */
  Optional<Text> barred(Tx tx, String body, UUID person, LocalDate day, String key) {
    List<String> roles = register.findPlenary(tx, body, day).stream().flatMap(plenary -> register.members(tx, body, plenary.id(), day).stream())
        .filter(member -> member.person().id().equals(person)).map(Member::role).toList();
    return find(tx, body, day, key).stream().flatMap(rule -> ((RuleValue.Items) rule.value()).items().stream())
        .filter(item -> item.code().equals("CHAIR") && roles.contains("chair") || item.code().equals("DEPUTY_CHAIRS") && roles.contains("deputy_chair"))
        .map(RuleValue.Item::title).findFirst();
  }

  /** In what the rule stands. */
  Text basis(Tx tx, String body, LocalDate day, String key) {
    return find(tx, body, day, key).map(Rule::basis).orElse(Text.same(key));
  }
}
