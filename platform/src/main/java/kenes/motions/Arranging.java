package kenes.motions;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.AgendaItem;

/** How the votes are arranged: separate votes on a part, blocks, what is pulled out of them, and turns that the chair changes. */
final class Arranging {
  private final Journal journal;
  private final Permissions permissions;
  private final Reading reading;

  Arranging(Journal journal, Permissions permissions, Reading reading) {
    this.journal = journal;
    this.permissions = permissions;
    this.reading = reading;
  }

  /** Deputies act for themselves; staff write down what was said in the hall. */
  static void requireFor(Permissions permissions, Tx tx, Caller caller, String body, UUID person) {
    boolean self = caller.person() != null && caller.person().equals(person);
    permissions.require(tx, caller, body, self ? Permission.TABLE_AMENDMENT : Permission.ENTER_AMENDMENT);
  }

  Recorded askSeparateVote(Caller caller, String body, String key, Motions.AskSeparateVote input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      requireFor(permissions, tx, caller, body, input.person());
      AgendaItem item = reading.lock(tx, body, input.item());
      Proceedings proceedings = reading.get(tx, body, item.id());
      if (proceedings.whole().isPresent()) {
        throw new Refused(MotionsCode.WHOLE_VOTED);
      }
      if (input.person() == null) {
        throw Refused.field("person", MotionsCode.AUTHOR_MISSING);
      }
      if (proceedings.text().lines().stream().noneMatch(line -> line.paragraph() > 0 && line.paragraph() == input.paragraph())) {
        throw Refused.field("paragraph", MotionsCode.PARAGRAPH_UNKNOWN);
      }
      boolean asked = proceedings.parts().stream().anyMatch(part -> !part.withdrawn() && part.paragraph() == input.paragraph()
          && part.draft().equals(proceedings.draft().id()));
      if (asked) {
        throw Refused.field("paragraph", MotionsCode.PART_ASKED);
      }
      command.record(new MotionsAct.SeparateVoteAsked(Id.next(), item.meeting(), item.id(), proceedings.draft().id(), input.paragraph(), input.person()));
    });
  }

  Recorded withdrawSeparateVote(Caller caller, String body, String key, Motions.WithdrawSeparateVote input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      UUID id = MotionsQueries.findItemOfPart(tx, body, input.request()).orElseThrow(() -> new Refused(MotionsCode.PART_UNKNOWN));
      AgendaItem item = reading.lock(tx, body, id);
      Proceedings proceedings = reading.get(tx, body, item.id());
      SeparateVote part = proceedings.parts().stream().filter(one -> one.id().equals(input.request())).findFirst().orElseThrow();
      requireFor(permissions, tx, caller, body, part.person());
      if (!proceedings.partsWaiting().contains(part)) {
        throw new Refused(MotionsCode.PART_DONE);
      }
      command.record(new MotionsAct.SeparateVoteWithdrawn(part.id(), item.meeting(), item.id()));
    });
  }

  Recorded formBlock(Caller caller, String body, String key, Motions.FormBlock input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      AgendaItem item = reading.lock(tx, body, input.item());
      reading.requireConduct(tx, caller, item);
      Proceedings proceedings = reading.get(tx, body, item.id());
      List<Amendment> amendments = input.amendments().stream().distinct().map(proceedings::get).toList();
      if (amendments.size() < 2) {
        throw Refused.field("amendment", MotionsCode.BLOCK_TOO_SMALL);
      }
      amendments.forEach(amendment -> requireWaits(proceedings, amendment));
      requireNoCollision(amendments);
      command.record(new MotionsAct.BlockFormed(Id.next(), item.meeting(), item.id(), amendments.stream().map(Amendment::id).toList()));
    });
  }

  private static void requireNoCollision(List<Amendment> amendments) {
    IntStream.range(0, amendments.size()).forEach(at -> amendments.subList(at + 1, amendments.size()).forEach(other -> {
      if (!amendments.get(at).collisionsWith(other).isEmpty()) {
        throw Refused.field("amendment", MotionsCode.BLOCK_COLLIDES, amendments.get(at).number(), other.number());
      }
    }));
  }

  Recorded pullOut(Caller caller, String body, String key, Motions.PullOut input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      requireFor(permissions, tx, caller, body, input.person());
      Amendment found = MotionsQueries.findAmendment(tx, body, input.amendment()).orElseThrow(() -> new Refused(MotionsCode.AMENDMENT_UNKNOWN));
      AgendaItem item = reading.lock(tx, body, found.item());
      Proceedings proceedings = reading.get(tx, body, item.id());
      if (input.person() == null) {
        throw Refused.field("person", MotionsCode.AUTHOR_MISSING);
      }
      requireWaits(proceedings, found);
      Block block = proceedings.findBlock(found.id()).orElseThrow(() -> new Refused(MotionsCode.NOT_IN_A_BLOCK));
      command.record(new MotionsAct.PulledOut(block.id(), item.meeting(), item.id(), found.id(), input.person()));
    });
  }

  Recorded changeOrder(Caller caller, String body, String key, Motions.ChangeOrder input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Amendment found = MotionsQueries.findAmendment(tx, body, input.amendment()).orElseThrow(() -> new Refused(MotionsCode.AMENDMENT_UNKNOWN));
      AgendaItem item = reading.lock(tx, body, found.item());
      reading.requireConduct(tx, caller, item);
      Proceedings proceedings = reading.get(tx, body, item.id());
      requireWaits(proceedings, found);
      if (!proceedings.orderIsSet()) {
        throw new Refused(MotionsCode.NO_ORDER);
      }
      if (proceedings.waiting().getFirst().id().equals(found.id())) {
        throw new Refused(MotionsCode.NEXT_ALREADY);
      }
      Tabling.requireReason(input.reason());
      command.record(new MotionsAct.OrderChanged(item.meeting(), item.id(), found.id(), input.reason()));
    });
  }

  private static void requireWaits(Proceedings proceedings, Amendment amendment) {
    if (!proceedings.fate(amendment.id()).waits()) {
      throw new Refused(MotionsCode.AMENDMENT_DONE, amendment.number());
    }
  }
}
