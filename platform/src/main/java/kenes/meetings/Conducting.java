package kenes.meetings;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;

/** Opening and closing the sitting and its items; the floor. */
final class Conducting {
  private final Journal journal;
  private final Register register;
  private final QuorumCount quorum;
  private final OpenVotes openVotes;

  Conducting(Journal journal, Register register, QuorumCount quorum, OpenVotes openVotes) {
    this.journal = journal;
    this.register = register;
    this.quorum = quorum;
    this.openVotes = openVotes;
  }

  /** Payloads: one class per command, so that a key cannot stand for two of them. */
  private record Open(UUID meeting) {}

  private record Close(UUID meeting) {}

  private record OpenItem(UUID meeting, UUID item) {}

  private record CloseItem(UUID meeting, UUID item) {}

  private record EndFloor(UUID meeting) {}

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

  Recorded giveFloor(Caller caller, String body, String key, Meetings.GiveFloor input) {
    return conduct(caller, body, key, input, input.meeting(), (command, meeting) -> {
      requireOpen(meeting);
      if (taken(command, meeting)) {
        throw new Refused(MeetingsCode.FLOOR_TAKEN);
      }
      UUID item = items(command, meeting).stream().filter(AgendaItem::isOpen).map(AgendaItem::id).findFirst()
          .orElseThrow(() -> new Refused(MeetingsCode.ITEM_NOT_OPEN));
      command.record(new MeetingsAct.FloorGiven(meeting.id(), item, input.person(), speaker(command, meeting, input), input.kind()));
    });
  }

  private Text speaker(Recorder command, Meeting meeting, Meetings.GiveFloor input) {
    if (input.person() == null) {
      if (input.speaker() == null) {
        throw Refused.field("speaker", MeetingsCode.SPEAKER_MISSING);
      }
      return input.speaker();
    }
    if (!MeetingsQueries.isPresent(command.tx(), meeting.body(), meeting.id(), input.person())) {
      throw Refused.field("person", MeetingsCode.NOT_PRESENT);
    }
    var person = register.person(command.tx(), input.person());
    return Text.of(person.nameKk(), person.nameRu(), person.nameLatin());
  }

  Recorded endFloor(Caller caller, String body, String key, UUID id) {
    return conduct(caller, body, key, new EndFloor(id), id, (command, meeting) -> {
      if (!taken(command, meeting)) {
        throw new Refused(MeetingsCode.FLOOR_FREE);
      }
      command.record(new MeetingsAct.FloorEnded(meeting.id()));
    });
  }

  private Recorded conduct(Caller caller, String body, String key, Object payload, UUID id, BiConsumer<Recorder, Meeting> decide) {
    return journal.command(caller.actor(), body, key, payload, command -> {
      MeetingsQueries.lock(command.tx(), body, id);
      decide.accept(command, MeetingsQueries.find(command.tx(), body, id)
          .orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN)));
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
    if (taken(command, meeting)) {
      command.record(new MeetingsAct.FloorEnded(meeting.id()));
    }
  }

  private static boolean taken(Recorder command, Meeting meeting) {
    return MeetingsQueries.speeches(command.tx(), meeting.body(), meeting.id()).stream().anyMatch(speech -> speech.endedAt() == null);
  }

  private static List<AgendaItem> items(Recorder command, Meeting meeting) {
    return MeetingsQueries.items(command.tx(), meeting.body(), meeting.id());
  }

  private static AgendaItem item(Recorder command, Meeting meeting, UUID id) {
    return items(command, meeting).stream().filter(item -> item.id().equals(id)).findFirst()
        .orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }
}
