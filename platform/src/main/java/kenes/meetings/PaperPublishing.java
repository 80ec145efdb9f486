package kenes.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.documents.Finding;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.parity.Parity;

/** Publishing versions of papers. */
final class PaperPublishing {
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 1000;

  private final Journal journal;
  private final Permissions permissions;
  private final Files files;
  private final OpenVotes openVotes;
  private final PaperChecks checks;

  PaperPublishing(Journal journal, Permissions permissions, Files files, OpenVotes openVotes, PaperChecks checks) {
    this.journal = journal;
    this.permissions = permissions;
    this.files = files;
    this.openVotes = openVotes;
    this.checks = checks;
  }

  /** What identifies the request: the bytes by their digest. */
  private record Payload(UUID item, UUID paper, List<Piece> files, boolean strip, String parityReason, String scanReason) {}

  private record Piece(String lang, String title, String name, Digest content) {}

  Recorded publish(Caller caller, String body, String key, Papers.PublishPaper input) {
    Payload payload = new Payload(input.item(), input.paper(), input.files().stream().map(file -> new Piece(file.lang().code(), file.title(),
        file.name(), file.content().digest())).toList(), input.strip(), input.parityReason(), input.scanReason());
    return journal.command(caller.actor(), body, key, payload, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.PUBLISH_PAPER);
      AgendaItem item = MeetingsQueries.findItem(tx, body, input.item()).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
      List<PaperChecks.Ready> ready = checks.ready(input.files(), input.strip());
      requireOpen(tx, body, item);
      List<Paper> there = PapersQueries.list(tx, body, item.id());
      UUID paper = paper(there, input, ready);
      Optional<Parity.Report> parity = checks.compare(tx, body, item.id(), input.paper(), ready);
      int differences = parity.map(report -> report.differences().size()).orElse(0);
      List<PapersAct.Found> found = found(ready);
      String parityReason = reason("parityReason", input.parityReason(), differences, PapersCode.PARITY_DIFFERS);
      String scanReason = reason("scanReason", input.scanReason(), (int) found.stream().filter(PaperPublishing::blocks).count(), PapersCode.HIDDEN_DATA);
      ready.forEach(file -> files.store(tx, file.content()));
      command.record(new PapersAct.PaperPublished(paper, item.meeting(), item.id(), ready.stream().map(file -> version(there, paper, file)).toList(),
          parity.isPresent() ? differences : null, parityReason, found, scanReason));
    });
  }

  /** While a vote runs, its papers stand still: the vote is bound to them. */
  private void requireOpen(Tx tx, String body, AgendaItem item) {
    MeetingsQueries.lock(tx, body, item.meeting());
    if (MeetingsQueries.findItem(tx, body, item.id()).orElseThrow().closedAt() != null) {
      throw new Refused(MeetingsCode.ITEM_CLOSED);
    }
    if (item.isOpen() && openVotes.anyIn(tx, body, item.meeting())) {
      throw new Refused(MeetingsCode.VOTE_RUNS);
    }
  }

  private static UUID paper(List<Paper> there, Papers.PublishPaper input, List<PaperChecks.Ready> ready) {
    if (input.paper() == null) {
      for (PaperChecks.Ready file : ready) {
        if (there.stream().anyMatch(paper -> paper.isValid() && paper.lang() == file.lang() && paper.title().equals(file.title()))) {
          throw Refused.field("title." + file.lang().code(), PapersCode.PAPER_EXISTS);
        }
      }
      return Id.next();
    }
    if (there.stream().noneMatch(paper -> paper.id().equals(input.paper()))) {
      throw new Refused(PapersCode.PAPER_UNKNOWN);
    }
    return input.paper();
  }

  private static PapersAct.Version version(List<Paper> there, UUID paper, PaperChecks.Ready file) {
    int before = there.stream().filter(one -> one.id().equals(paper) && one.lang() == file.lang()).mapToInt(Paper::version).max().orElse(0);
    return new PapersAct.Version(file.lang(), before + 1, file.title(), file.mediaType(), file.content().size(), file.digest(), file.stripped());
  }

  private static List<PapersAct.Found> found(List<PaperChecks.Ready> ready) {
    List<PapersAct.Found> found = new ArrayList<>();
    ready.forEach(file -> file.findings().stream().map(Finding::kind).distinct().forEach(kind -> found.add(new PapersAct.Found(file.lang(), kind,
        file.findings().stream().filter(finding -> finding.kind() == kind).mapToInt(Finding::count).sum()))));
    return found;
  }

  static boolean blocks(PapersAct.Found found) {
    return found.kind().severity() == Finding.Severity.BLOCKING;
  }

  /** The reason where one is needed, else null. */
  private static String reason(String field, String reason, int faults, PapersCode refusal) {
    if (faults == 0) {
      return null;
    }
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty()) {
      throw Refused.field(field, refusal, faults);
    }
    if (given.length() < SHORTEST_REASON) {
      throw Refused.field(field, PapersCode.REASON_TOO_SHORT, SHORTEST_REASON);
    }
    if (given.length() > LONGEST_REASON) {
      throw Refused.field(field, PapersCode.REASON_TOO_LONG, LONGEST_REASON);
    }
    return given;
  }
}
