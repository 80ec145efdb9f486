package kenes.meetings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.register.Organization;
import kenes.register.Register;

/** What an item does to the budget, and the opinions on it. */
final class Opinions {
  private static final int LONGEST_REMARK = 2000;

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final InstantSource clock;

  Opinions(Journal journal, Permissions permissions, Register register, InstantSource clock) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.clock = clock;
  }

  Recorded declare(Caller caller, String body, String key, Papers.DeclareBudgetEffect input) {
    return journal.command(caller.actor(), body, key, input, command -> {
      AgendaItem item = open(command.tx(), caller, body, input.item());
      BudgetEffect before = PapersQueries.effect(command.tx(), body, item.id());
      if (before.equals(new BudgetEffect(input.lowersRevenue(), input.raisesSpending()))) {
        throw new Refused(PapersCode.EFFECT_DECLARED);
      }
      command.record(new PapersAct.BudgetEffectDeclared(item.meeting(), item.id(), input.lowersRevenue(), input.raisesSpending()));
    });
  }

  Recorded ask(Caller caller, String body, String key, Papers.AskOpinion input) {
    return journal.command(caller.actor(), body, key, input, command -> {
      Tx tx = command.tx();
      AgendaItem item = open(tx, caller, body, input.item());
      Text name = input.organization() == null ? input.executive() : register.organizations(tx, body, LocalDate.ofInstant(clock.instant(), register.zone(tx, body))).stream()
          .filter(one -> one.id().equals(input.organization())).findFirst().map(Organization::name).orElse(null);
      if (name == null) {
        throw Refused.field("organization", PapersCode.ORGANIZATION_UNKNOWN);
      }
      if (PapersQueries.opinions(tx, body, item.id()).stream().anyMatch(one -> java.util.Objects.equals(one.organization(), input.organization()))) {
        throw Refused.field("organization", PapersCode.OPINION_ASKED);
      }
      requireDue(tx, body, item, input.due());
      command.record(new PapersAct.OpinionAsked(Id.next(), item.meeting(), item.id(), input.organization(), name, input.due()));
    });
  }

  private void requireDue(Tx tx, String body, AgendaItem item, LocalDate due) {
    if (due == null) {
      throw Refused.field("due", PapersCode.DUE_MISSING);
    }
    ZoneId zone = register.zone(tx, body);
    LocalDate sitting = LocalDate.ofInstant(MeetingsQueries.find(tx, body, item.meeting()).orElseThrow().startsAt(), zone);
    if (due.isAfter(sitting) || due.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
      throw Refused.field("due", PapersCode.DUE_WRONG);
    }
  }

  Recorded give(Caller caller, String body, String key, Papers.GiveOpinion input) {
    return journal.command(caller.actor(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.PUBLISH_PAPER);
      Opinion asked = PapersQueries.findOpinion(tx, body, input.opinion()).orElseThrow(() -> new Refused(PapersCode.OPINION_UNKNOWN));
      AgendaItem item = open(tx, caller, body, asked.item());
      if (PapersQueries.findOpinion(tx, body, asked.id()).orElseThrow().position() != null) {
        throw new Refused(PapersCode.OPINION_GIVEN);
      }
      if (input.position() == null) {
        throw Refused.field("position", PapersCode.POSITION_MISSING);
      }
      String remark = input.remark() == null || input.remark().isBlank() ? null : input.remark().strip();
      if (remark != null && remark.length() > LONGEST_REMARK) {
        throw Refused.field("remark", MeetingsCode.TEXT_TOO_LONG, LONGEST_REMARK);
      }
      command.record(new PapersAct.OpinionGiven(asked.id(), item.meeting(), input.position(), remark, null));
    });
  }

  /** The item of a sitting whose row is locked, and which can still be prepared. */
  private AgendaItem open(Tx tx, Caller caller, String body, UUID id) {
    permissions.require(tx, caller, body, Permission.PUBLISH_PAPER);
    AgendaItem found = MeetingsQueries.findItem(tx, body, id).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
    MeetingsQueries.lock(tx, body, found.meeting());
    AgendaItem item = MeetingsQueries.findItem(tx, body, id).orElseThrow();
    if (item.closedAt() != null) {
      throw new Refused(MeetingsCode.ITEM_CLOSED);
    }
    return item;
  }
}
