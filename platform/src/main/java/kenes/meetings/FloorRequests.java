package kenes.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.rules.Rules;

/** The queue: coming in, going out, and being moved by the chair. */
final class FloorRequests {
  private static final int LONGEST_REASON = 300;

  private final Journal journal;
  private final Permissions permissions;
  private final Leading leading;
  private final Register register;
  private final Rules rules;

  FloorRequests(Journal journal, Permissions permissions, Register register, Rules rules) {
    this.journal = journal;
    this.permissions = permissions;
    this.leading = new Leading(permissions, register);
    this.register = register;
    this.rules = rules;
  }

  Recorded request(Caller caller, String body, String key, Floor.RequestFloor input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      require(command, caller, body, input.person());
      OpenFloor floor = OpenFloor.lock(command, register, rules, body, input.meeting());
      AgendaItem item = floor.item();
      Text speaker = floor.speaker(input.person(), input.speaker());
      SpeechKind kind = floor.kind(item, input.person(), speaker, input.kind());
      if (floor.queue(item).find(input.person(), speaker, kind).isPresent()) {
        throw Refused.field("kind", FloorCode.ALREADY_WAITING);
      }
      command.record(new FloorAct.FloorRequested(Id.next(), input.meeting(), item.id(), input.person(), speaker, kind));
    });
  }

  Recorded withdraw(Caller caller, String body, String key, Floor.WithdrawRequest input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      OpenFloor floor = OpenFloor.lock(command, register, rules, body, input.meeting());
      FloorRequest request = place(floor.queue(floor.item()), input.request()).request();
      require(command, caller, body, request.person());
      command.record(new FloorAct.RequestWithdrawn(input.meeting(), request.id()));
    });
  }

  Recorded reorder(Caller caller, String body, String key, Floor.ReorderQueue input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      OpenFloor floor = OpenFloor.lock(command, register, rules, body, input.meeting());
      leading.requireConduct(command.tx(), caller, floor.meeting());
      AgendaItem item = floor.item();
      FloorQueue queue = floor.queue(item);
      FloorQueue.Place place = place(queue, input.request());
      check(input, place, queue.places().size());
      List<UUID> order = queue.places().stream().map(one -> one.request().id()).collect(Collectors.toCollection(ArrayList::new));
      order.remove(input.request());
      order.add(input.place() - 1, input.request());
      command.record(new FloorAct.QueueReordered(input.meeting(), item.id(), input.request(), order, input.reason()));
    });
  }

  private static void check(Floor.ReorderQueue input, FloorQueue.Place place, int places) {
    if (input.place() < 1 || input.place() > places || input.place() == place.number()) {
      throw Refused.field("place", FloorCode.PLACE_UNKNOWN, places);
    }
    if (input.reason() == null) {
      throw Refused.field("reason", FloorCode.REORDER_REASON_MISSING);
    }
    boolean tooLong = Stream.of(Lang.values()).map(input.reason()::exact)
        .anyMatch(words -> words != null && words.length() > LONGEST_REASON);
    if (tooLong) {
      throw Refused.field("reason", FloorCode.REORDER_REASON_TOO_LONG, LONGEST_REASON);
    }
  }

  static FloorQueue.Place place(FloorQueue queue, UUID request) {
    return queue.find(request).orElseThrow(() -> new Refused(FloorCode.REQUEST_GONE));
  }

  /** Deputies act for themselves; for others staff and chair do. */
  private void require(Recorder command, Caller caller, String body, UUID person) {
    boolean self = caller.person() != null && caller.person().equals(person);
    permissions.require(command.tx(), caller, body, self ? Permission.ASK_FLOOR : Permission.MANAGE_QUEUE);
  }
}
