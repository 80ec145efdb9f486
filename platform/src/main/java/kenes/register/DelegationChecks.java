package kenes.register;

import static kenes.schema.generated.register.Tables.BODY;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.DateSpan;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.rules.RuleValue;
import kenes.rules.Rules;

/** What must hold before somebody joins a body on behalf of another. */
final class DelegationChecks {
  private static final String QUOTA = "seats.quota.";

  private final Rules rules;
  private final StandingDecision decisions;

  DelegationChecks(Rules rules, StandingDecision decisions) {
    this.rules = rules;
    this.decisions = decisions;
  }

  /** The other body is there on the day. @throws Refused {@code BODY_UNKNOWN}, {@code OWN_BODY}, {@code DATE_MISSING}, {@code BODY_ENDED} */
  void sender(Tx tx, String body, String of, LocalDate from) {
    Optional<Body> found = RegisterTables.bodies(tx, BODY.CODE.eq(of == null ? "" : of)).stream().findFirst();
    new Fields().refuseIf(found.isEmpty(), "of", RegisterCode.BODY_UNKNOWN, String.valueOf(of)).refuseIf(body.equals(of), "of", RegisterCode.OWN_BODY)
        .refuseIf(from == null, "from", RegisterCode.DATE_MISSING).check();
    DateSpan valid = found.get().valid();
    new Fields().refuseIf(!valid.contains(from), "of", RegisterCode.BODY_ENDED, valid.to() == null ? valid.from() : valid.to()).check();
  }

  Post post(Tx tx, String of, UUID post) {
    return Optional.ofNullable(post).flatMap(id -> DelegationTables.post(tx, of, id)).orElseThrow(() -> Refused.field("post", RegisterCode.POST_UNKNOWN));
  }

  void holds(Tx tx, Post post, UUID person, LocalDate from) {
    List<Member> holders = DelegationTables.holders(tx, post, from);
    new Fields().refuseIf(holders.isEmpty(), "post", RegisterCode.POST_EMPTY).check();
    new Fields().refuseIf(holders.stream().noneMatch(holder -> holder.person().id().equals(person)), "person", RegisterCode.NOT_HOLDER,
        holders.getFirst().person().names()).check();
  }

  /** A post gives one membership at a time; another one begins when that one was ended. */
  void unseated(Tx tx, String body, String of, Post post, LocalDate from) {
    DelegationTables.list(tx, body, RegisterTables.overlaps(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, from, null)).stream()
        .filter(delegate -> post.id().equals(delegate.onBehalf().post()) && delegate.onBehalf().of().equals(of)).findFirst().ifPresent(delegate -> {
          throw Refused.field("post", RegisterCode.POST_SEATED, delegate.member().person().names());
        });
  }

  void belongs(Tx tx, String of, UUID person, LocalDate from) {
    boolean belongs = person != null && DelegationTables.of(tx, of, person).stream().anyMatch(membership -> membership.valid().contains(from));
    new Fields().refuseIf(!belongs, "person", RegisterCode.NOT_OF_BODY).check();
  }

  void standing(Tx tx, String of, UUID decision, LocalDate from) {
    new Fields().refuseIf(decision != null && !decisions.on(tx, of, decision, from), "decision", RegisterCode.BASIS_NOT_STANDING).check();
  }

  /** Over the whole time from the day on: a membership begins without an end. @throws Refused {@code QUOTA_UNKNOWN}, {@code QUOTA_FULL} */
  void quota(Tx tx, String body, String quota, LocalDate from) {
    List<Quota> quotas = quotas(tx, rules, body, from);
    if (quotas.isEmpty() && quota == null) {
      return;
    }
    Quota found = quotas.stream().filter(one -> one.code().equals(quota)).findFirst().orElseThrow(() -> Refused.field("quota", RegisterCode.QUOTA_UNKNOWN));
    full(found).or(() -> beginnings(tx, body, quota, from).map(later -> quotas(tx, rules, body, later)).flatMap(List::stream)
        .filter(one -> one.code().equals(quota)).flatMap(one -> full(one).stream()).findFirst()).ifPresent(seats -> {
          throw Refused.field("quota", RegisterCode.QUOTA_FULL, seats);
        });
  }

  private static Optional<Integer> full(Quota quota) {
    return quota.held() >= quota.seats() ? Optional.of(quota.seats()) : Optional.empty();
  }

  /** The later days on which somebody begins in the quota who is entered already: only on them it can become full. */
  private static Stream<LocalDate> beginnings(Tx tx, String body, String quota, LocalDate from) {
    return DelegationTables.list(tx, body, MEMBERSHIP.VALID_FROM.gt(from)).stream().filter(delegate -> quota.equals(delegate.onBehalf().quota()))
        .map(delegate -> delegate.member().membership().valid().from()).distinct().sorted();
  }

  static List<Quota> quotas(Tx tx, Rules rules, String body, LocalDate date) {
    String kind = RegisterTables.bodies(tx, BODY.CODE.eq(body)).getFirst().kind();
    List<Delegate> delegates = DelegationTables.list(tx, body, RegisterTables.membershipOn(date));
    return rules.inForce(tx, body, kind, "regular", date).map(rulebook -> rulebook.rules().values().stream().filter(rule -> rule.key().startsWith(QUOTA)).map(rule -> {
      String code = rule.key().substring(QUOTA.length());
      int held = (int) delegates.stream().filter(delegate -> code.equals(delegate.onBehalf().quota())).count();
      return new Quota(code, rule.title(), ((RuleValue.Amount) rule.value()).number(), held);
    }).toList()).orElse(List.of());
  }
}
