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
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsCode;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.register.Term;

/** Notices of factions and deputies' groups: given, signed by everybody whom they name, registered with the last signature, told to the council. */
final class GroupNotices {
  private static final int LONGEST_NAME = 300;

  private record Sign(UUID notice) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Registrar registrar;
  private final Meetings meetings;
  private final GroupChecks checks;

  GroupNotices(Journal journal, Permissions permissions, Register register, Registrar registrar, Meetings meetings, GroupChecks checks) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.registrar = registrar;
    this.meetings = meetings;
    this.checks = checks;
  }

  /** Gives notice of a faction or group: a deputy who leads it, or staff with a paper signed by all; that one is registered at once. */
  Recorded give(Caller caller, String body, String key, Groups.GiveNotice input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      checks.requireOwn(tx, caller, body, input.leader(), input.onPaper());
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
  Recorded sign(Caller caller, String body, String key, UUID notice) {
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

  /** Somebody belongs to the group from today to the end of the term. */
  void begin(Recorder command, String body, UUID organization, UUID person, LocalDate today) {
    registrar.begin(command, body, new Registrar.NewMembership(person, organization, "member", null,
        register.termOn(command.tx(), body, today).map(Term::number).orElse(null), null, null, today, null));
  }

  /** Tells the council at a sitting that the group is registered. @throws Refused {@code NOT_AT_SESSION}, {@code ANNOUNCED_ALREADY} */
  Recorded announce(Caller caller, String body, String key, Groups.Announce input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.KEEP_GROUPS);
      Group group = GroupsTables.get(tx, body, input.organization());
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

  private Group getNotice(Tx tx, String body, UUID notice) {
    return GroupsTables.list(tx, NOTICE.BODY.eq(body).and(NOTICE.ID.eq(notice))).stream().findFirst().orElseThrow(() -> new Refused(CommissionsCode.NOTICE_UNKNOWN));
  }
}
