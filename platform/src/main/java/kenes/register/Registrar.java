package kenes.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.accounts.Accounts;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.rules.Rules;

/**
 * Keeps the register: every command is an act, refused as a whole when a field is wrong. Bodies and persons stand in the
 * registry body's journal, everything else in the journal of the body it belongs to. Needs {@code KEEP_REGISTER}.
 * The key makes a repeated command take effect once. Thread-safe.
 */
public final class Registrar {
  /** A public office-holder. @param nameLatin as written in English @param invented true for people of the demo */
  public record NewPerson(String nameKk, String nameRu, String nameLatin, boolean invented) {}

  /** @param kind plenary, commission, office, faction, deputies_group @param to the last day, or null */
  public record NewOrganization(String kind, Text name, LocalDate from, LocalDate to) {}

  /** @param role chair, deputy_chair, member, secretary, staff */
  public record NewPost(UUID organization, String role, Text label) {}

  /**
   * @param role chair, deputy_chair, member
   * @param post a post of this organization with this role, or null
   * @param term number of the term; needed with a seat
   * @param seat needed for members of the plenary, allowed for its chair and deputy chairs, null elsewhere
   * @param constituency as the source writes it, or null
   * @param to the last day; null: until the end of the term, or open
   */
  public record NewMembership(UUID person, UUID organization, String role, UUID post, Integer term, Integer seat,
      String constituency, LocalDate from, LocalDate to) {}

  /** @param role secretary, staff, or presiding: over the first session, while there is no chair @param organization whom in the body it serves, or null for the body as a whole */
  public record NewStaff(UUID account, String role, UUID organization, LocalDate from) {
    /** For the body as a whole. */
    public NewStaff(UUID account, String role, LocalDate from) {
      this(account, role, null, from);
    }
  }

  private record NewBodies(List<RegisterAct.BodyRegistered> bodies) {}

  private record End(UUID what, LocalDate to) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Accounts accounts;
  private final Seating seating;
  private final String registry;

  /** @param registry code of the registry body, in whose journal bodies and persons stand */
  public Registrar(Journal journal, Permissions permissions, Accounts accounts, Rules rules, String registry) {
    this.journal = journal;
    this.permissions = permissions;
    this.accounts = accounts;
    this.seating = new Seating(rules);
    this.registry = registry;
  }

  /** Registers a body and opens its journal; the first one is the registry body itself. @throws Refused with the wrong fields */
  public Recorded registerBody(Caller caller, String key, RegisterAct.BodyRegistered body) {
    return registerBodies(caller, key, List.of(body));
  }

  /** Registers bodies, parents before their children: all of them or none. @throws Refused with the wrong fields */
  public Recorded registerBodies(Caller caller, String key, List<RegisterAct.BodyRegistered> bodies) {
    return journal.command(caller.signedIn(), registry, key, new NewBodies(bodies), recorder -> {
      permissions.require(recorder.tx(), caller, registry, Permission.KEEP_REGISTER);
      RegisterTables.lockBody(recorder.tx(), registry);
      for (RegisterAct.BodyRegistered body : bodies) {
        BodyChecks.body(recorder.tx(), body);
        journal.open(recorder.tx(), body.code());
        recorder.record(body);
      }
    });
  }

  /** Registers a person. @throws Refused {@code NAME_MISSING} with the field */
  public Recorded registerPerson(Caller caller, String key, NewPerson person) {
    return command(caller, registry, key, person, recorder -> {
      BodyChecks.person(person);
      recorder.record(new RegisterAct.PersonRegistered(Id.next(), person.nameKk().strip(), person.nameRu().strip(),
          person.nameLatin().strip(), person.invented()));
    });
  }

  /** Registers a term with its number of seats. @throws Refused with the wrong fields, {@code TERM_TAKEN}, {@code TERM_OVERLAPS} */
  public Recorded registerTerm(Caller caller, String body, String key, RegisterAct.TermRegistered term) {
    return command(caller, body, key, term, recorder -> {
      BodyChecks.term(recorder.tx(), body, term);
      recorder.record(term);
    });
  }

  /** Forms the plenary, a commission or an office. @throws Refused with the wrong fields, {@code PLENARY_EXISTS} */
  public Recorded formOrganization(Caller caller, String body, String key, NewOrganization organization) {
    return command(caller, body, key, organization, recorder -> form(recorder, body, organization));
  }

