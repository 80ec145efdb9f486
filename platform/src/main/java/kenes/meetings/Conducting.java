package kenes.meetings;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;

/** Opening and closing the sitting and its items. */
final class Conducting {
  private final Journal journal;
  private final Leading leading;
  private final QuorumCount quorum;
  private final OpenVotes openVotes;

  Conducting(Journal journal, Leading leading, QuorumCount quorum, OpenVotes openVotes) {
    this.journal = journal;
    this.leading = leading;
    this.quorum = quorum;
    this.openVotes = openVotes;
  }

  /** Payloads: one class per command, so that a key cannot stand for two of them. */
  private record Open(UUID meeting) {}

  private record Close(UUID meeting) {}

  private record OpenItem(UUID meeting, UUID item) {}

  private record CloseItem(UUID meeting, UUID item) {}

  Recorded open(Caller caller, String body, String key, UUID id) {
    return conduct(caller, body, key, new Open(id), id, (command, meeting) -> {
      if (meeting.openedAt() != null) {
        throw new Refused(MeetingsCode.MEETING_OPEN_ALREADY);
      }
      MeetingsAct.Quorum now = quorum.count(command.tx(), meeting, null, true);
      if (!now.held()) {
        throw new Refused(MeetingsCode.NO_QUORUM, now.present(), now.needed());
      }
      command.record(new MeetingsAct.MeetingOpened(meeting.id(), now));
    });
  }

  Recorded close(Caller caller, String body, String key, UUID id) {
    return conduct(caller, body, key, new Close(id), id, (command, meeting) -> {
      requireOpen(meeting);
      refuseVote(command, meeting);
      if (items(command, meeting).stream().anyMatch(AgendaItem::isOpen)) {
        throw new Refused(MeetingsCode.ANOTHER_ITEM_OPEN);
      }
      endFloorIfTaken(command, meeting);
      command.record(new MeetingsAct.MeetingClosed(id, quorum.count(command.tx(), meeting, null, true)));
    });
  }

  Recorded openItem(Caller caller, String body, String key, UUID meetingId, UUID itemId) {
    return conduct(caller, body, key, new OpenItem(meetingId, itemId), meetingId, (command, meeting) -> {
      requireOpen(meeting);
      AgendaItem item = item(command, meeting, itemId);
      if (item.isOpen()) {
        throw new Refused(MeetingsCode.ITEM_OPEN_ALREADY);
      }
      if (item.closedAt() != null) {
        throw new Refused(MeetingsCode.ITEM_CLOSED);
      }
      if (items(command, meeting).stream().anyMatch(AgendaItem::isOpen)) {
        throw new Refused(MeetingsCode.ANOTHER_ITEM_OPEN);
      }
      command.record(new MeetingsAct.ItemOpened(meeting.id(), item.id(), quorum.count(command.tx(), meeting, null, true)));
    });
  }

  Recorded closeItem(Caller caller, String body, String key, UUID meetingId, UUID itemId) {
    return conduct(caller, body, key, new CloseItem(meetingId, itemId), meetingId, (command, meeting) -> {
      requireOpen(meeting);
      AgendaItem item = item(command, meeting, itemId);
      if (!item.isOpen()) {
        throw new Refused(MeetingsCode.ITEM_NOT_OPEN);
      }
      refuseVote(command, meeting);
      endFloorIfTaken(command, meeting);
      command.record(new MeetingsAct.ItemClosed(meeting.id(), item.id(), quorum.count(command.tx(), meeting, null, true)));
    });
  }

  private Recorded conduct(Caller caller, String body, String key, Object payload, UUID id, BiConsumer<Recorder, Meeting> decide) {
    return journal.command(caller.signedIn(), body, key, payload, command -> {
      MeetingsQueries.lock(command.tx(), body, id);
      Meeting meeting = MeetingsQueries.find(command.tx(), body, id).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
      leading.requireConduct(command.tx(), caller, meeting);
      decide.accept(command, meeting);
    });
  }

  private static void requireOpen(Meeting meeting) {
    if (!meeting.isOpen()) {
      throw new Refused(meeting.closedAt() == null ? MeetingsCode.MEETING_NOT_OPEN : MeetingsCode.MEETING_CLOSED);
    }
  }

  private void refuseVote(Recorder command, Meeting meeting) {
    if (openVotes.anyIn(command.tx(), meeting.body(), meeting.id())) {
      throw new Refused(MeetingsCode.VOTE_RUNS);
    }
  }

  private static void endFloorIfTaken(Recorder command, Meeting meeting) {
    if (FloorQueries.speaking(command.tx(), meeting.body(), meeting.id()).isPresent()) {
      command.record(new FloorAct.FloorEnded(meeting.id()));
    }
  }

  private static List<AgendaItem> items(Recorder command, Meeting meeting) {
    return MeetingsQueries.items(command.tx(), meeting.body(), meeting.id());
  }

  private static AgendaItem item(Recorder command, Meeting meeting, UUID id) {
    return items(command, meeting).stream().filter(item -> item.id().equals(id)).findFirst()
        .orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }
}
