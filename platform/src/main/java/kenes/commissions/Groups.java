package kenes.commissions;

import static kenes.schema.generated.commissions.Tables.NOTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meetings;
import kenes.register.Membership;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.rules.Rules;

/** Factions and deputies' groups: a notice with everybody's signature registers one, and nobody votes on it. Thread-safe. */
public final class Groups {
  /** @param kind faction or deputies_group @param members the leader among them @param onPaper staff hold a paper that all of them have signed */
  public record GiveNotice(String kind, Text name, UUID leader, List<UUID> members, boolean onPaper) {}

  public record Announce(UUID organization, UUID meeting) {}

  /** @param onPaper staff hold the signed application; a deputy signs on his or her own device */
  public record Join(UUID organization, UUID person, boolean onPaper) {}

  public record Leave(UUID organization, UUID person) {}

  public record Lead(UUID organization, UUID person) {}

  private record End(UUID organization) {}

  private final Journal journal;
  private final Register register;
  private final Registrar registrar;
  private final Limits limits;
  private final GroupChecks checks;
  private final GroupNotices notices;

  public Groups(Journal journal, Permissions permissions, Register register, Registrar registrar, Rules rules, Meetings meetings) {
    this.journal = journal;
    this.register = register;
    this.registrar = registrar;
    this.limits = new Limits(register, rules);
    this.checks = new GroupChecks(permissions, register, limits);
    this.notices = new GroupNotices(journal, permissions, register, registrar, meetings, checks);
  }

  public static Projection projection() {
    return new GroupsTables();
  }

  /** Gives notice of a faction or group: a deputy who leads it, or staff with a paper signed by all; that one is registered at once. */
  public Recorded giveNotice(Caller caller, String body, String key, GiveNotice input) {
    return notices.give(caller, body, key, input);
  }

  /** A deputy whom a notice names signs it; the last signature registers the group. */
  public Recorded signNotice(Caller caller, String body, String key, UUID notice) {
    return notices.sign(caller, body, key, notice);
  }

  /** Tells the council at a sitting that the group is registered. @throws Refused {@code NOT_AT_SESSION}, {@code ANNOUNCED_ALREADY} */
  public Recorded announceGroup(Caller caller, String body, String key, Announce input) {
    return notices.announce(caller, body, key, input);
  }

  /** A deputy joins: on the own device, or by an application on paper that staff hold. */
  public Recorded join(Caller caller, String body, String key, Join input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      checks.requireOwn(tx, caller, body, input.person(), input.onPaper());
      Group group = lasting(tx, body, input.organization());
      LocalDate today = register.today(tx, body);
      if (members(tx, group).stream().anyMatch(one -> one.person().equals(input.person()))) {
        throw Refused.field("person", CommissionsCode.IN_GROUP_ALREADY);
      }
      checks.requireFree(tx, body, today, group.kind(), input.person(), "person");
      notices.begin(command, body, group.organization(), input.person(), today);
    });
  }

  /** A deputy leaves at the end of the day. Where the rule says so, a group that is then too small ends. */
  public Recorded leave(Caller caller, String body, String key, Leave input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      checks.requireOwn(tx, caller, body, input.person(), true);
      Group group = lasting(tx, body, input.organization());
      LocalDate today = register.today(tx, body);
      Membership membership = members(tx, group).stream().filter(one -> one.person().equals(input.person())).findFirst()
          .orElseThrow(() -> Refused.field("person", CommissionsCode.NOT_IN_GROUP));
      registrar.end(command, body, membership.id(), today);
      if (input.person().equals(group.leader())) {
        command.record(new GroupsAct.LeaderNamed(group.organization(), null));
      }
      if (lacking(tx, group) > 0 && limits.says(tx, body, today, "groups.ends_below_minimum")) {
        finish(command, body, group, today, GroupsAct.Cause.BELOW_MINIMUM);
      }
    });
  }

  /** Another of its members leads it. */
  public Recorded nameLeader(Caller caller, String body, String key, Lead input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Group group = lasting(tx, body, input.organization());
      checks.requireOwn(tx, caller, body, group.leader(), true);
      if (members(tx, group).stream().noneMatch(one -> one.person().equals(input.person()))) {
        throw Refused.field("leader", CommissionsCode.LEADER_NOT_MEMBER);
      }
      command.record(new GroupsAct.LeaderNamed(group.organization(), input.person()));
    });
  }

  /** Ends a group by its leader's notice. */
  public Recorded endGroup(Caller caller, String body, String key, UUID organization) {
    return journal.command(caller.signedIn(), body, key, new End(organization), command -> {
      Group group = lasting(command.tx(), body, organization);
      checks.requireOwn(command.tx(), caller, body, group.leader(), true);
      finish(command, body, group, register.today(command.tx(), body), GroupsAct.Cause.NOTICE);
    });
  }

  private void finish(Recorder command, String body, Group group, LocalDate on, GroupsAct.Cause cause) {
    registrar.close(command, body, group.organization(), on);
    command.record(new GroupsAct.GroupEnded(group.organization(), on, cause));
  }

  private Group lasting(Tx tx, String body, UUID organization) {
    Group group = get(tx, body, organization);
    if (group.ended() != null) {
      throw new Refused(CommissionsCode.GROUP_UNKNOWN);
    }
    return group;
  }

  /** A registered one. @throws Refused {@code GROUP_UNKNOWN} */
  public Group get(Tx tx, String body, UUID organization) {
    return GroupsTables.get(tx, body, organization);
  }

  /** Registered groups and notices that wait for signatures, in the order of their notices; those that have ended too. */
  public List<Group> list(Tx tx, String body) {
    return GroupsTables.list(tx, NOTICE.BODY.eq(body));
  }

  /** Its members who hold a seat and go on belonging to it after today. */
  public List<Membership> members(Tx tx, Group group) {
    LocalDate today = register.today(tx, group.body());
    return register.members(tx, group.body(), group.organization(), today).stream().map(member -> member.membership())
        .filter(membership -> GroupChecks.lasts(membership, today) && register.findSeatOf(tx, group.body(), membership.person(), today).isPresent()).toList();
  }

  /** How many members it lacks today by the rule for its kind. */
  public int lacking(Tx tx, Group group) {
    return limits.number(tx, group.body(), register.today(tx, group.body()), "groups.minimum." + group.kind())
        .map(least -> Math.max(0, least - members(tx, group).size())).orElse(0);
  }
}
