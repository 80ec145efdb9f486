package kenes.commissions;

import static kenes.schema.generated.commissions.Tables.NOTICE;
import static kenes.schema.generated.commissions.Tables.SIGNATURE;

import java.util.List;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.commissions.tables.records.NoticeRecord;
import org.jooq.Condition;

/** The tables of factions and deputies' groups. */
final class GroupsTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return GroupsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    String body = entry.body();
    switch ((GroupsAct) entry.act()) {
      case GroupsAct.NoticeGiven act -> given(tx, entry, act);
      case GroupsAct.NoticeSigned act -> signed(tx, entry, act.notice(), act.person());
      case GroupsAct.GroupRegistered act -> tx.sql().update(NOTICE).set(NOTICE.ORGANIZATION, act.organization()).set(NOTICE.MINIMUM, act.minimum())
          .where(NOTICE.BODY.eq(body), NOTICE.ID.eq(act.notice())).execute();
      case GroupsAct.GroupAnnounced act -> tx.sql().update(NOTICE).set(NOTICE.ANNOUNCED_IN, act.meeting()).set(NOTICE.ANNOUNCED_AT, entry.at())
          .where(of(body, act.organization())).execute();
      case GroupsAct.LeaderNamed act -> tx.sql().update(NOTICE).set(NOTICE.LEADER, act.person()).where(of(body, act.organization())).execute();
      case GroupsAct.GroupEnded act -> tx.sql().update(NOTICE).set(NOTICE.ENDED, act.cause().name()).where(of(body, act.organization())).execute();
    }
  }

  private static void given(Tx tx, Entry entry, GroupsAct.NoticeGiven act) {
    tx.sql().insertInto(NOTICE).set(NOTICE.BODY, entry.body()).set(NOTICE.ID, act.notice()).set(NOTICE.KIND, act.kind()).set(NOTICE.NAME, CommissionsTables.json(act.name()))
        .set(NOTICE.LEADER, act.leader()).set(NOTICE.MEMBERS, CommissionsTables.json(act.members())).set(NOTICE.ON_PAPER, act.onPaper())
        .set(NOTICE.GIVEN_AT, entry.at()).execute();
    (act.onPaper() ? act.members() : List.of(act.leader())).forEach(person -> signed(tx, entry, act.notice(), person));
  }

  private static void signed(Tx tx, Entry entry, UUID notice, UUID person) {
    tx.sql().insertInto(SIGNATURE).set(SIGNATURE.BODY, entry.body()).set(SIGNATURE.NOTICE, notice).set(SIGNATURE.PERSON, person).set(SIGNATURE.AT, entry.at()).execute();
  }

  static Condition of(String body, UUID organization) {
    return NOTICE.BODY.eq(body).and(NOTICE.ORGANIZATION.eq(organization));
  }

  static Group get(Tx tx, String body, UUID organization) {
    return list(tx, of(body, organization)).stream().findFirst().orElseThrow(() -> new Refused(CommissionsCode.GROUP_UNKNOWN));
  }

  /** In the order of their notices. */
  static List<Group> list(Tx tx, Condition condition) {
    return tx.sql().selectFrom(NOTICE).where(condition).orderBy(NOTICE.GIVEN_AT, NOTICE.ID).fetch().map(row -> group(tx, row));
  }

  private static Group group(Tx tx, NoticeRecord row) {
    List<UUID> signed = tx.sql().select(SIGNATURE.PERSON).from(SIGNATURE).where(SIGNATURE.BODY.eq(row.getBody()), SIGNATURE.NOTICE.eq(row.getId()))
        .orderBy(SIGNATURE.AT, SIGNATURE.PERSON).fetch(SIGNATURE.PERSON);
    return new Group(row.getBody(), row.getId(), row.getKind(), Json.read(row.getName().data(), Text.class), row.getLeader(),
        Json.readList(row.getMembers().data(), UUID.class), signed, row.getGivenAt(), row.getOrganization(), row.getMinimum(), row.getAnnouncedIn(), row.getAnnouncedAt(),
        row.getEnded() == null ? null : GroupsAct.Cause.valueOf(row.getEnded()));
  }
}
