package kenes.meetings;

import java.util.List;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;

/** Events of the past that are known from public sources only. */
public final class Archives {
  public record Archive(String kind, String held, Text title, Text summary, List<MeetingsAct.Source> sources) {}

  private final Journal journal;
  private final Permissions permissions;

  public Archives(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.permissions = permissions;
  }

  /** Archives an event that is known from public sources only. */
  public Recorded archive(Caller caller, String body, String key, Archive input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.KEEP_ARCHIVE);
      command.record(new MeetingsAct.EventArchived(Id.next(), input.kind(), input.held(), input.title(), input.summary(), input.sources()));
    });
  }

  /** The body's archived events, the latest first. */
  public static List<ArchivedEvent> list(Tx tx, String body) {
    return MeetingsQueries.archived(tx, body);
  }
}
