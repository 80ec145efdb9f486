package kenes.register;

import static kenes.schema.generated.register.Tables.MEMBERSHIP;
import static kenes.schema.generated.register.Tables.ON_BEHALF;
import static kenes.schema.generated.register.Tables.PERSON;
import static kenes.schema.generated.register.Tables.POST;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.db.Tx;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What is read of memberships on behalf of other bodies. */
final class DelegationTables {
  /** A post that holds no seat of its own in the register is told by the role: there a body has one of each. */
  private static final List<String> ROLES_OF_POSTS = List.of("chair", "deputy_chair");

  private DelegationTables() {}

  /** @param condition on the memberships */
  static List<Delegate> list(Tx tx, String body, Condition condition) {
    Map<UUID, OnBehalf> found = tx.sql().selectFrom(ON_BEHALF).where(ON_BEHALF.BODY.eq(body)).fetch().stream().collect(Collectors.toMap(row -> row.getMembership(),
        row -> new OnBehalf(row.getBasis(), row.getOfBody(), row.getPost(), row.getDecision(), row.getDocument(), row.getQuota())));
    if (found.isEmpty()) {
      return List.of();
    }
    return RegisterTables.members(tx, body, MEMBERSHIP.ID.in(found.keySet()).and(condition)).stream()
        .map(member -> delegate(tx, member, found.get(member.membership().id()))).toList();
  }

  private static Delegate delegate(Tx tx, Member member, OnBehalf onBehalf) {
    Body of = RegisterTables.bodies(tx, kenes.schema.generated.register.Tables.BODY.CODE.eq(onBehalf.of())).getFirst();
    return new Delegate(member, onBehalf, of, onBehalf.post() == null ? null : post(tx, onBehalf.of(), onBehalf.post()).orElseThrow());
  }

  static Optional<Post> post(Tx tx, String body, UUID post) {
    return RegisterTables.posts(tx, body, POST.ID.eq(post)).stream().findFirst();
  }

  static List<Member> holders(Tx tx, Post post, LocalDate date) {
    return members(tx, post, RegisterTables.membershipOn(date));
  }

  /** The last day on which the person held the post, up to the date; empty where the register knows of none. */
  static Optional<LocalDate> lastHeld(Tx tx, Post post, UUID person, LocalDate date) {
    return members(tx, post, PERSON.ID.eq(person)).stream().map(member -> member.membership().valid().to()).filter(to -> to != null && !to.isAfter(date))
        .max(LocalDate::compareTo);
  }

  /** The bodies whose members come by a post that such a membership holds, by post. @param post of the membership, or null */
  static Map<UUID, List<String>> listening(Tx tx, String body, UUID organization, String role, UUID post) {
    Condition held = post != null ? POST.ID.eq(post) : ROLES_OF_POSTS.contains(role) ? POST.ROLE.eq(role) : DSL.falseCondition();
    return tx.sql().selectDistinct(ON_BEHALF.POST, ON_BEHALF.BODY).from(ON_BEHALF).join(POST).on(POST.BODY.eq(ON_BEHALF.OF_BODY), POST.ID.eq(ON_BEHALF.POST))
        .where(ON_BEHALF.OF_BODY.eq(body), POST.ORGANIZATION.eq(organization), held).orderBy(ON_BEHALF.POST, ON_BEHALF.BODY)
        .fetchGroups(ON_BEHALF.POST, ON_BEHALF.BODY);
  }

  private static List<Member> members(Tx tx, Post post, Condition condition) {
    Condition byRole = MEMBERSHIP.POST.isNull().and(MEMBERSHIP.ROLE.eq(post.role())).and(MEMBERSHIP.ROLE.in(ROLES_OF_POSTS));
    return RegisterTables.members(tx, post.body(), MEMBERSHIP.ORGANIZATION.eq(post.organization()).and(MEMBERSHIP.POST.eq(post.id()).or(byRole)).and(condition));
  }

  /** Memberships of the person in the body. */
  static List<Membership> of(Tx tx, String body, UUID person) {
    return RegisterTables.memberships(tx, MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.PERSON.eq(person)));
  }
}
