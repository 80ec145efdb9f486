package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.SESSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Sealed;
import kenes.register.Organization;
import kenes.register.Person;
import kenes.register.Register;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Who missed sittings, why, and how many in a row: of the council and of each commission apart. Thread-safe. */
public final class Absences {
  /** The rule that names good reasons. */
  public static final String REASONS = "attendance.reasons";
  private static final String TOLERATED = "deputy.absences_in_a_row";
  private static final int LOOKED_BACK = 200;
  private static final int LONGEST_BASIS = 500;

  /** @param category code in the rulebook's list of good reasons, or null: without a good reason @param basis the paper that shows it */
  public record EnterReason(UUID meeting, UUID person, String category, String basis) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;
  private final Rolls rolls;

  public Absences(Journal journal, Permissions permissions, Register register, Rules rules) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.rolls = new Rolls(register, rules);
  }

  public static Projection projection() {
    return new AbsenceTables();
  }

  /** Enters, once a sitting is over, why somebody was not there; entered again, the last one counts. */
  public Recorded enterReason(Caller caller, String body, String key, EnterReason input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.REGISTER_ATTENDANCE);
      Meeting meeting = MeetingsQueries.find(tx, body, input.meeting()).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
      if (meeting.closedAt() == null) {
        throw new Refused(MeetingsCode.MEETING_NOT_OVER);
      }
      if (absent(tx, meeting).stream().noneMatch(missed -> missed.person().equals(input.person()))) {
        throw Refused.field("person", MeetingsCode.NOT_ABSENT);
      }
      String basis = input.basis() == null ? "" : input.basis().strip();
      if (basis.isEmpty()) {
        throw Refused.field("basis", MeetingsCode.REASON_MISSING);
      }
      if (basis.length() > LONGEST_BASIS) {
        throw Refused.field("basis", MeetingsCode.TEXT_TOO_LONG, LONGEST_BASIS);
      }
      boolean good = input.category() != null;
      if (good && reasons(tx, body).stream().noneMatch(item -> item.code().equals(input.category()))) {
        throw Refused.field("category", MeetingsCode.REASON_UNKNOWN);
      }
      command.record(new AbsenceAct.AbsenceReasonEntered(meeting.id(), input.person(), good, Sealed.of((good ? input.category() : "") + "\n" + basis)));
    });
  }

  /** The reasons that the council's rulebook calls good; none where it names none. */
  public List<RuleValue.Item> reasons(Tx tx, String body) {
    return rulebook(tx, body).map(found -> Calls.items(found, REASONS)).orElse(List.of());
  }

  private Optional<Rulebook> rulebook(Tx tx, String body) {
    return rules.inForce(tx, body, register.getBody(tx, body).kind(), "regular", register.today(tx, body));
  }

  /** Who sits there and was not there, in the order of the seats. */
  public List<MissedSitting> absent(Tx tx, Meeting meeting) {
    Set<UUID> there = MeetingsQueries.attendance(tx, meeting.body(), meeting.id()).stream().map(Attendance::person).collect(Collectors.toSet());
    Map<UUID, AbsenceTables.Entered> entered = AbsenceTables.of(tx, meeting.body(), meeting.id());
    Set<UUID> stated = MeetingsQueries.absences(tx, meeting.body(), meeting.id()).keySet();
    return rolls.of(tx, meeting).stream().flatMap(seat -> seat.holder().stream()).map(person -> person.id()).filter(person -> !there.contains(person))
        .map(person -> new MissedSitting(meeting, person, reason(entered.get(person), stated.contains(person)))).toList();
  }

  private static MissedSitting.Reason reason(AbsenceTables.Entered entered, boolean stated) {
    return entered == null ? stated ? MissedSitting.Reason.STATED : MissedSitting.Reason.NONE
        : entered.good() ? MissedSitting.Reason.GOOD : MissedSitting.Reason.NOT_GOOD;
  }

  /** The category and the paper of a reason that was entered afterwards, for those who may see them; a line for each. */
  public Optional<String> findReason(Tx tx, Caller caller, Meeting meeting, UUID person) {
    permissions.require(tx, caller, meeting.body(), Permission.FOLLOW_ATTENDANCE);
    return Optional.ofNullable(AbsenceTables.of(tx, meeting.body(), meeting.id()).get(person)).flatMap(entered -> journal.findSealed(tx, meeting.body(), entered.reason()));
  }

  /** The sittings that are over and were held, the newest first: exercises and those without a quorum are none. */
  public List<Meeting> held(Tx tx, String body, int limit) {
    return MeetingsQueries.list(tx, MEETING.BODY.eq(body).and(SESSION.TRAINING.isFalse()).and(MEETING.OPENED_AT.isNotNull()).and(MEETING.CLOSED_AT.isNotNull()), limit);
  }

  /** Who has missed as many in a row as the rule lets pass, or more; nobody without the rule. */
  public List<MissedRow> rows(Tx tx, String body) {
    Optional<Rule> rule = rulebook(tx, body).flatMap(found -> found.find(TOLERATED));
    List<MissedRow> rows = new ArrayList<>();
    if (rule.isPresent()) {
      int tolerated = ((RuleValue.Amount) rule.get().value()).number();
      List<Meeting> held = held(tx, body, LOOKED_BACK);
      for (Organization organization : register.organizations(tx, body, register.today(tx, body))) {
        missed(tx, organization, held.stream().filter(meeting -> meeting.organizations().contains(organization.id())).toList()).forEach((person, missed) -> {
          if (missed.size() >= tolerated) {
            rows.add(new MissedRow(organization.id(), person, missed, tolerated, rule.get().basis()));
          }
        });
      }
    }
    return rows;
  }

  /** By each who belongs to it today, the sittings missed in a row without a good reason. */
  private Map<UUID, List<MissedSitting>> missed(Tx tx, Organization organization, List<Meeting> held) {
    Map<UUID, List<MissedSitting>> rows = new LinkedHashMap<>();
    LocalDate today = register.today(tx, organization.body());
    Set<UUID> going = people(organization.kind().equals("plenary") ? register.seats(tx, organization.body(), today).stream().flatMap(seat -> seat.holder().stream())
        : register.members(tx, organization.body(), organization.id(), today).stream().map(member -> member.person()));
    for (Meeting meeting : held) {
      if (going.isEmpty()) {
        break;
      }
      Map<UUID, MissedSitting> absent = absent(tx, meeting).stream().filter(one -> one.person() != null).collect(Collectors.toMap(MissedSitting::person, one -> one));
      going.retainAll(people(rolls.of(tx, meeting, organization.id()).stream().flatMap(seat -> seat.holder().stream())));
      going.retainAll(absent.keySet());
      going.stream().map(absent::get).filter(one -> one.reason().counts()).forEach(one -> rows.computeIfAbsent(one.person(), any -> new ArrayList<>()).add(one));
    }
    return rows;
  }

  private static Set<UUID> people(Stream<Person> people) {
    return people.map(Person::id).collect(Collectors.toCollection(HashSet::new));
  }
}
