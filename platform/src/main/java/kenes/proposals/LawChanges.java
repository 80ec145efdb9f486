package kenes.proposals;

import static kenes.schema.generated.proposals.Tables.CHANGED;
import static kenes.schema.generated.proposals.Tables.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.schema.generated.proposals.tables.records.ChangedRecord;
import kenes.schema.generated.proposals.tables.records.ProposalRecord;
import org.jooq.Condition;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What the law changed because of proposals: of one council, its own and those that it supports, or of all. */
public final class LawChanges {
  private LawChanges() {}

  /**
   * An article that changed.
   *
   * @param home code of the body whose proposal it was @param number of the proposal in that body @param title of the proposal @param index of the link, see {@link ProposalLife#entry} @param ours whether it is the own one of the council that was asked for
   * @param supporters codes of the bodies that support the proposal
   */
  public record Changed(String home, UUID proposal, ProposalsAct.Number number, Text title, long index, boolean ours, ProposalsAct.LawArticle law, List<String> supporters) {
    public Mark mark() {
      return new Mark(law.date(), proposal, index);
    }
  }

  /** Where the next page begins: after the last line of this one. */
  public record Mark(LocalDate on, UUID proposal, long index) {}

  /** The newest law first. @param council code, or null: of all, each article once @param after the last one of the page before, or null */
  public static List<Changed> list(Tx tx, String council, Mark after, int limit) {
    List<ChangedRecord> found = query(tx, council, after, limit).fetch();
    UUID[] proposals = found.stream().map(ChangedRecord::getProposal).distinct().toArray(UUID[]::new);
    Map<UUID, List<String>> supporters = tx.sql().selectDistinct(CHANGED.PROPOSAL, CHANGED.COUNCIL).from(CHANGED)
        .where(CHANGED.PROPOSAL.eq(DSL.any(proposals)), CHANGED.OURS.isFalse()).orderBy(CHANGED.COUNCIL).fetchGroups(CHANGED.PROPOSAL, CHANGED.COUNCIL);
    Map<UUID, ProposalRecord> about = tx.sql().selectFrom(PROPOSAL).where(PROPOSAL.ID.eq(DSL.any(proposals)), PROPOSAL.MOVED_TO.isNull()).fetchMap(PROPOSAL.ID);
    return found.stream().map(row -> changed(row, about.get(row.getProposal()), supporters.getOrDefault(row.getProposal(), List.of()))).toList();
  }

  private static Changed changed(ChangedRecord row, ProposalRecord about, List<String> supporters) {
    return new Changed(row.getHome(), row.getProposal(), new ProposalsAct.Number(about.getYear(), about.getRunning()), Text.of(about.getTitleKk(), about.getTitleRu(), about.getTitleEn()),
        row.getIndex(), row.getOurs(), new ProposalsAct.LawArticle(Text.of(row.getTitleKk(), row.getTitleRu(), row.getTitleEn()), row.getArticle(), row.getChangedOn(), row.getUrl()), supporters);
  }

  /** Each page is one walk along an index, however many articles there are. */
  static Select<ChangedRecord> query(Tx tx, String council, Mark after, int limit) {
    Condition from = after == null ? DSL.noCondition() : DSL.row(CHANGED.CHANGED_ON, CHANGED.PROPOSAL, CHANGED.INDEX).lt(after.on(), after.proposal(), after.index());
    return tx.sql().selectFrom(CHANGED).where(council == null ? CHANGED.OURS.isTrue() : CHANGED.COUNCIL.eq(council), from)
        .orderBy(CHANGED.CHANGED_ON.desc(), CHANGED.PROPOSAL.desc(), CHANGED.INDEX.desc()).limit(limit);
  }

  /** How many articles there are, counted up to so many. @param council code, or null: of all @param ours whether by its own proposals, else by those that it supports */
  public static int count(Tx tx, String council, boolean ours, int most) {
    Condition whose = council == null ? DSL.noCondition() : CHANGED.COUNCIL.eq(council);
    return tx.sql().selectCount().from(tx.sql().select(DSL.inline(1)).from(CHANGED).where(whose, ours ? CHANGED.OURS.isTrue() : CHANGED.OURS.isFalse()).limit(most)).fetchSingle().value1();
  }

  /** Writes anew what a proposal changed: what was taken back, and whoever supports it no more, is not among it. */
  static void write(Tx tx, ProposalLife life) {
    if (life.acts(ProposalsAct.LawLinked.class).findAny().isEmpty()) {
      return;
    }
    tx.sql().deleteFrom(CHANGED).where(CHANGED.PROPOSAL.eq(life.id())).execute();
    for (Step step : life.steps()) {
      if (step.act() instanceof ProposalsAct.LawLinked linked && !life.takenBack().containsKey(step.index())) {
        insert(tx, life, step.index(), linked.law(), life.body());
        life.support().values().stream().filter(support -> support.stance() == Stance.SUPPORTS && !support.body().equals(life.body()))
            .forEach(support -> insert(tx, life, step.index(), linked.law(), support.body()));
      }
    }
  }

  private static void insert(Tx tx, ProposalLife life, long index, ProposalsAct.LawArticle law, String council) {
    tx.sql().insertInto(CHANGED).set(CHANGED.COUNCIL, council).set(CHANGED.OURS, council.equals(life.body())).set(CHANGED.CHANGED_ON, law.date()).set(CHANGED.HOME, life.body())
        .set(CHANGED.PROPOSAL, life.id()).set(CHANGED.INDEX, index).set(CHANGED.TITLE_KK, law.title().kk()).set(CHANGED.TITLE_RU, law.title().ru())
        .set(CHANGED.TITLE_EN, law.title().en()).set(CHANGED.ARTICLE, law.article()).set(CHANGED.URL, law.url()).execute();
  }
}
