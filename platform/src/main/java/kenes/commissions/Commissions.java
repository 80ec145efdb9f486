package kenes.commissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meetings;
import kenes.register.Member;
import kenes.register.Organization;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.register.Term;
import kenes.rules.Rules;
import kenes.voting.Poll;
import kenes.voting.Voting;

/** Commissions of a council: made, filled and ended by its decisions, within the numbers of its rulebook. Chairs are elected by {@code kenes.elections}. Thread-safe. */
public final class Commissions {
  private static final int LONGEST_TASK = 2000;

  /**
   * @param standing for the whole term; else temporary, to prepare one matter @param task what it is for, in the official languages
   * @param to the last day; null: a standing one lasts as long as the term, a temporary one until it is ended
   */
  public record Create(Text name, boolean standing, Text task, LocalDate from, LocalDate to, CommissionsAct.Basis basis) {}

  /** @param role member or deputy_chair */
  public record Appoint(UUID organization, UUID person, String role, LocalDate from, CommissionsAct.Basis basis) {}

  /** @param on the last day */
  public record Remove(UUID membership, LocalDate on, CommissionsAct.Basis basis) {}

  /** @param on the last day */
  public record End(UUID organization, LocalDate on, CommissionsAct.Basis basis) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Registrar registrar;
  private final Limits limits;
  private final Bases bases;
  private final Voting voting;

