package kenes.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Closes single items of an open sitting to the public. */
final class ItemClosings {
  private final Journal journal;
  private final Leading leading;
  private final Register register;
  private final Rules rules;
  private final Notices notices;
  private final ClosingVotes votes;

  ItemClosings(Journal journal, Leading leading, Register register, Rules rules, Notices notices, ClosingVotes votes) {
    this.journal = journal;
    this.leading = leading;
    this.register = register;
    this.rules = rules;
    this.notices = notices;
    this.votes = votes;
  }

  /** What is put on record when the desk closes a waiting item. @param meeting locked */
  AgendaAct.ItemAnnouncedClosed announced(Tx tx, Meeting meeting, AgendaItem item, Agenda.AnnounceClosed input) {
    if (meeting.isOpen()) {
      throw new Refused(ConveningCode.CLOSED_BY_VOTE_ONLY);
    }
    requireClosable(meeting, item);
    return new AgendaAct.ItemAnnouncedClosed(meeting.id(), item.id(), notice(tx, meeting), input.reason());
  }

  /** Whether the public, told today, is told in time. */
  MeetingsAct.Notice notice(Tx tx, Meeting meeting) {
    return notices.given(tx, rules.get(tx, meeting.rulebook()), ItemClosing.NOTICE, register.today(tx, meeting.body()),
        LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body())));
  }

  /** Notes why a new item, which is to be closed to the public, cannot be. @param closed sitting @param open sitting */
  static void faults(String field, Convening.ClosedItem item, Form form, boolean closed, boolean open, List<Lang> languages, List<Refused.Field> wrong) {
    if (item == null) {
      return;
    }
    ConveneChecks.complete(field, item.reason(), languages, wrong);
    if (open) {
      wrong.add(new Refused.Field(field, ConveningCode.CLOSED_BY_VOTE_ONLY, List.of()));
    } else if (form == Form.PUBLIC_HEARING) {
      wrong.add(new Refused.Field(field, ConveningCode.HEARING_CLOSED, List.of()));
    } else if (closed) {
      wrong.add(new Refused.Field(field, ConveningCode.CLOSED_ALREADY, List.of()));
    }
  }

  Recorded closeToPublic(Caller caller, String body, String key, Agenda.CloseToPublic input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Meeting meeting = MeetingsQueries.locked(command, body, input.meeting());
      leading.requireConduct(command.tx(), caller, meeting);
      if (!meeting.isOpen()) {
        throw new Refused(MeetingsCode.MEETING_NOT_OPEN);
      }
      requireClosable(meeting, open(command, meeting, input.item()));
      Set<UUID> present = votes.requireAdopted(command.tx(), body, input.item(), input.poll());
      command.record(new AgendaAct.ItemClosedToPublic(meeting.id(), input.item(), input.poll(),
          proposal(rules.get(command.tx(), meeting.rulebook()), input.asked(), present)));
    });
  }

  private static AgendaItem open(Recorder command, Meeting meeting, UUID id) {
    AgendaItem item = MeetingsQueries.items(command.tx(), meeting.body(), meeting.id()).stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
    if (!item.isOpen()) {
      throw new Refused(MeetingsCode.ITEM_NOT_OPEN);
    }
    return item;
  }

  private static void requireClosable(Meeting meeting, AgendaItem item) {
    if (meeting.setting().form() == Form.PUBLIC_HEARING) {
      throw new Refused(ConveningCode.HEARING_CLOSED);
    }
    if (meeting.setting().closed() || item.closing() != null) {
      throw new Refused(ConveningCode.CLOSED_ALREADY);
    }
  }

  /** Null where the rulebook does not say who may propose it. @param present when the vote opened */
  private static MeetingsAct.Initiative proposal(Rulebook rulebook, Convening.Asked asked, Set<UUID> present) {
    List<RuleValue.Item> initiators = Calls.items(rulebook, "initiators." + ItemClosing.DECISION_KIND);
    if (initiators.isEmpty()) {
      return null;
    }
    RuleValue.Item initiator = Calls.initiator(initiators, asked, ConveningCode.PROPOSER_MISSING);
    if (!initiator.code().equals(Calls.DEPUTIES)) {
      return new MeetingsAct.Initiative(initiator.code(), initiator.title(), List.of(), 0, 0);
    }
    List<UUID> deputies = asked.deputies().stream().distinct().toList();
    if (!present.containsAll(deputies)) {
      throw Refused.field("deputies", ConveningCode.INITIATOR_NOT_PRESENT);
    }
    int needed = rulebook.find("initiative." + ItemClosing.DECISION_KIND)
        .map(rule -> Math.toIntExact(((RuleValue.Share) rule.value()).threshold().needed(present.size()))).orElse(1);
    if (deputies.size() < needed) {
      throw Refused.field("deputies", ConveningCode.TOO_FEW_INITIATORS, deputies.size(), needed, present.size());
    }
    return new MeetingsAct.Initiative(initiator.code(), initiator.title(), deputies, needed, present.size());
  }
}
