package kenes.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/**
 * The agenda of a sitting after its notice.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked.
 */
public final class Agenda {
  public record AddItem(UUID meeting, Convening.NewItem item) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Rules rules;

  public Agenda(Journal journal, Permissions permissions, Rules rules) {
    this.journal = journal;
    this.permissions = permissions;
    this.rules = rules;
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
      Convening.refuse(wrong);
      int position = MeetingsQueries.items(command.tx(), body, meeting.id()).stream().mapToInt(AgendaItem::position).max().orElse(0) + 1;
      command.record(new MeetingsAct.AgendaItemAdded(meeting.id(), item(input.item(), position, rulebook, "item")));
    });
  }

  /** Whether the session considers only the items for which it was called. */
  public static boolean calledItemsOnly(Meeting meeting, Rulebook rulebook) {
    return rulebook.find(meeting.kind() + ".called_items_only").filter(rule -> rule.value().equals(new RuleValue.Flag(true))).isPresent();
  }

  static MeetingsAct.Item item(Convening.NewItem item, int position, Rulebook rulebook, String field) {
    if (!rulebook.majorities().containsKey(item.decisionKind())) {
      throw Refused.field(field + ".decisionKind", MeetingsCode.DECISION_KIND_UNKNOWN, item.decisionKind());
    }
    return new MeetingsAct.Item(Id.next(), position, item.title(), item.decisionKind());
  }
}
