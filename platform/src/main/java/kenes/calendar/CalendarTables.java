package kenes.calendar;

import static kenes.schema.generated.calendar.Tables.EXCEPTION;
import static kenes.schema.generated.calendar.Tables.FILE;

import java.util.List;
import java.util.Optional;
import kenes.base.CalendarException;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.calendar.tables.records.ExceptionRecord;
import org.jooq.JSONB;

/** All SQL of the calendars. */
final class CalendarTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return CalendarAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((CalendarAct) entry.act()) {
      case CalendarAct.CalendarLoaded act -> tx.sql().insertInto(FILE, FILE.BODY, FILE.COUNTRY, FILE.SHA256)
          .values(entry.body(), act.country(), act.content().bytes())
          .onConflict(FILE.BODY, FILE.COUNTRY).doUpdate().set(FILE.SHA256, act.content().bytes()).execute();
      case CalendarAct.ExceptionSet act -> set(tx, entry, act);
      case CalendarAct.ExceptionWithdrawn act -> tx.sql().update(EXCEPTION).set(EXCEPTION.WITHDRAWN, entry.index())
          .where(EXCEPTION.BODY.eq(entry.body()), EXCEPTION.ID.eq(act.exception())).execute();
    }
  }

  private static void set(Tx tx, Entry entry, CalendarAct.ExceptionSet act) {
    tx.sql().insertInto(EXCEPTION)
        .set(EXCEPTION.BODY, entry.body())
        .set(EXCEPTION.ID, act.exception())
        .set(EXCEPTION.COUNTRY, act.country())
        .set(EXCEPTION.DATE, act.date())
        .set(EXCEPTION.KIND, act.kind().name())
        .set(EXCEPTION.INSTEAD, act.instead())
        .set(EXCEPTION.HOLIDAY, act.holiday())
        .set(EXCEPTION.REASON, JSONB.valueOf(Json.write(act.reason())))
        .set(EXCEPTION.BASIS, JSONB.valueOf(Json.write(act.basis())))
        .set(EXCEPTION.RECORDED, entry.index()).execute();
  }

  /** The file that is the country's calendar now. */
  static Optional<Digest> file(Tx tx, String body, String country) {
    return tx.sql().select(FILE.SHA256).from(FILE).where(FILE.BODY.eq(body), FILE.COUNTRY.eq(country))
        .fetchOptional(FILE.SHA256).map(Digest::fromBytes);
  }

  /** The same, its row locked: commands on one calendar follow one another. */
  static void lock(Tx tx, String body, String country) {
    tx.sql().select(FILE.COUNTRY).from(FILE).where(FILE.BODY.eq(body), FILE.COUNTRY.eq(country)).forUpdate().fetch();
  }

  static List<String> countries(Tx tx, String body) {
    return tx.sql().select(FILE.COUNTRY).from(FILE).where(FILE.BODY.eq(body)).orderBy(FILE.COUNTRY).fetch(FILE.COUNTRY);
  }

  /** Withdrawn ones too, the latest day first. */
  static List<RecordedException> exceptions(Tx tx, String body, String country) {
    return tx.sql().selectFrom(EXCEPTION).where(EXCEPTION.BODY.eq(body), EXCEPTION.COUNTRY.eq(country))
        .orderBy(EXCEPTION.DATE.desc(), EXCEPTION.RECORDED.desc()).fetch(CalendarTables::exception);
  }

  private static RecordedException exception(ExceptionRecord row) {
    return new RecordedException(row.getId(), row.getCountry(), new CalendarException(row.getDate(), CalendarException.Kind.valueOf(row.getKind()),
        row.getInstead(), row.getHoliday(), Json.read(row.getReason().data(), Text.class), Json.read(row.getBasis().data(), Text.class)),
        row.getRecorded(), row.getWithdrawn());
  }
}
