package kenes.meetings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.calendar.Calendars;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.documents.Finding;
import kenes.files.Content;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.parity.Parity;
import kenes.register.Register;
import kenes.rules.Rules;

/**
 * The papers of agenda items, in versions and two languages; what an item does to the budget; the opinions on it.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked.
 */
public final class Papers {
  /** A file to publish. @param name as its owner calls it: helps to recognise the type, is not published */
  public record File(Lang lang, String title, String name, Content content) {}

  /**
   * @param paper of which these are versions, or null for a new one
   * @param files one or both languages
   * @param strip take the names of author and editors out of the files
   * @param parityReason why it is to be published although the languages differ, or null
   * @param scanReason why it is to be published although something is hidden in it, or null
   */
  public record PublishPaper(UUID item, UUID paper, List<File> files, boolean strip, String parityReason, String scanReason) {}

  public record DeclareBudgetEffect(UUID item, boolean lowersRevenue, boolean raisesSpending) {}

  /** @param organization a commission of the body, or null for the executive @param executive its name then @param due last day */
  public record AskOpinion(UUID item, UUID organization, Text executive, LocalDate due) {}

  /** @param remark what it says in short, or null */
  public record GiveOpinion(UUID opinion, Opinion.Position position, String remark) {}

  /** @param reason to go on without the opinion, in the language in which the chair gives it */
  public record DispenseOpinion(UUID item, String reason) {}

  /** What publishing now would find. @param parity empty when only one language is there */
  public record Preview(List<FileFindings> files, Optional<Parity.Report> parity) {}

  public record FileFindings(Lang lang, String mediaType, List<Finding> findings) {}

  private final Db db;
  private final Permissions permissions;
  private final InstantSource clock;
  private final PaperChecks checks;
  private final PaperPublishing publishing;
  private final Opinions opinions;
  private final ExecutiveOpinions executive;
  private final Materials materials;

  /** @param largest paper in bytes */
  public Papers(Db db, Journal journal, Permissions permissions, Register register, Rules rules, Calendars calendars, Files files,
      OpenVotes openVotes, InstantSource clock, long largest) {
    this.db = db;
    this.permissions = permissions;
    this.clock = clock;
    this.checks = new PaperChecks(files, largest);
    this.publishing = new PaperPublishing(journal, permissions, files, openVotes, checks);
    this.opinions = new Opinions(journal, permissions, register, clock);
    this.executive = new ExecutiveOpinions(journal, new Leading(permissions, register), rules);
    this.materials = new Materials(register, rules, new Notices(calendars));
  }

  /** Papers of a closed sitting, and of an item that is closed alone now, here or where it went over to, are for those who sit in it and their staff. */
  public boolean mayRead(Tx tx, Caller caller, Meeting meeting, AgendaItem item) {
    boolean open = !meeting.setting().closed() && MeetingsQueries.findItem(tx, item.body(), item.id()).filter(now -> now.closing() == null).isPresent();
    return open || permissions.may(tx, caller, meeting.body(), Permission.READ_CLOSED_PAPERS);
  }

  /** @throws Refused {@code NOT_SIGNED_IN}, {@code NOT_ALLOWED} to those who may not read them */
  public void requireReadable(Tx tx, Caller caller, Meeting meeting, AgendaItem item) {
    if (!mayRead(tx, caller, meeting, item)) {
      permissions.require(tx, caller, meeting.body(), Permission.READ_CLOSED_PAPERS);
    }
  }

  public static Projection projection() {
    return new PapersTables();
  }

  /** Publishes one or both languages of a paper, after a look into the files. */
  public Recorded publishPaper(Caller caller, String body, String key, PublishPaper input) {
    return publishing.publish(caller, body, key, input);
  }

  /** Says whether the item's draft lowers revenue or raises spending. */
  public Recorded declareBudgetEffect(Caller caller, String body, String key, DeclareBudgetEffect input) {
    return opinions.declare(caller, body, key, input);
  }

  public Recorded askOpinion(Caller caller, String body, String key, AskOpinion input) {
    return opinions.ask(caller, body, key, input);
  }

  public Recorded giveOpinion(Caller caller, String body, String key, GiveOpinion input) {
    return opinions.give(caller, body, key, input);
  }

  /** The chair lets an item be voted on without the executive's opinion. @throws Refused {@code OPINION_NOT_MISSING} */
  public Recorded dispenseOpinion(Caller caller, String body, String key, DispenseOpinion input) {
    return executive.dispense(caller, body, key, input);
  }

  /** Keeps uploaded files until they are published or thrown away. @throws Refused for files that cannot be papers */
  public UUID keepDraft(Caller caller, String body, UUID item, UUID paper, List<File> files) {
    checks.ready(files, false);
    return db.write(tx -> {
      permissions.require(tx, caller, body, Permission.PUBLISH_PAPER);
      return PaperDrafts.keep(tx, body, item, paper, files, clock.instant());
    });
  }

  public Optional<PaperDraft> findDraft(Tx tx, String body, UUID draft) {
    return PaperDrafts.find(tx, body, draft);
  }

  public void dropDraft(Caller caller, String body, UUID draft) {
    db.write(tx -> {
      permissions.require(tx, caller, body, Permission.PUBLISH_PAPER);
      PaperDrafts.delete(tx, body, draft);
      return null;
    });
  }

  /** What publishing a draft would find. */
  public Preview preview(Tx tx, String body, PaperDraft draft) {
    List<PaperChecks.Ready> ready = checks.ready(draft.files(), false);
    return new Preview(ready.stream().map(file -> new FileFindings(file.lang(), file.mediaType(), file.findings())).toList(),
        checks.compare(tx, body, draft.item(), draft.paper(), ready));
  }

  /** All versions of all papers of an item, replaced ones included: by paper, language, version. */
  public List<Paper> list(Tx tx, String body, UUID item) {
    return PapersQueries.list(tx, body, item);
  }

  public Paper get(Tx tx, String body, UUID paper, Lang lang, int version) {
    return PapersQueries.find(tx, body, paper, lang, version).orElseThrow(() -> new Refused(PapersCode.PAPER_UNKNOWN));
  }

  /** What was found at each publication of a paper, in order. */
  public List<PaperCheck> listChecks(Tx tx, String body, UUID paper) {
    return PapersQueries.checks(tx, body, paper);
  }

  public BudgetEffect effect(Tx tx, String body, UUID item) {
    return PapersQueries.effect(tx, body, item);
  }

  /** Opinions asked for on an item, the earliest due first. */
  public List<Opinion> listOpinions(Tx tx, String body, UUID item) {
    return PapersQueries.opinions(tx, body, item);
  }

  /** The opinions that this commission has been asked for on any item, those due last first. */
  public List<Opinion> listOpinionsOf(Tx tx, String body, UUID organization) {
    return PapersQueries.opinionsOf(tx, body, organization);
  }

  /** A commission's adopted conclusion comes to the item as its opinion, within the command that closed its vote. */
  public static void bring(Recorder command, Opinion asked, UUID meeting, Opinion.Position position, PapersAct.Conclusion conclusion) {
    command.record(new PapersAct.OpinionGiven(asked.id(), meeting, position, null, conclusion));
  }

  /** The vote on it was declared void: the opinion is awaited again. */
  public static void takeBack(Recorder command, Opinion given, UUID meeting) {
    command.record(new PapersAct.OpinionWithdrawn(given.id(), meeting, given.conclusion()));
  }

  /** What the executive has to say on drafts that touch the budget. */
  public ExecutiveOpinions executive() {
    return executive;
  }

  /** Until when papers have to be there. */
  public Materials materials() {
    return materials;
  }
}
