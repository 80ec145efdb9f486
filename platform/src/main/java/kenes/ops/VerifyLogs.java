package kenes.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.couriers.CrossLinks;
import kenes.db.Db;
import kenes.journal.Journal;
import kenes.journal.LogFiles;
import kenes.ledger.NoteVerifier;
import kenes.ledger.Verify;

/**
 * Checks the logs in the database as a stranger would, the entries that are not published yet against their hashes, and what
 * bodies say of one another's entries.
 */
final class VerifyLogs {
  /**
   * What was found in one body's log.
   *
   * @param entries in the journal
   * @param published of these, vouched for by the last signed checkpoint
   * @param problems sentences; empty when all is well
   */
  record Found(String body, long entries, long published, List<String> problems) {}

  private final Db db;
  private final Journal journal;
  private final LogFiles files;
  private final NoteVerifier installation;

  VerifyLogs(Db db, Journal journal) {
    this.db = db;
    this.journal = journal;
    this.files = new LogFiles(db);
    this.installation = NoteVerifier.parse(Init.requireInstallation(db).verifierKey());
  }

  /** Every body that has a journal, in the order of their codes. */
  List<String> bodies() {
    return List.copyOf(db.read(journal::sizes).keySet());
  }

  Found body(String body) {
    List<String> problems = new ArrayList<>();
    long published = 0;
    if (files.checkpoint(body).isPresent()) {
      Verify.Report report = log(body);
      problems.addAll(report.problems());
      published = report.entries();
    }
    try {
      db.read(tx -> journal.root(tx, body));
    } catch (IllegalStateException wrong) {
      problems.add(wrong.getMessage());
    }
    problems.addAll(db.read(tx -> new CrossLinks(journal, tx).problems(body)));
    return new Found(body, db.read(journal::sizes).get(body), published, problems);
  }

  private Verify.Report log(String body) {
    try {
      return Verify.log(files.reader(body), new NoteVerifier(installation.name() + "/" + body, installation.publicKey()), Optional.empty());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
