package kenes.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/**
 * The agenda of a sitting after its notice.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked.
 */
public final class Agenda {
  public record AddItem(UUID meeting, Convening.NewItem item) {}

  public record WithdrawItem(UUID meeting, UUID item, Text reason) {}

  public record RetitleItem(UUID meeting, UUID item, Text title, Text reason) {}

  /** @param place among the items that wait for their turn, 1-based */
  public record MoveItem(UUID meeting, UUID item, int place, Text reason) {}

  /** @param reason why the public is kept out, in the official languages */
  public record AnnounceClosed(UUID meeting, UUID item, Text reason) {}

  /** @param poll the vote that adopted it @param asked who proposed it; null where the rulebook does not say who may */
  public record CloseToPublic(UUID meeting, UUID item, UUID poll, Convening.Asked asked) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Rules rules;
  private final ItemClosings closings;

  /** @param votes what sittings have voted on closing items to the public */
  public Agenda(Journal journal, Permissions permissions, Register register, Rules rules, Calendars calendars, ClosingVotes votes) {
    this.journal = journal;
    this.permissions = permissions;
    this.rules = rules;
    this.closings = new ItemClosings(journal, new Leading(permissions, register), register, rules, new Notices(calendars), votes);
  }

  /** Puts one more item at the end. @throws Refused {@code CALLED_ITEMS_ONLY} where the session has only what it was called for */
  public Recorded addItem(Caller caller, String body, String key, AddItem input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.CONVENE);
      Meeting meeting = MeetingsQueries.locked(command, body, input.meeting());
      Rulebook rulebook = rules.get(command.tx(), meeting.rulebook());
      if (calledItemsOnly(meeting, rulebook)) {
        throw new Refused(ConveningCode.CALLED_ITEMS_ONLY);
      }
      List<Refused.Field> wrong = new ArrayList<>();
      ConveneChecks.complete("title", input.item().title(), rulebook.languages(), wrong);
      ConveneChecks.planned(command.tx(), body, "planned", input.item().planned(), wrong);
      ItemClosings.faults("closed", input.item().closed(), meeting.setting().form(), meeting.setting().closed(), meeting.isOpen(), rulebook.languages(), wrong);
      ConveneChecks.refuse(wrong);
      int position = MeetingsQueries.items(command.tx(), body, meeting.id()).stream().mapToInt(AgendaItem::position).max().orElse(0) + 1;
      command.record(new MeetingsAct.AgendaItemAdded(meeting.id(), item(input.item(), position, rulebook, "item", () -> closings.notice(command.tx(), meeting))));
    });
  }

  /** Takes an item off the agenda before its turn, with the reason. */
  public Recorded withdrawItem(Caller caller, String body, String key, WithdrawItem input) {
    return change(caller, body, key, input, input.meeting(), input.reason(), (command, waiting) -> {
      AgendaItem item = waiting(waiting, command, body, input.meeting(), input.item());
      if (MeetingsQueries.items(command.tx(), body, input.meeting()).size() == 1) {
        throw new Refused(ConveningCode.LAST_ITEM);
      }
      command.record(new AgendaAct.ItemWithdrawn(input.meeting(), item.id(), item.title(), input.reason()));
    });
  }

  /** Words an item anew before its turn, with the reason. */
  public Recorded retitleItem(Caller caller, String body, String key, RetitleItem input) {
    return change(caller, body, key, input, input.meeting(), input.reason(), (command, waiting) -> {
      AgendaItem item = waiting(waiting, command, body, input.meeting(), input.item());
      Meeting meeting = MeetingsQueries.find(command.tx(), body, input.meeting()).orElseThrow();
      List<Refused.Field> wrong = new ArrayList<>();
      ConveneChecks.complete("title", input.title(), rules.get(command.tx(), meeting.rulebook()).languages(), wrong);
      ConveneChecks.refuse(wrong);
      command.record(new AgendaAct.ItemRetitled(input.meeting(), item.id(), input.title(), input.reason()));
    });
  }

  /** Gives an item another place among those that wait, with the reason. */
  public Recorded moveItem(Caller caller, String body, String key, MoveItem input) {
    return change(caller, body, key, input, input.meeting(), input.reason(), (command, waiting) -> {
      AgendaItem item = waiting(waiting, command, body, input.meeting(), input.item());
      if (input.place() < 1 || input.place() > waiting.size()) {
        throw Refused.field("place", ConveningCode.PLACE_WRONG, waiting.size());
      }
      List<UUID> order = new ArrayList<>(waiting.stream().map(AgendaItem::id).toList());
      order.remove(item.id());
      order.add(input.place() - 1, item.id());
      command.record(new AgendaAct.AgendaReordered(input.meeting(), List.copyOf(order), input.reason()));
    });
  }

  /** Before the sitting: closes a waiting item to the public, with the reason; says whether the public is told in time. */
  public Recorded announceClosed(Caller caller, String body, String key, AnnounceClosed input) {
    return change(caller, body, key, input, input.meeting(), input.reason(), (command, waiting) -> {
      AgendaItem item = waiting(waiting, command, body, input.meeting(), input.item());
      Meeting meeting = MeetingsQueries.find(command.tx(), body, input.meeting()).orElseThrow();
      command.record(closings.announced(command.tx(), meeting, item, input));
    });
  }

  /** In the sitting: closes its open item to the public by a vote that adopted it. @throws Refused where the vote is none of that */
  public Recorded closeToPublic(Caller caller, String body, String key, CloseToPublic input) {
    return closings.closeToPublic(caller, body, key, input);
  }

  /** Within the command that voids a vote: what it closed to the public is open again. @param reason how its procedure was broken */
  public static void openAgain(Recorder command, String body, UUID item, UUID poll, Text reason) {
    MeetingsQueries.findItem(command.tx(), body, item).filter(now -> now.closing() != null && poll.equals(now.closing().poll()))
        .ifPresent(now -> command.record(new AgendaAct.ItemOpenedToPublic(now.meeting(), item, poll, reason)));
  }

  private Recorded change(Caller caller, String body, String key, Object input, UUID id, Text reason, BiConsumer<Recorder, List<AgendaItem>> decide) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.CONVENE);
      Meeting meeting = MeetingsQueries.locked(command, body, id);
      for (Lang lang : rules.get(command.tx(), meeting.rulebook()).languages()) {
        if (reason == null || reason.exact(lang) == null) {
          throw Refused.field("reason." + lang.code(), ConveningCode.CHANGE_UNEXPLAINED);
        }
      }
      decide.accept(command, MeetingsQueries.items(command.tx(), body, id).stream().filter(item -> item.openedAt() == null).toList());
    });
  }

  private static AgendaItem waiting(List<AgendaItem> waiting, Recorder command, String body, UUID meeting, UUID item) {
    boolean known = MeetingsQueries.items(command.tx(), body, meeting).stream().anyMatch(one -> one.id().equals(item));
    return waiting.stream().filter(one -> one.id().equals(item)).findFirst()
        .orElseThrow(() -> new Refused(known ? ConveningCode.ITEM_TAKEN_UP : MeetingsCode.ITEM_UNKNOWN));
  }

  /** The agenda after each change, the notice's first. */
  public List<AgendaVersion> versions(Tx tx, String body, UUID meeting) {
    return AgendaTables.versions(tx, body, meeting);
  }

  public static Projection projection() {
    return new AgendaTables();
  }

  /** Whether the session considers only the items for which it was called. */
  public static boolean calledItemsOnly(Meeting meeting, Rulebook rulebook) {
    return rulebook.find(meeting.kind() + ".called_items_only").filter(rule -> rule.value().equals(new RuleValue.Flag(true))).isPresent();
  }

  /** @param notice of what is closed to the public, taken where an item is */
  static List<MeetingsAct.Item> items(List<Convening.NewItem> items, Rulebook rulebook, Supplier<MeetingsAct.Notice> notice) {
    List<MeetingsAct.Item> agenda = new ArrayList<>();
    items.forEach(item -> agenda.add(item(item, agenda.size() + 1, rulebook, "agenda[" + agenda.size() + "]", notice)));
    return agenda;
  }

  private static MeetingsAct.Item item(Convening.NewItem item, int position, Rulebook rulebook, String field, Supplier<MeetingsAct.Notice> notice) {
    if (!rulebook.majorities().containsKey(item.decisionKind())) {
      throw Refused.field(field + ".decisionKind", MeetingsCode.DECISION_KIND_UNKNOWN, item.decisionKind());
    }
    return new MeetingsAct.Item(Id.next(), position, item.title(), item.decisionKind(), item.planned(),
        item.closed() == null ? null : new MeetingsAct.Closing(notice.get(), item.closed().reason()));
  }
}
