package kenes.sources;

import static kenes.schema.generated.sources.Tables.CAME;
import static kenes.schema.generated.sources.Tables.LINK;
import static kenes.schema.generated.sources.Tables.PARAGRAPH;
import static kenes.schema.generated.sources.Tables.SOURCE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The tables of policy sources: the only SQL of this module. */
final class SourcesTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return SourcesAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((SourcesAct) entry.act()) {
      case SourcesAct.SourceEntered act -> tx.sql().insertInto(SOURCE).set(SOURCE.BODY, entry.body()).set(SOURCE.CODE, act.code()).set(SOURCE.KIND, act.kind())
          .set(SOURCE.TITLE, json(act.title())).set(SOURCE.ISSUED_ON, act.on()).set(SOURCE.URL, act.url()).set(SOURCE.BY_BODY, act.by())
          .set(SOURCE.RECORDED, entry.index()).execute();
      case SourcesAct.ParagraphEntered act -> tx.sql().insertInto(PARAGRAPH).set(PARAGRAPH.BODY, entry.body()).set(PARAGRAPH.SOURCE, act.source())
          .set(PARAGRAPH.NUMBER, act.number()).set(PARAGRAPH.POSITION, next(tx, entry.body(), act.source())).set(PARAGRAPH.TEXT, json(act.text()))
          .set(PARAGRAPH.QUOTATION, act.quotation()).set(PARAGRAPH.CORRECTIONS, 0).set(PARAGRAPH.RECORDED, entry.index()).execute();
      case SourcesAct.ParagraphCorrected act -> tx.sql().update(PARAGRAPH).set(PARAGRAPH.TEXT, json(act.text())).set(PARAGRAPH.QUOTATION, act.quotation())
          .set(PARAGRAPH.CORRECTIONS, PARAGRAPH.CORRECTIONS.plus(1)).set(PARAGRAPH.RECORDED, entry.index())
          .where(PARAGRAPH.BODY.eq(entry.body()), PARAGRAPH.SOURCE.eq(act.source()), PARAGRAPH.NUMBER.eq(act.number())).execute();
      case SourcesAct.ParagraphLinked act -> link(tx, entry, act);
      case SourcesAct.LinkWithdrawn act -> withdraw(tx, entry.body(), act.link());
    }
  }

  private static void link(Tx tx, Entry entry, SourcesAct.ParagraphLinked act) {
    tx.sql().insertInto(LINK).set(LINK.BODY, entry.body()).set(LINK.ID, act.link()).set(LINK.SOURCE, act.source())
          .set(LINK.PARAGRAPH, act.paragraph()).set(LINK.KIND, act.kind().name()).set(LINK.OF_BODY, act.body()).set(LINK.THING, act.thing())
          .set(LINK.LAW, act.law() == null ? null : json(act.law())).set(LINK.BY_BODY, act.by()).set(LINK.RECORDED, entry.index()).execute();
    tx.sql().insertInto(CAME).set(CAME.BODY, entry.body()).set(CAME.SOURCE, act.source()).set(CAME.PARAGRAPH, act.paragraph()).set(CAME.KIND, act.kind().name()).set(CAME.LINKS, 1)
        .onConflict(CAME.SOURCE, CAME.PARAGRAPH, CAME.KIND).doUpdate().set(CAME.LINKS, CAME.LINKS.plus(1)).execute();
  }

  /** What nothing is left of has no row. */
  private static void withdraw(Tx tx, String body, UUID link) {
    tx.sql().deleteFrom(LINK).where(LINK.BODY.eq(body), LINK.ID.eq(link)).returning(LINK.SOURCE, LINK.PARAGRAPH, LINK.KIND).fetch().forEach(gone -> {
      Condition one = CAME.SOURCE.eq(gone.getSource()).and(CAME.PARAGRAPH.eq(gone.getParagraph())).and(CAME.KIND.eq(gone.getKind()));
      tx.sql().update(CAME).set(CAME.LINKS, CAME.LINKS.minus(1)).where(one).execute();
      tx.sql().deleteFrom(CAME).where(one, CAME.LINKS.eq(0)).execute();
    });
  }

  private static int next(Tx tx, String body, String source) {
    return 1 + tx.sql().fetchCount(PARAGRAPH, PARAGRAPH.BODY.eq(body), PARAGRAPH.SOURCE.eq(source));
  }

  /** Those issued last first. */
  static List<Source> sources(Tx tx, Condition condition) {
    return tx.sql().selectFrom(SOURCE).where(condition).orderBy(SOURCE.ISSUED_ON.desc(), SOURCE.CODE)
        .fetch(row -> new Source(row.getCode(), row.getKind(), Json.read(row.getTitle().data(), Text.class), row.getIssuedOn(), row.getUrl(), row.getByBody(), row.getRecorded()));
  }

  /** Waits for other commands on the source. @throws Refused {@code SOURCE_UNKNOWN} */
  static void lock(Tx tx, String code) {
    if (tx.sql().select(SOURCE.CODE).from(SOURCE).where(SOURCE.CODE.eq(code)).forUpdate().fetch().isEmpty()) {
      throw new Refused(SourcesCode.SOURCE_UNKNOWN);
    }
  }

  /** Waits for other commands on the paragraph's source. @throws Refused {@code SOURCE_UNKNOWN}, {@code PARAGRAPH_UNKNOWN} */
  static void lock(Tx tx, String code, String paragraph) {
    lock(tx, code);
    PolicySources.findParagraph(tx, code, paragraph).orElseThrow(() -> new Refused(SourcesCode.PARAGRAPH_UNKNOWN));
  }

  static List<Paragraph> paragraphs(Tx tx, Condition condition) {
    return tx.sql().selectFrom(PARAGRAPH).where(condition).orderBy(PARAGRAPH.SOURCE, PARAGRAPH.POSITION)
        .fetch(row -> new Paragraph(row.getSource(), row.getNumber(), row.getPosition(), Json.read(row.getText().data(), Text.class), row.getQuotation(),
            row.getCorrections(), row.getRecorded()));
  }

  /** How many links of each kind each paragraph has. */
  static Map<String, Map<TraceKind, Integer>> counts(Tx tx, String source) {
    Map<String, Map<TraceKind, Integer>> counts = new HashMap<>();
    tx.sql().select(CAME.PARAGRAPH, CAME.KIND, CAME.LINKS).from(CAME).where(CAME.SOURCE.eq(source))
        .forEach(row -> counts.computeIfAbsent(row.value1(), any -> new EnumMap<>(TraceKind.class)).put(TraceKind.valueOf(row.value2()), row.value3()));
    return counts;
  }

  static List<Link> links(Tx tx, Condition condition) {
    return links(tx, condition, Integer.MAX_VALUE);
  }

  /** In the order of linking. */
  static List<Link> links(Tx tx, Condition condition, int limit) {
    return tx.sql().selectFrom(LINK).where(condition).orderBy(LINK.RECORDED).limit(limit)
        .fetch(row -> new Link(row.getId(), row.getSource(), row.getParagraph(), TraceKind.valueOf(row.getKind()), row.getOfBody(), row.getThing(),
            row.getLaw() == null ? null : Json.read(row.getLaw().data(), SourcesAct.Law.class), row.getRecorded()));
  }


  /** Codes are taken one after another: of two who enter the same one, the second sees that it is taken. */
  static void lockCodes(Tx tx) {
    tx.sql().execute("select pg_advisory_xact_lock(hashtextextended('sources', 0))");
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(Json.write(value));
  }
}
