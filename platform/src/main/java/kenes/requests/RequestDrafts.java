package kenes.requests;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.register.Register;

/**
 * Requests that are being written. Kept on the desk as they are typed, whole or not; seen by their authors only, by the office
 * once they are handed in. Nothing here is official, so nothing is journalled. Thread-safe.
 */
public final class RequestDrafts {
  /** A draft grows to about this many characters, then it is no request. */
  private static final int LONGEST = 100_000;

  private final Db db;
  private final Permissions permissions;
  private final Register register;
  private final Composing composing;
  private final Attachments attachments;
  private final InstantSource clock;

  RequestDrafts(Db db, Permissions permissions, Register register, Composing composing, Attachments attachments, InstantSource clock) {
    this.db = db;
    this.permissions = permissions;
    this.register = register;
    this.composing = composing;
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * Keeps what was typed. A changed text must be joined and handed in anew.
   *
   * @param draft its id, a fresh one for a new draft; null: one is made @return its id
   * @throws Refused {@code DRAFT_UNKNOWN}, {@code TEXT_TOO_LONG}
   */
  public UUID save(Caller caller, String body, UUID draft, Requests.Compose content) {
    int size = content.wordings().stream().mapToInt(wording -> length(wording.title()) + length(wording.text())).sum();
    if (size > LONGEST) {
      throw Refused.field("text." + content.wordings().getFirst().lang().code(), RequestsCode.TEXT_TOO_LONG, LONGEST);
    }
    return db.write(tx -> {
      permissions.require(tx, caller, body, Permission.WRITE_REQUEST);
      if (draft == null || isNew(tx, body, draft)) {
        UUID id = draft == null ? Id.next() : draft;
        DraftTables.insert(tx, body, id, caller.person(), content, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return id;
      }
      Draft found = own(tx, caller, body, draft);
      if (!found.content().equals(content)) {
        DraftTables.update(tx, found, content, clock.instant().truncatedTo(ChronoUnit.MICROS));
      }
      return found.id();
    });
  }

  /** No draft has this id, and none had it that was sent or discarded. */
  private static boolean isNew(Tx tx, String body, UUID draft) {
    return DraftTables.find(tx, body, draft, true).isEmpty() && RequestsTables.bodyOf(tx, draft).isEmpty() && !DraftTables.isDiscarded(tx, body, draft);
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  /** @throws Refused {@code FILE_TYPE_REFUSED} and so on beside the field {@code file} */
  public void attach(Caller caller, String body, UUID draft, Requests.Attached file) {
    attachments.requireFits(file);
    db.change(tx -> {
      Draft found = own(tx, caller, body, draft);
      Attachments.requireFew(found.files().size() + 1);
      DraftTables.attach(tx, found, file);
      DraftTables.update(tx, found, found.content(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    });
  }

  public void detach(Caller caller, String body, UUID draft, int position) {
    db.change(tx -> {
      Draft found = own(tx, caller, body, draft);
      DraftTables.detach(tx, found, position);
      DraftTables.update(tx, found, found.content(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    });
  }

  /** A co-author whom the draft names puts the own name to it as it stands. */
  public void join(Caller caller, String body, UUID draft) {
    db.change(tx -> {
      permissions.require(tx, caller, body, Permission.WRITE_REQUEST);
      DraftTables.join(tx, find(tx, body, draft, true, found -> found.isOf(caller.person())), caller.person());
    });
  }

  /** Gives a whole draft to the office, which registers and sends it. @throws Refused as {@link Requests#send} would */
  public void handIn(Caller caller, String body, UUID draft) {
    db.change(tx -> {
      Draft found = own(tx, caller, body, draft);
      composing.check(tx, body, found.content(), register.today(tx, body));
      DraftTables.handIn(tx, found, clock.instant().truncatedTo(ChronoUnit.MICROS));
    });
  }

  /** Takes it back from the office, to go on writing. */
  public void takeBack(Caller caller, String body, UUID draft) {
    db.change(tx -> DraftTables.handIn(tx, own(tx, caller, body, draft), null));
  }

  public void discard(Caller caller, String body, UUID draft) {
    db.change(tx -> DraftTables.discard(tx, own(tx, caller, body, draft)));
  }

  /** @throws Refused {@code DRAFT_UNKNOWN}: there is none, or the caller does not see it */
  public Draft get(Tx tx, Caller caller, String body, UUID draft) {
    return find(tx, body, draft, false, visible(tx, caller, body));
  }

  /** Those that the caller sees, changed last first. */
  public List<Draft> list(Tx tx, Caller caller, String body) {
    return DraftTables.list(tx, body).stream().filter(visible(tx, caller, body)).toList();
  }

  private Predicate<Draft> visible(Tx tx, Caller caller, String body) {
    boolean keeps = permissions.may(tx, caller, body, Permission.KEEP_REQUESTS);
    return draft -> draft.isOf(caller.person()) || keeps && draft.isHandedIn();
  }

  private Draft own(Tx tx, Caller caller, String body, UUID draft) {
    permissions.require(tx, caller, body, Permission.WRITE_REQUEST);
    return find(tx, body, draft, true, found -> found.writer().equals(caller.person()));
  }

  private static Draft find(Tx tx, String body, UUID draft, boolean lock, Predicate<Draft> visible) {
    return DraftTables.find(tx, body, draft, lock).filter(visible).orElseThrow(() -> new Refused(RequestsCode.DRAFT_UNKNOWN));
  }
}
