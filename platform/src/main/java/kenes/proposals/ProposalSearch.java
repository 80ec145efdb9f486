package kenes.proposals;

import static kenes.schema.generated.proposals.Tables.FOLLOWS;
import static kenes.schema.generated.proposals.Tables.PROPOSAL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.routes.Ending;
import kenes.schema.generated.proposals.tables.records.ProposalRecord;
import org.jooq.Condition;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The proposals of all homes in one list, the newest first. */
final class ProposalSearch {
  private ProposalSearch() {}

  /** A proposal whose step is overdue. */
  record Overdue(String body, UUID proposal, String step, LocalDate due) {}

  /** A proposal that goes on in a home that has ended. */
  record Left(String body, UUID proposal) {}

  static List<Proposals.Listed> list(Tx tx, Proposals.Filter filter, Stops stops, Proposals.Mark after, int limit) {
    return query(tx, filter, stops, after, limit).fetch(row -> listed(row, stops));
  }

  /** Each page is one walk along an index, however many proposals there are. */
  static Select<ProposalRecord> query(Tx tx, Proposals.Filter filter, Stops stops, Proposals.Mark after, int limit) {
    Condition from = after == null ? DSL.noCondition() : DSL.row(PROPOSAL.OPENED_ON, PROPOSAL.ID).lt(after.openedOn(), after.id());
    return tx.sql().selectFrom(PROPOSAL).where(condition(filter, stops), from).orderBy(PROPOSAL.OPENED_ON.desc(), PROPOSAL.ID.desc()).limit(limit);
  }

  static int count(Tx tx, Proposals.Filter filter, Stops stops, int most) {
    return tx.sql().selectCount().from(tx.sql().select(DSL.inline(1)).from(PROPOSAL).where(condition(filter, stops)).limit(most)).fetchSingle().value1();
  }

  /** Those of one home that go on along a route that has ended, the oldest first. */
  static List<Proposals.Listed> stranded(Tx tx, String body, Stops stops, int limit) {
    return tx.sql().selectFrom(PROPOSAL).where(PROPOSAL.BODY.eq(body), stops.condition(Stuck.ROUTE_ENDED)).orderBy(PROPOSAL.OPENED_ON, PROPOSAL.ID).limit(limit)
        .fetch(row -> listed(row, stops));
  }

  /** Those that follow a paragraph of a policy source, the newest first. */
  static List<Proposals.Listed> following(Tx tx, String source, String paragraph, Stops stops, int limit) {
    List<UUID> newest = tx.sql().select(FOLLOWS.PROPOSAL).from(FOLLOWS).where(FOLLOWS.SOURCE.eq(source), FOLLOWS.PARAGRAPH.eq(paragraph))
        .orderBy(FOLLOWS.OPENED_ON.desc(), FOLLOWS.PROPOSAL.desc()).limit(limit).fetch(FOLLOWS.PROPOSAL);
    return list(tx, newest, stops);
  }

  /** These, the newest first. */
  static List<Proposals.Listed> list(Tx tx, List<UUID> proposals, Stops stops) {
    return tx.sql().selectFrom(PROPOSAL).where(PROPOSAL.ID.eq(DSL.any(proposals.toArray(UUID[]::new))), PROPOSAL.MOVED_TO.isNull()).orderBy(PROPOSAL.OPENED_ON.desc(), PROPOSAL.ID.desc())
        .fetch(row -> listed(row, stops));
  }

  private static Condition condition(Proposals.Filter filter, Stops stops) {
    Condition all = PROPOSAL.MOVED_TO.isNull();
    all = filter.body() == null ? all : all.and(PROPOSAL.BODY.eq(filter.body()));
    all = filter.topic() == null ? all : all.and(PROPOSAL.TOPIC.eq(filter.topic().name()));
    all = filter.region() == null ? all : all.and(PROPOSAL.REGION.eq(filter.region()));
    all = filter.step() == null ? all : all.and(PROPOSAL.STEP.eq(filter.step()));
    all = filter.olderThan() == null ? all : all.and(PROPOSAL.OPENED_ON.lt(stops.today().minusDays(filter.olderThan())));
    all = filter.stuck() ? all.and(stops.condition(Stuck.values())) : all;
    all = filter.open() == null ? all : all.and(filter.open() ? PROPOSAL.ENDING.isNull() : PROPOSAL.ENDING.isNotNull());
    String words = query(filter.words());
    return words == null ? all : all.and("{0} @@ to_tsquery('simple', {1})", PROPOSAL.WORDS, DSL.val(words));
  }

  /** Every word, or what begins with it; null where there is none. */
  private static String query(String words) {
    String query = words == null ? "" : Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
        .map(word -> word + ":*").collect(Collectors.joining(" & "));
    return query.isEmpty() ? null : query;
  }

  private static Proposals.Listed listed(ProposalRecord row, Stops stops) {
    return new Proposals.Listed(row.getBody(), row.getId(), new ProposalsAct.Number(row.getYear(), row.getRunning()), Topic.valueOf(row.getTopic()), row.getRegion(),
        Text.of(row.getTitleKk(), row.getTitleRu(), row.getTitleEn()), row.getRoute(), row.getStep(), row.getStepOn(), row.getDue(), row.getCarrier(),
        row.getOpenedOn(), row.getEnding() == null ? null : Ending.valueOf(row.getEnding()), row.getEndedOn(), row.getAsked(), row.getSupporting(), row.getOpposing(),
        stops.of(row.getEnding() != null || row.getMovedTo() != null, row.getBody(), new Stops.Held(row.getRoute(), row.getVersion()), row.getCarrier(), row.getDue(), row.getId()));
  }

  /** Those that go on in these homes and were not handed over. */
  static List<Left> left(Tx tx, Collection<String> homes) {
    return tx.sql().select(PROPOSAL.BODY, PROPOSAL.ID).from(PROPOSAL).where(PROPOSAL.BODY.in(homes), PROPOSAL.ENDING.isNull(), PROPOSAL.MOVED_TO.isNull())
        .orderBy(PROPOSAL.BODY, PROPOSAL.ID).fetch(row -> new Left(row.value1(), row.value2()));
  }

  /** Those that are overdue at one of these steps, in whatever zone their home is; the home's own day decides. */
  static List<Overdue> overdue(Tx tx, Instant now, List<String> steps) {
    LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
    return tx.sql().select(PROPOSAL.BODY, PROPOSAL.ID, PROPOSAL.STEP, PROPOSAL.DUE).from(PROPOSAL)
        .where(PROPOSAL.ENDING.isNull(), PROPOSAL.MOVED_TO.isNull(), PROPOSAL.DUE.lt(latest), PROPOSAL.STEP.in(steps)).orderBy(PROPOSAL.BODY, PROPOSAL.ID)
        .fetch(row -> new Overdue(row.value1(), row.value2(), row.value3(), row.value4()));
  }
}
