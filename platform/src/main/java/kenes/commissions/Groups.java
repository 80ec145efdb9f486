package kenes.commissions;

import static kenes.schema.generated.commissions.Tables.NOTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsCode;
import kenes.register.Membership;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.register.Term;
import kenes.rules.Rules;

/** Factions and deputies' groups: a notice with everybody's signature registers one, and nobody votes on it. Thread-safe. */
public final class Groups {
  private static final int LONGEST_NAME = 300;

  /** @param kind faction or deputies_group @param members the leader among them @param onPaper staff hold a paper that all of them have signed */
  public record GiveNotice(String kind, Text name, UUID leader, List<UUID> members, boolean onPaper) {}

  public record Announce(UUID organization, UUID meeting) {}

  /** @param onPaper staff hold the signed application; a deputy signs on his or her own device */
  public record Join(UUID organization, UUID person, boolean onPaper) {}

  public record Leave(UUID organization, UUID person) {}

  public record Lead(UUID organization, UUID person) {}

  private record Sign(UUID notice) {}

  private record End(UUID organization) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Registrar registrar;
  private final Meetings meetings;
  private final Limits limits;
  private final GroupChecks checks;

  public Groups(Journal journal, Permissions permissions, Register register, Registrar registrar, Rules rules, Meetings meetings) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.registrar = registrar;
    this.meetings = meetings;
    this.limits = new Limits(register, rules);
    this.checks = new GroupChecks(register, limits);
  }

  public static Projection projection() {
    return new GroupsTables();
  }

  /** Gives notice of a faction or group: a deputy who leads it, or staff with a paper signed by all; that one is registered at once. */
  public Recorded giveNotice(Caller caller, String body, String key, GiveNotice input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      requireOwn(tx, caller, body, input.leader(), input.onPaper());
      Fields fields = new Fields();
      for (Lang lang : List.of(Lang.KK, Lang.RU)) {
        String name = input.name() == null ? null : input.name().exact(lang);
        fields.refuseIf(name == null, "name." + lang.code(), CommissionsCode.NAME_MISSING)
            .refuseIf(name != null && name.length() > LONGEST_NAME, "name." + lang.code(), CommissionsCode.TEXT_TOO_LONG, LONGEST_NAME);
      }
      fields.check();
      List<UUID> members = input.members() == null ? List.of() : input.members().stream().distinct().toList();
      checks.requireMembers(tx, body, register.today(tx, body), input.kind(), input.leader(), members);
      GroupsAct.NoticeGiven notice = new GroupsAct.NoticeGiven(Id.next(), input.kind(), input.name(), input.leader(), members, input.onPaper());
      command.record(notice);
      registerIfSigned(command, body, notice.notice());
    });
  }

  /** A deputy whom a notice names signs it; the last signature registers the group. */
  public Recorded signNotice(Caller caller, String body, String key, UUID notice) {
    return journal.command(caller.signedIn(), body, key, new Sign(notice), command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.JOIN_GROUP);
      Group found = getNotice(tx, body, notice);
      if (caller.person() == null || !found.members().contains(caller.person())) {
        throw new Refused(CommissionsCode.NOT_IN_NOTICE);
      }
      if (found.signed().contains(caller.person())) {
        throw new Refused(CommissionsCode.SIGNED_ALREADY);
      }
      checks.requireFree(tx, body, register.today(tx, body), found.kind(), caller.person(), "members");
      command.record(new GroupsAct.NoticeSigned(notice, caller.person()));
      registerIfSigned(command, body, notice);
    });
  }

  private void registerIfSigned(Recorder command, String body, UUID id) {
    Tx tx = command.tx();
    Group notice = getNotice(tx, body, id);
    if (!notice.signed().containsAll(notice.members())) {
      return;
    }
    LocalDate today = register.today(tx, body);
    int minimum = checks.requireMembers(tx, body, today, notice.kind(), notice.leader(), notice.members());
    Optional<Term> term = register.termOn(tx, body, today);
    Text name = Text.of(notice.name().kk(), notice.name().ru(), notice.name().en() == null ? notice.name().ru() : notice.name().en());
    UUID organization = registrar.form(command, body, new Registrar.NewOrganization(notice.kind(), name, today, term.map(one -> one.valid().to()).orElse(null)));
    notice.members().forEach(person -> begin(command, body, organization, person, today));
    command.record(new GroupsAct.GroupRegistered(id, organization, minimum, today));
  }

  private void begin(Recorder command, String body, UUID organization, UUID person, LocalDate today) {
    registrar.begin(command, body, new Registrar.NewMembership(person, organization, "member", null,
        register.termOn(command.tx(), body, today).map(Term::number).orElse(null), null, null, today, null));
  }

  /** Tells the council at a sitting that the group is registered. @throws Refused {@code NOT_AT_SESSION}, {@code ANNOUNCED_ALREADY} */
  public Recorded announceGroup(Caller caller, String body, String key, Announce input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.KEEP_GROUPS);
      Group group = get(tx, body, input.organization());
      if (group.announcedIn() != null) {
        throw new Refused(CommissionsCode.ANNOUNCED_ALREADY);
      }
      Meeting meeting = Optional.ofNullable(input.meeting()).flatMap(id -> meetings.find(tx, id)).filter(found -> found.body().equals(body))
          .orElseThrow(() -> Refused.field("meeting", MeetingsCode.MEETING_UNKNOWN));
      if (!meeting.isOpen() || meeting.series() != 0 || meeting.training()) {
        throw Refused.field("meeting", CommissionsCode.NOT_AT_SESSION);
      }
      command.record(new GroupsAct.GroupAnnounced(group.organization(), meeting.id()));
    });
  }

  /** A deputy joins: on the own device, or by an application on paper that staff hold. */
  public Recorded join(Caller caller, String body, String key, Join input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      requireOwn(tx, caller, body, input.person(), input.onPaper());
      Group group = lasting(tx, body, input.organization());
      LocalDate today = register.today(tx, body);
      if (members(tx, group).stream().anyMatch(one -> one.person().equals(input.person()))) {
        throw Refused.field("person", CommissionsCode.IN_GROUP_ALREADY);
      }
      checks.requireFree(tx, body, today, group.kind(), input.person(), "person");
      begin(command, body, group.organization(), input.person(), today);
    });
  }

  /** A deputy leaves at the end of the day. Where the rule says so, a group that is then too small ends. */
  public Recorded leave(Caller caller, String body, String key, Leave input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      requireOwn(tx, caller, body, input.person(), true);
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
      requireOwn(tx, caller, body, group.leader(), true);
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
      requireOwn(command.tx(), caller, body, group.leader(), true);
      finish(command, body, group, register.today(command.tx(), body), GroupsAct.Cause.NOTICE);
    });
  }

  private void finish(Recorder command, String body, Group group, LocalDate on, GroupsAct.Cause cause) {
    registrar.close(command, body, group.organization(), on);
    command.record(new GroupsAct.GroupEnded(group.organization(), on, cause));
  }

  /** A deputy acts for himself or herself; staff for others, by what was signed on paper. */
  private void requireOwn(Tx tx, Caller caller, String body, UUID person, boolean onPaper) {
    boolean self = caller.person() != null && caller.person().equals(person);
    permissions.require(tx, caller, body, self ? Permission.JOIN_GROUP : Permission.KEEP_GROUPS);
    if (!self && !onPaper) {
      throw Refused.field("onPaper", CommissionsCode.SIGNATURE_MISSING);
    }
  }

  private Group getNotice(Tx tx, String body, UUID notice) {
    return GroupsTables.list(tx, NOTICE.BODY.eq(body).and(NOTICE.ID.eq(notice))).stream().findFirst().orElseThrow(() -> new Refused(CommissionsCode.NOTICE_UNKNOWN));
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
    return GroupsTables.list(tx, GroupsTables.of(body, organization)).stream().findFirst().orElseThrow(() -> new Refused(CommissionsCode.GROUP_UNKNOWN));
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
