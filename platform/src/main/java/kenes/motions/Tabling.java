package kenes.motions;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.register.Register;

/** Amendments come in and are taken back. */
final class Tabling {
  private static final int LONGEST_REASON = 2000;
  /** All words together: an act has to fit into one entry of the record. */
  private static final int LONGEST = 20_000;

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Reading reading;

  Tabling(Journal journal, Permissions permissions, Register register, Reading reading) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.reading = reading;
  }

  Recorded table(Caller caller, String body, String key, Motions.Table input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      boolean self = caller.person() != null && List.of(caller.person()).equals(input.authors());
      permissions.require(tx, caller, body, self ? Permission.TABLE_AMENDMENT : Permission.ENTER_AMENDMENT);
      AgendaItem item = reading.lock(tx, body, input.item());
      reading.requirePublic(tx, item);
      Proceedings proceedings = reading.get(tx, body, item.id());
      requireOpen(proceedings, input.draft());
      requireAuthors(tx, body, input.authors());
      requireReason(input.reason());
      requireChanges(input.changes(), proceedings.draft().text(), reading.rulebook(tx, item).languages());
      requireNew(tx, item, proceedings, input.changes());
      command.record(new MotionsAct.AmendmentTabled(Id.next(), item.meeting(), item.id(), proceedings.draft().id(),
          proceedings.amendments().size() + 1, input.authors(), input.reason(), input.changes()));
    });
  }

  Recorded withdraw(Caller caller, String body, String key, Motions.Withdraw input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Arranging.requireFor(permissions, tx, caller, body, input.person());
      Amendment found = MotionsQueries.findAmendment(tx, body, input.amendment()).orElseThrow(() -> new Refused(MotionsCode.AMENDMENT_UNKNOWN));
      AgendaItem item = reading.lock(tx, body, found.item());
      if (!reading.get(tx, body, item.id()).fate(found.id()).waits()) {
        throw new Refused(MotionsCode.AMENDMENT_DONE, found.number());
      }
      if (!found.authors().contains(input.person())) {
        throw new Refused(MotionsCode.NOT_THE_AUTHOR);
      }
      command.record(new MotionsAct.AmendmentWithdrawn(found.id(), item.meeting(), item.id(), input.person()));
    });
  }

  private static void requireOpen(Proceedings proceedings, UUID draft) {
    if (!proceedings.draft().id().equals(draft)) {
      throw new Refused(MotionsCode.DRAFT_REPLACED);
    }
    if (proceedings.whole().isPresent()) {
      throw new Refused(MotionsCode.WHOLE_VOTED);
    }
    if (proceedings.acceptedAsBasis().filter(accepted -> !accepted).isPresent()) {
      throw new Refused(MotionsCode.BASIS_REJECTED);
    }
  }

  private void requireAuthors(Tx tx, String body, List<UUID> authors) {
    if (authors.isEmpty()) {
      throw Refused.field("author", MotionsCode.AUTHOR_MISSING);
    }
    Set<UUID> deputies = new HashSet<>();
    register.seats(tx, body, register.today(tx, body)).forEach(seat -> seat.holder().ifPresent(holder -> deputies.add(holder.id())));
    if (!deputies.containsAll(authors) || Set.copyOf(authors).size() < authors.size()) {
      throw Refused.field("author", MotionsCode.AUTHOR_UNKNOWN);
    }
  }

  static void requireReason(Text reason) {
    if (reason == null) {
      throw Refused.field("reason", MotionsCode.REASON_MISSING);
    }
    if (Stream.of(Lang.values()).map(reason::exact).filter(Objects::nonNull).anyMatch(words -> words.length() > LONGEST_REASON)) {
      throw Refused.field("reason", MotionsCode.REASON_TOO_LONG, LONGEST_REASON);
    }
  }

  private static void requireChanges(List<Change> changes, Wording draft, List<Lang> languages) {
    if (changes.isEmpty()) {
      throw new Refused(MotionsCode.NOTHING_CHANGED);
    }
    Set<Integer> changed = new HashSet<>();
    for (Change change : changes) {
      int first = change.kind() == Change.Kind.INSERT ? 0 : 1;
      boolean twice = change.kind() != Change.Kind.INSERT && !changed.add(change.paragraph());
      if (twice || change.paragraph() < first || change.paragraph() > draft.size()) {
        throw Refused.field(Editing.field(change.paragraph(), change.kind(), languages.getFirst()), MotionsCode.PARAGRAPH_UNKNOWN);
      }
      if (change.kind() != Change.Kind.DELETE) {
        requireLanguages(change, languages);
      }
      if (change.kind() == Change.Kind.REPLACE && change.text().equals(draft.paragraph(change.paragraph()))) {
        throw Refused.field(Editing.field(change.paragraph(), change.kind(), languages.getFirst()), MotionsCode.NOTHING_CHANGED);
      }
    }
    if (changes.stream().map(Change::text).filter(Objects::nonNull).mapToInt(Tabling::length).sum() > LONGEST) {
      throw new Refused(MotionsCode.AMENDMENT_TOO_LONG, LONGEST);
    }
  }

  private static void requireLanguages(Change change, List<Lang> languages) {
    List<Refused.Field> wrong = languages.stream().filter(lang -> change.text() == null || change.text().exact(lang) == null)
        .map(lang -> new Refused.Field(Editing.field(change.paragraph(), change.kind(), lang), MotionsCode.LANGUAGE_MISSING, List.of())).toList();
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }

  private static int length(Text text) {
    return Arrays.stream(Lang.values()).map(text::exact).filter(Objects::nonNull).mapToInt(String::length).sum();
  }

  /** What was rejected is not voted on again in the session, whichever of its items it was moved to; nor is the same tabled twice. */
  private void requireNew(Tx tx, AgendaItem item, Proceedings proceedings, List<Change> changes) {
    List<String> substance = Amendment.substance(changes, proceedings.draft().text());
    for (Amendment earlier : proceedings.amendments()) {
      boolean same = earlier.draft().equals(proceedings.draft().id()) && earlier.substance(proceedings.draft().text()).equals(substance);
      if (same && (proceedings.fate(earlier.id()).waits() || proceedings.fate(earlier.id()).state() == Fate.State.PUT)) {
        throw new Refused(MotionsCode.TABLED_BEFORE, earlier.number());
      }
    }
    Meeting meeting = reading.meetings().get(tx, item.body(), item.meeting());
    reading.meetings().list(tx, item.body(), 100).stream().filter(other -> other.session().equals(meeting.session()))
        .flatMap(other -> reading.meetings().items(tx, item.body(), other.id()).stream()).map(AgendaItem::id).distinct()
        .flatMap(other -> reading.find(tx, item.body(), other).stream()).forEach(other -> refuseRejected(other, substance));
  }

  private static void refuseRejected(Proceedings proceedings, List<String> substance) {
    proceedings.amendments().stream().filter(earlier -> proceedings.fate(earlier.id()).state() == Fate.State.REJECTED)
        .filter(earlier -> earlier.substance(proceedings.draft().text()).equals(substance)).findFirst().ifPresent(earlier -> {
          throw new Refused(MotionsCode.REJECTED_BEFORE, earlier.number());
        });
  }
}