  /** Forms an organization within the command by which the council made it; that command has asked who may. @return its id */
  public UUID form(Recorder command, String body, NewOrganization organization) {
    RegisterTables.lockBody(command.tx(), body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, body));
    BodyChecks.organization(command.tx(), body, organization);
    UUID id = Id.next();
    command.record(new RegisterAct.OrganizationFormed(id, organization.kind(), organization.name(), organization.from(), organization.to()));
    return id;
  }

  /** Ends an organization and all its memberships within the command by which it came to its end. @throws Refused with the field {@code to} */
  public void close(Recorder command, String body, UUID organization, LocalDate to) {
    RegisterTables.lockBody(command.tx(), body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, body));
    MembershipChecks.endable(command.tx(), body, organization, to).forEach(membership -> Holders.end(command, membership, to));
    command.record(new RegisterAct.OrganizationEnded(organization, to));
  }

  /** Creates a post in an organization. @throws Refused with the wrong fields */
  public Recorded createPost(Caller caller, String body, String key, NewPost post) {
    return command(caller, body, key, post, recorder -> {
      BodyChecks.post(recorder.tx(), body, post);
      recorder.record(new RegisterAct.PostCreated(Id.next(), post.organization(), post.role(), post.label()));
    });
  }

  /** Begins a membership. @throws Refused with the wrong fields, {@code SEAT_TAKEN}, {@code PERSON_HAS_SEAT}, {@code CHAIR_TAKEN}, {@code PERSON_BARRED} */
  public Recorded beginMembership(Caller caller, String body, String key, NewMembership membership) {
    return command(caller, body, key, membership,
        recorder -> seating.begin(recorder, body, membership));
  }

  /** Begins a membership within the command by which somebody was elected; that command has asked who may. @return its id */
  public UUID begin(Recorder command, String body, NewMembership membership) {
    RegisterTables.lockBody(command.tx(), body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, body));
    return seating.begin(command, body, membership);
  }

  /**
   * Takes out a membership within the command by which its election is declared void; that command has asked who may. Commissions that the
   * elected left for it have them back.
   *
   * @param role in which the person serves there @param from the day of the election: an older membership stays
   */
  public void annul(Recorder command, String body, UUID person, UUID organization, String role, LocalDate from) {
    RegisterTables.lockBody(command.tx(), body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, body));
    Seating.annul(command, body, person, organization, role, from);
  }

  /** Sets the last day of a membership, or an earlier one. @throws Refused {@code MEMBERSHIP_UNKNOWN}, {@code ENDED_ALREADY} */
  public Recorded endMembership(Caller caller, String body, String key, UUID membership, LocalDate to) {
    return command(caller, body, key, new End(membership, to), recorder -> end(recorder, body, membership, to));
  }

  /** Ends a membership within another command, which has asked who may. @throws Refused {@code MEMBERSHIP_UNKNOWN}, {@code ENDED_ALREADY} */
  public void end(Recorder command, String body, UUID membership, LocalDate to) {
    RegisterTables.lockBody(command.tx(), body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, body));
    Holders.end(command, MembershipChecks.end(command.tx(), body, membership, to), to);
  }

  /** Lets an account work for the body. @throws Refused {@code ACCOUNT_UNKNOWN}, {@code STAFF_ALREADY} */
  public Recorded assignStaff(Caller caller, String body, String key, NewStaff staff) {
    return command(caller, body, key, staff, recorder -> {
      boolean exists = staff.account() != null && accounts.exists(recorder.tx(), staff.account());
      MembershipChecks.assign(recorder.tx(), body, staff, exists);
      recorder.record(new RegisterAct.StaffAssigned(Id.next(), staff.account(), staff.role(), staff.organization(), staff.from()));
    });
  }

  /** Sets the last day of an assignment of staff. @throws Refused {@code ASSIGNMENT_UNKNOWN}, {@code ENDED_ALREADY} */
  public Recorded releaseStaff(Caller caller, String body, String key, UUID assignment, LocalDate to) {
    return command(caller, body, key, new End(assignment, to), recorder -> {
      MembershipChecks.release(recorder.tx(), body, assignment, to);
      recorder.record(new RegisterAct.StaffReleased(assignment, to));
    });
  }

  private Recorded command(Caller caller, String body, String key, Object payload, Consumer<Recorder> decide) {
    return journal.command(caller.signedIn(), body, key, payload, recorder -> {
      permissions.require(recorder.tx(), caller, body, Permission.KEEP_REGISTER);
      RegisterTables.lockBody(recorder.tx(), body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, body));
      decide.accept(recorder);
    });
  }
}
