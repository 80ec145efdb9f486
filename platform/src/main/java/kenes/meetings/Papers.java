package kenes.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.files.Files;
import kenes.files.SafeType;
import kenes.journal.Journal;
import kenes.journal.Recorded;

/** Publishing and replacing the papers of an item. */
final class Papers {
  private final Journal journal;
  private final Files files;
  private final long largest;

  Papers(Journal journal, Files files, long largest) {
    this.journal = journal;
    this.files = files;
    this.largest = largest;
  }

  /** What identifies the request: the bytes by their digest. */
  private record Payload(UUID item, String lang, String title, String fileName, Digest content, UUID replaces) {}

  Recorded publish(Caller caller, String body, String key, Meetings.PublishPaper input) {
    Payload payload = new Payload(input.item(), input.lang().code(), input.title(), input.fileName(),
        Digest.of(input.bytes()), input.replaces());
    return journal.command(caller.actor(), body, key, payload, command -> {
      String type = check(input);
      AgendaItem item = MeetingsQueries.findItem(command.tx(), body, input.item())
          .orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
      MeetingsQueries.lock(command.tx(), body, item.meeting());
      boolean closed = MeetingsQueries.findItem(command.tx(), body, item.id()).orElseThrow().closedAt() != null;
      if (closed) {
        throw new Refused(MeetingsCode.ITEM_CLOSED);
      }
      checkPlace(command.tx(), body, item, input);
      files.store(command.tx(), input.bytes());
      command.record(new MeetingsAct.PaperPublished(Id.next(), item.meeting(), item.id(), input.lang(), input.title().strip(),
          type, input.bytes().length, payload.content(), input.replaces()));
    });
  }

  private static void checkPlace(kenes.db.Tx tx, String body, AgendaItem item, Meetings.PublishPaper input) {
    List<Paper> valid = MeetingsQueries.papers(tx, body, item.id()).stream().filter(paper -> paper.replacedBy() == null).toList();
    if (input.replaces() == null) {
      if (valid.stream().anyMatch(paper -> paper.lang() == input.lang() && paper.title().equals(input.title().strip()))) {
        throw Refused.field("title", MeetingsCode.PAPER_EXISTS);
      }
    } else if (valid.stream().noneMatch(paper -> paper.id().equals(input.replaces()))) {
      throw new Refused(MeetingsCode.PAPER_UNKNOWN);
    }
  }

  private String check(Meetings.PublishPaper input) {
    List<Refused.Field> wrong = new ArrayList<>();
    if (input.title() == null || input.title().isBlank()) {
      wrong.add(new Refused.Field("title", MeetingsCode.TEXT_MISSING, List.of(input.lang().name())));
    }
    if (input.bytes().length == 0) {
      wrong.add(new Refused.Field("file", MeetingsCode.PAPER_EMPTY, List.of()));
    } else if (input.bytes().length > largest) {
      wrong.add(new Refused.Field("file", MeetingsCode.PAPER_TOO_LARGE, List.of(largest)));
    }
    String type = SafeType.find(kenes.files.Content.of(input.bytes()), input.fileName()).orElse(null);
    if (type == null && wrong.isEmpty()) {
      wrong.add(new Refused.Field("file", MeetingsCode.PAPER_TYPE_REFUSED, List.of()));
    }
    Convening.refuse(wrong);
    return type;
  }
}
