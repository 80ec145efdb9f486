package kenes.rules;

import static kenes.schema.generated.rules.Tables.RULEBOOK;

import java.time.LocalDate;
import java.util.List;
import kenes.base.DateSpan;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.rules.tables.records.RulebookRecord;
import org.jooq.Condition;
import org.jooq.JSONB;

/** All SQL of the rules. */
final class RulesTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return RulesAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((RulesAct) entry.act()) {
      case RulesAct.RulebookLoaded act -> tx.sql().insertInto(RULEBOOK)
          .set(RULEBOOK.BODY, entry.body())
          .set(RULEBOOK.ID, act.rulebook())
          .set(RULEBOOK.SHA256, act.content().bytes())
          .set(RULEBOOK.CODE, act.code())
          .set(RULEBOOK.EXTENDED, act.extended())
          .set(RULEBOOK.TITLE, JSONB.valueOf(Json.write(act.title())))
          .set(RULEBOOK.APPLIES_TO, act.appliesTo())
          .set(RULEBOOK.VALID_FROM, act.from())
          .set(RULEBOOK.VALID_TO, act.to())
          .set(RULEBOOK.RECORDED, entry.index()).execute();
    }
  }

  static List<LoadedRulebook> list(Tx tx, String body) {
    return fetch(tx, RULEBOOK.BODY.eq(body));
  }

  /** In force on the date, the newest first. */
  static List<LoadedRulebook> inForce(Tx tx, String body, List<String> appliesTo, LocalDate date) {
    return fetch(tx, RULEBOOK.BODY.eq(body).and(RULEBOOK.APPLIES_TO.in(appliesTo)).and(RULEBOOK.VALID_FROM.le(date))
        .and(RULEBOOK.VALID_TO.isNull().or(RULEBOOK.VALID_TO.ge(date))));
  }

  /** With this code in force on the date, the newest first. */
  static List<LoadedRulebook> byCode(Tx tx, String body, String code, LocalDate date) {
    return fetch(tx, RULEBOOK.BODY.eq(body).and(RULEBOOK.CODE.eq(code)).and(RULEBOOK.VALID_FROM.le(date))
        .and(RULEBOOK.VALID_TO.isNull().or(RULEBOOK.VALID_TO.ge(date))));
  }

  private static List<LoadedRulebook> fetch(Tx tx, Condition condition) {
    return tx.sql().selectFrom(RULEBOOK).where(condition)
        .orderBy(RULEBOOK.VALID_FROM.desc(), RULEBOOK.RECORDED.desc()).fetch(RulesTables::loaded);
  }

  private static LoadedRulebook loaded(RulebookRecord row) {
    return new LoadedRulebook(row.getBody(), row.getId(), Digest.fromBytes(row.getSha256()), row.getCode(), row.getExtended(),
        Json.read(row.getTitle().data(), Text.class), row.getAppliesTo(), new DateSpan(row.getValidFrom(), row.getValidTo()),
        row.getRecorded());
  }
}