  public Commissions(Journal journal, Permissions permissions, Register register, Registrar registrar, Rules rules, Meetings meetings, Voting voting) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.registrar = registrar;
    this.limits = new Limits(register, rules);
    this.bases = new Bases(voting, meetings);
    this.voting = voting;
  }

  public static Projection projection() {
    return new CommissionsTables();
  }

  /** Makes a commission by a decision of the council. @throws Refused with the wrong fields, {@code COMMISSIONS_FULL} */
  public Recorded create(Caller caller, String body, String key, Create input) {
    return command(caller, body, key, input, command -> {
      Tx tx = command.tx();
      Fields fields = new Fields();
      for (Lang lang : List.of(Lang.KK, Lang.RU)) {
        String words = input.task() == null ? null : input.task().exact(lang);
        fields.refuseIf(words == null, "task." + lang.code(), CommissionsCode.TASK_MISSING)
            .refuseIf(words != null && words.length() > LONGEST_TASK, "task." + lang.code(), CommissionsCode.TEXT_TOO_LONG, LONGEST_TASK);
      }
      fields.check();
      CommissionsAct.Basis basis = bases.checked(tx, body, input.basis());
      LocalDate from = input.from();
      LocalDate to = input.to() != null || from == null || !input.standing() ? input.to() : register.termOn(tx, body, from).map(term -> term.valid().to()).orElse(null);
      UUID organization = registrar.form(command, body, new Registrar.NewOrganization("commission", input.name(), from, to));
      limits.number(tx, body, from, "commissions.maximum").filter(most -> input.standing() && list(tx, body, from).stream().filter(Commission::standing).count() > most)
          .ifPresent(most -> {
            throw new Refused(CommissionsCode.COMMISSIONS_FULL, most);
          });
      command.record(new CommissionsAct.CommissionCreated(organization, input.standing(), input.task(), basis));
    });
  }

  /** Puts a deputy on a commission by a decision of the council. @throws Refused with the wrong fields; who is barred is refused by the register */
  public Recorded appoint(Caller caller, String body, String key, Appoint input) {
    return command(caller, body, key, input, command -> {
      Tx tx = command.tx();
      Commission commission = get(tx, body, input.organization());
      if ("chair".equals(input.role())) {
        throw Refused.field("role", CommissionsCode.CHAIR_IS_ELECTED);
      }
      CommissionsAct.Basis basis = bases.checked(tx, body, input.basis());
      LocalDate from = input.from() == null ? register.today(tx, body) : input.from();
      requireRoom(tx, body, commission, input.person(), from);
      Integer term = register.termOn(tx, body, from).map(Term::number).orElse(null);
      UUID membership = registrar.begin(command, body, new Registrar.NewMembership(input.person(), commission.id(), input.role(), null, term, null, null, input.from(),
          commission.organization().valid().to()));
      command.record(new CommissionsAct.MemberAppointed(commission.id(), membership, basis));
    });
  }

  private void requireRoom(Tx tx, String body, Commission commission, UUID person, LocalDate from) {
    Text name = person == null ? null : register.findPerson(tx, person).map(found -> found.names()).orElse(null);
    if (name != null && register.findSeatOf(tx, body, person, from).isEmpty()) {
      throw Refused.field("person", CommissionsCode.NOT_A_DEPUTY, name);
    }
    List<UUID> members = people(tx, body, commission.id(), from);
    limits.number(tx, body, from, "commissions.members_maximum").filter(most -> !members.contains(person) && members.size() >= most).ifPresent(most -> {
      throw Refused.field("organization", CommissionsCode.MEMBERS_FULL, most);
    });
    long others = list(tx, body, from).stream().filter(one -> one.standing() && !one.id().equals(commission.id()) && people(tx, body, one.id(), from).contains(person)).count();
    limits.number(tx, body, from, "commissions.per_deputy").filter(most -> commission.standing() && others >= most).ifPresent(most -> {
      throw Refused.field("person", CommissionsCode.COMMISSIONS_OF_DEPUTY, name, most);
    });
  }

  private List<UUID> people(Tx tx, String body, UUID organization, LocalDate day) {
    return register.members(tx, body, organization, day).stream().map(member -> member.person().id()).distinct().toList();
  }

  /** Takes somebody off a commission by a decision of the council. @throws Refused {@code MEMBERSHIP_UNKNOWN}, {@code ENDED_ALREADY} */
  public Recorded remove(Caller caller, String body, String key, Remove input) {
    return command(caller, body, key, input, command -> {
      CommissionsAct.Basis basis = bases.checked(command.tx(), body, input.basis());
      registrar.end(command, body, input.membership(), input.on());
      UUID organization = register.membership(command.tx(), body, input.membership()).organization();
      get(command.tx(), body, organization);
      command.record(new CommissionsAct.MemberRemoved(organization, input.membership(), basis));
    });
  }

  /** Ends a commission with all its memberships by a decision of the council. @throws Refused with the field {@code to} */
  public Recorded end(Caller caller, String body, String key, End input) {
    return command(caller, body, key, input, command -> {
      Commission commission = get(command.tx(), body, input.organization());
      CommissionsAct.Basis basis = bases.checked(command.tx(), body, input.basis());
      registrar.close(command, body, commission.id(), input.on());
      command.record(new CommissionsAct.CommissionEnded(commission.id(), basis));
    });
  }

  private Recorded command(Caller caller, String body, String key, Object input, Consumer<Recorder> decide) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.KEEP_REGISTER);
      decide.accept(command);
    });
  }

  /** @throws Refused {@code COMMISSION_UNKNOWN} */
  public Commission get(Tx tx, String body, UUID organization) {
    return register.findOrganization(tx, body, organization).filter(found -> found.kind().equals("commission"))
        .map(found -> CommissionsTables.commission(tx, found)).orElseThrow(() -> new Refused(CommissionsCode.COMMISSION_UNKNOWN));
  }

  /** Those that exist on the day. */
  public List<Commission> list(Tx tx, String body, LocalDate day) {
    return register.organizations(tx, body, day).stream().filter(one -> one.kind().equals("commission")).map(one -> CommissionsTables.commission(tx, one)).toList();
  }

  /** By what somebody sits on a commission. */
  public Appointment appointment(Tx tx, String body, UUID membership) {
    return CommissionsTables.appointment(tx, body, membership);
  }

  /** How many members the commission lacks on the day by the rule {@code commissions.members_minimum}; 0 without the rule. */
  public int lacking(Tx tx, Organization commission, LocalDate day) {
    return limits.number(tx, commission.body(), day, "commissions.members_minimum").map(least -> Math.max(0, least - people(tx, commission.body(), commission.id(), day).size())).orElse(0);
  }

  /** Adopted votes of the council that something can be based on, the last one first. */
  public List<Poll> listBases(Tx tx, String body, List<Poll> closed) {
    return bases.serving(tx, closed.stream().filter(poll -> poll.body().equals(body)).toList());
  }

  /** Whether the vote that something is based on still counts. */
  public boolean stands(Tx tx, CommissionsAct.Basis basis) {
    return basis.poll() == null || voting.find(tx, basis.poll()).filter(poll -> bases.serves(tx, poll)).isPresent();
  }

  /** The members, the chair first. */
  public List<Member> members(Tx tx, String body, UUID organization, LocalDate day) {
    return register.members(tx, body, organization, day);
  }
}
