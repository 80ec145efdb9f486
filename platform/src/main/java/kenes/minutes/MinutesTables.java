package kenes.minutes;

import static kenes.schema.generated.minutes.Tables.CHAIR_SIGNATURE;
import static kenes.schema.generated.minutes.Tables.DRAFT_MINUTES;
import static kenes.schema.generated.minutes.Tables.MINUTES_;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.minutes.tables.records.MinutesRecord;
import org.jooq.Condition;
import org.jooq.JSONB;

/** The tables of minutes: the only SQL of this module. */
final class MinutesTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return MinutesAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((MinutesAct) entry.act()) {
      case MinutesAct.MinutesSubmitted act -> tx.sql().insertInto(MINUTES_).set(MINUTES_.BODY, entry.body())
          .set(MINUTES_.MEETING, act.meeting()).set(MINUTES_.VERSION, act.version()).set(MINUTES_.KK, act.kk().bytes())
          .set(MINUTES_.RU, act.ru().bytes()).set(MINUTES_.CORRECTS, act.corrects())
          .set(MINUTES_.REASON, act.reason() == null ? null : JSONB.valueOf(Json.write(act.reason()))).set(MINUTES_.SUBMITTED_AT, entry.at()).execute();
      case MinutesAct.MinutesSigned act -> tx.sql().update(MINUTES_)
          .set(act.role().equals("chair") ? MINUTES_.CHAIR_SIGNED_AT : MINUTES_.SECRETARY_SIGNED_AT, entry.at())
          .set(act.role().equals("chair") ? MINUTES_.CHAIR : MINUTES_.SECRETARY, act.signatory())
          .where(version(entry.body(), act.meeting(), act.version())).execute();
      case MinutesAct.MinutesSignedByChair act -> tx.sql().insertInto(CHAIR_SIGNATURE).set(CHAIR_SIGNATURE.BODY, entry.body())
          .set(CHAIR_SIGNATURE.MEETING, act.meeting()).set(CHAIR_SIGNATURE.VERSION, act.version())
          .set(CHAIR_SIGNATURE.ORGANIZATION, act.organization()).set(CHAIR_SIGNATURE.PERSON, act.signatory()).set(CHAIR_SIGNATURE.AT, entry.at()).execute();
      case MinutesAct.MinutesPublished act -> tx.sql().update(MINUTES_).set(MINUTES_.PUBLISHED_AT, entry.at())
          .set(MINUTES_.PDF_KK, act.pdfKk().bytes()).set(MINUTES_.PDF_RU, act.pdfRu().bytes())
          .where(version(entry.body(), act.meeting(), act.version())).execute();
    }
  }

  private static Condition version(String body, UUID meeting, int version) {
    return MINUTES_.BODY.eq(body).and(MINUTES_.MEETING.eq(meeting)).and(MINUTES_.VERSION.eq(version));
  }

  /** The newest first. */
  static List<MinutesVersion> versions(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(MINUTES_).where(MINUTES_.BODY.eq(body), MINUTES_.MEETING.eq(meeting))
        .orderBy(MINUTES_.VERSION.desc()).fetch(MinutesTables::version);
  }

  private static MinutesVersion version(MinutesRecord row) {
    return new MinutesVersion(row.getBody(), row.getMeeting(), row.getVersion(), digest(row.getKk()), digest(row.getRu()),
        row.getSubmittedAt(), row.getSecretarySignedAt(), row.getChairSignedAt(), row.getPublishedAt(), digest(row.getPdfKk()),
        digest(row.getPdfRu()), row.getCorrects(), row.getReason() == null ? null : Json.read(row.getReason().data(), Text.class),
        row.getSecretary(), row.getChair());
  }

  /** Those who signed this version of a joint sitting's minutes, by the organization for which they did. */
  static Map<UUID, ChairSignature> chairs(Tx tx, MinutesVersion version) {
    return tx.sql().selectFrom(CHAIR_SIGNATURE).where(CHAIR_SIGNATURE.BODY.eq(version.body()), CHAIR_SIGNATURE.MEETING.eq(version.meeting()), CHAIR_SIGNATURE.VERSION.eq(version.version()))
        .fetchMap(CHAIR_SIGNATURE.ORGANIZATION, row -> new ChairSignature(row.getOrganization(), row.getPerson(), row.getAt()));
  }

  private static Digest digest(byte[] bytes) {
    return bytes == null ? null : Digest.fromBytes(bytes);
  }

  /** The paragraphs that the secretary has put otherwise in this language, by key. */
  static Map<String, String> edits(Tx tx, String body, UUID meeting, Lang lang) {
    Map<String, String> edits = new TreeMap<>();
    tx.sql().select(DRAFT_MINUTES.CONTENT).from(DRAFT_MINUTES)
        .where(DRAFT_MINUTES.BODY.eq(body), DRAFT_MINUTES.MEETING.eq(meeting), DRAFT_MINUTES.LANG.eq(lang.name()))
        .forEach(row -> Json.read(row.value1(), JsonNode.class).properties()
            .forEach(edit -> edits.put(edit.getKey(), edit.getValue().asText())));
    return edits;
  }

  static void keepEdits(Tx tx, String body, UUID meeting, Lang lang, Map<String, String> edits, Instant at) {
    tx.sql().insertInto(DRAFT_MINUTES, DRAFT_MINUTES.BODY, DRAFT_MINUTES.MEETING, DRAFT_MINUTES.LANG, DRAFT_MINUTES.CONTENT,
            DRAFT_MINUTES.EDITED_AT).values(body, meeting, lang.name(), Json.write(edits), at)
        .onDuplicateKeyUpdate().set(DRAFT_MINUTES.CONTENT, Json.write(edits)).set(DRAFT_MINUTES.EDITED_AT, at).execute();
  }
}
