package kenes.register;

import static kenes.schema.generated.register.Tables.BODY;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;
import static kenes.schema.generated.register.Tables.ON_BEHALF;
import static kenes.schema.generated.register.Tables.ORGANIZATION;
import static kenes.schema.generated.register.Tables.PERSON;
import static kenes.schema.generated.register.Tables.POST;
import static kenes.schema.generated.register.Tables.STAFF;
import static kenes.schema.generated.register.Tables.TERM;

import java.util.Map;
import kenes.base.Alphabet;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.JSONB;

/** Writes the register's tables from its acts. */
final class RegisterProjection implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return RegisterAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    String body = entry.body();
    switch ((RegisterAct) entry.act()) {
      case RegisterAct.BodyRegistered act -> body(tx, act);
      case RegisterAct.PersonRegistered act -> person(tx, act);
      case RegisterAct.TermRegistered act -> term(tx, body, act);
      case RegisterAct.OrganizationFormed act -> organization(tx, body, act);
      case RegisterAct.OrganizationEnded act -> tx.sql().update(ORGANIZATION).set(ORGANIZATION.VALID_TO, act.to())
          .where(ORGANIZATION.BODY.eq(body), ORGANIZATION.ID.eq(act.organization())).execute();
      case RegisterAct.PostCreated act -> post(tx, body, act);
      case RegisterAct.MembershipBegan act -> membership(tx, body, act);
      case RegisterAct.MembershipAnnulled act -> {
        tx.sql().deleteFrom(ON_BEHALF).where(ON_BEHALF.BODY.eq(body), ON_BEHALF.MEMBERSHIP.eq(act.membership())).execute();
        tx.sql().deleteFrom(MEMBERSHIP).where(MEMBERSHIP.BODY.eq(body), MEMBERSHIP.ID.eq(act.membership())).execute();
      }
      case RegisterAct.MembershipEnded act -> tx.sql().update(MEMBERSHIP).set(MEMBERSHIP.VALID_TO, act.to())
          .where(MEMBERSHIP.BODY.eq(body), MEMBERSHIP.ID.eq(act.membership())).execute();
      case RegisterAct.MembershipOnBehalf act -> onBehalf(tx, entry, act);
      case RegisterAct.HolderChanged act -> { } // a letter: what follows is recorded where it arrives
      case RegisterAct.StaffAssigned act -> staff(tx, body, act);
      case RegisterAct.StaffReleased act -> tx.sql().update(STAFF).set(STAFF.VALID_TO, act.to())
          .where(STAFF.BODY.eq(body), STAFF.ID.eq(act.assignment())).execute();
    }
  }

  private static void body(Tx tx, RegisterAct.BodyRegistered act) {
    tx.sql().insertInto(BODY)
        .set(BODY.CODE, act.code())
        .set(BODY.PARENT, act.parent())
        .set(BODY.KIND, act.kind())
        .set(BODY.LEVEL, act.level())
        .set(BODY.NAME, json(act.name()))
        .set(BODY.TERRITORY, json(act.territory()))
        .set(BODY.TERRITORY_CODE, act.territoryCode())
        .set(BODY.ISO_CODE, act.isoCode())
        .set(BODY.TIME_ZONE, act.timeZone())
        .set(BODY.SEATS, act.seats())
        .set(BODY.VALID_FROM, act.from())
        .set(BODY.VALID_TO, act.to())
        .set(BODY.LEGAL_BASIS, json(act.legalBasis()))
        .set(BODY.NOTE, json(act.note()))
        .set(BODY.SOURCES, json(act.sources() == null ? Map.of() : act.sources()))
        .set(BODY.SUCCESSOR, act.successor())
        .set(BODY.DEMO, act.demo())
        .set(BODY.SORT_KEY, Alphabet.key(act.name().kk())).execute();
  }

  private static void person(Tx tx, RegisterAct.PersonRegistered act) {
    tx.sql().insertInto(PERSON)
        .set(PERSON.ID, act.person())
        .set(PERSON.NAME_KK, act.nameKk())
        .set(PERSON.NAME_RU, act.nameRu())
        .set(PERSON.NAME_LATIN, act.nameLatin())
        .set(PERSON.INVENTED, act.invented())
        .set(PERSON.SORT_KEY, Alphabet.key(act.nameKk())).execute();
  }

  private static void term(Tx tx, String body, RegisterAct.TermRegistered act) {
    tx.sql().insertInto(TERM)
        .set(TERM.BODY, body)
        .set(TERM.NUMBER, act.number())
        .set(TERM.SEATS, act.seats())
        .set(TERM.SEATS_SOURCE, act.seatsSource())
        .set(TERM.VALID_FROM, act.from())
        .set(TERM.VALID_TO, act.to()).execute();
  }

  private static void organization(Tx tx, String body, RegisterAct.OrganizationFormed act) {
    tx.sql().insertInto(ORGANIZATION)
        .set(ORGANIZATION.BODY, body)
        .set(ORGANIZATION.ID, act.organization())
        .set(ORGANIZATION.KIND, act.kind())
        .set(ORGANIZATION.NAME, json(act.name()))
        .set(ORGANIZATION.VALID_FROM, act.from())
        .set(ORGANIZATION.VALID_TO, act.to()).execute();
  }

  private static void post(Tx tx, String body, RegisterAct.PostCreated act) {
    tx.sql().insertInto(POST)
        .set(POST.BODY, body)
        .set(POST.ID, act.post())
        .set(POST.ORGANIZATION, act.organization())
        .set(POST.ROLE, act.role())
        .set(POST.LABEL, json(act.label())).execute();
  }

  private static void membership(Tx tx, String body, RegisterAct.MembershipBegan act) {
    tx.sql().insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.BODY, body)
        .set(MEMBERSHIP.ID, act.membership())
        .set(MEMBERSHIP.PERSON, act.person())
        .set(MEMBERSHIP.ORGANIZATION, act.organization())
        .set(MEMBERSHIP.ROLE, act.role())
        .set(MEMBERSHIP.POST, act.post())
        .set(MEMBERSHIP.TERM, act.term())
        .set(MEMBERSHIP.SEAT, act.seat())
        .set(MEMBERSHIP.CONSTITUENCY, act.constituency())
        .set(MEMBERSHIP.VALID_FROM, act.from())
        .set(MEMBERSHIP.VALID_TO, act.to()).execute();
  }

  private static void onBehalf(Tx tx, Entry entry, RegisterAct.MembershipOnBehalf act) {
    OnBehalf origin = act.onBehalf();
    tx.sql().insertInto(ON_BEHALF)
        .set(ON_BEHALF.BODY, entry.body())
        .set(ON_BEHALF.MEMBERSHIP, act.membership())
        .set(ON_BEHALF.BASIS, origin.basis())
        .set(ON_BEHALF.OF_BODY, origin.of())
        .set(ON_BEHALF.POST, origin.post())
        .set(ON_BEHALF.DECISION, origin.decision())
        .set(ON_BEHALF.DOCUMENT, origin.document())
        .set(ON_BEHALF.QUOTA, origin.quota())
        .set(ON_BEHALF.RECORDED, entry.index()).execute();
  }

  private static void staff(Tx tx, String body, RegisterAct.StaffAssigned act) {
    tx.sql().insertInto(STAFF)
        .set(STAFF.BODY, body)
        .set(STAFF.ID, act.assignment())
        .set(STAFF.ACCOUNT, act.account())
        .set(STAFF.ROLE, act.role())
        .set(STAFF.ORGANIZATION, act.organization())
        .set(STAFF.VALID_FROM, act.from()).execute();
  }

  /** A missing text is JSON's null: the columns never hold SQL's. */
  private static JSONB json(Object value) {
    return JSONB.valueOf(value == null ? "null" : Json.write(value));
  }
}
