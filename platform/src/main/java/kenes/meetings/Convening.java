package kenes.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.register.Register;
import kenes.register.Term;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/**
 * Convening: who calls a session, of what kind and form, who is invited, and whether notice was given in time.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked.
 */
public final class Convening {
  /** The kind of the first session of a term, which is opened by another than the chair. */
  public static final String FIRST = "first";

  /**
   * An item to put on an agenda. @param decisionKind key of a majority in the rulebook
   * @param planned the line of a plan of work that it comes from, or null @param closed null for an item as open as its sitting
   */
  public record NewItem(Text title, String decisionKind, UUID planned, ClosedItem closed) {
    public NewItem(Text title, String decisionKind) {
      this(title, decisionKind, null, null);
    }
  }

  /** That the public is kept out of one item. @param reason in the official languages */
  public record ClosedItem(Text reason) {}

  /** Who asked for the session. @param initiator code in the rulebook's list {@code initiators.<kind>} @param deputies those who asked by name */
  public record Asked(String initiator, List<UUID> deputies) {}

  /** Somebody who is no deputy and may speak. */
  public record Guest(Text name, Text office) {}

  /** A post of another body. @param body its code @param role chair, deputy_chair */
  public record Holder(String body, String role) {}

  /** How the sitting is held. @param closed to the public, as a whole @param partners the other organizations of a joint sitting @param holders posts whose holders are invited */
  public record Setting(Form form, boolean closed, List<Guest> invited, List<UUID> partners, List<Holder> holders) {
    public Setting(Form form, boolean closed, List<Guest> invited, List<UUID> partners) {
      this(form, closed, invited, partners, List.of());
    }

    public static final Setting ORDINARY = new Setting(Form.ORDINARY, false, List.of(), List.of());
  }

  /**
   * @param kind a kind of session that the rulebook has a notice term for, or {@code first} where it says who convenes that
   * @param number of the session within the term, or null for the next one; a council that begins here in the middle of a
   *     term gives the first number itself
   * @param convener the name of who convenes and presides, or null for the chair in office
   * @param asked who asked for it, or null where the rulebook does not say who may
   */
  public record Convene(String kind, Integer number, UUID organization, Text title, Text place, Instant startsAt, List<NewItem> agenda,
      Text convener, Asked asked, Setting setting) {
    /** An ordinary sitting that the chair convenes. */
    public Convene(String kind, Integer number, UUID organization, Text title, Text place, Instant startsAt, List<NewItem> agenda) {
      this(kind, number, organization, title, place, startsAt, agenda, null, null, Setting.ORDINARY);
    }
  }

  /** @param startsAt of the next sitting @param place null: where this one is */
  public record Adjourn(UUID meeting, Instant startsAt, Text place) {}

  /** @param invited the id that the act of convening gave them */
  public record Attend(UUID meeting, UUID invited) {}

  /** @param holders posts of other bodies whose holders are invited */
  public record InviteHolders(UUID meeting, List<Holder> holders) {}

  /** @param name of who comes in the place of the one invited */
  public record SendAnother(UUID meeting, UUID invited, Text name) {}

  private final Journal journal;
  private final Leading leading;
  private final Register register;
  private final Rules rules;
  private final InstantSource clock;
  private final Governing governing;
  private final Notices notices;
  private final Calls calls;
  private final ConveneChecks checks;
  private final InvitedPresence presence;
  private final Adjourning adjourning;
  private final HolderOffers offers;
  private final InvitedHolders holders;

  public Convening(Journal journal, Permissions permissions, Register register, Rules rules, Calendars calendars, OpenVotes openVotes,
      InstantSource clock) {
    this.journal = journal;
    this.leading = new Leading(permissions, register);
    this.register = register;
    this.rules = rules;
    this.clock = clock;
    this.governing = new Governing(register, rules, clock);
    this.notices = new Notices(calendars);
    this.calls = new Calls(register, notices);
    this.checks = new ConveneChecks(register, clock);
    this.presence = new InvitedPresence(journal, permissions, rules);
    this.adjourning = new Adjourning(journal, leading, register, rules, openVotes, clock);
    this.offers = new HolderOffers(register);
    this.holders = new InvitedHolders(journal, leading, register, offers);
  }

  public static Projection projection() {
    return new ConveningTables();
  }

  /** Convenes a session with one sitting; says whether notice is in time. */
  public Recorded convene(Caller caller, String body, String key, Convene input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      leading.requireConvene(tx, caller, body, input.kind());
      Rulebook rulebook = governing.find(tx, body, input).orElse(null);
      ConveneChecks.refuse(checks.faults(tx, body, input, rulebook));
      if (rulebook == null) {
        throw new Refused(MeetingsCode.NO_RULEBOOK);
      }
      ZoneId zone = register.zone(tx, body);
      LocalDate day = LocalDate.ofInstant(input.startsAt(), zone);
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
      if (!knows(rulebook, input.kind())) {
        throw Refused.field("kind", MeetingsCode.SESSION_KIND_UNKNOWN, input.kind());
      }
      Term term = register.termOn(tx, body, day).orElseThrow(() -> new Refused(MeetingsCode.NO_TERM));
      MeetingsAct.SessionConvened session = session(tx, body, input, rulebook, term.number(), today, day);
      command.record(session);
      command.record(new MeetingsAct.MeetingConvened(Id.next(), session.session(), 1, input.organization(), input.title(), input.place(),
          input.startsAt(), notices.given(tx, rulebook, "notice." + input.kind(), today, day), rules.freeze(tx, rulebook),
          Agenda.items(input.agenda(), rulebook, () -> notices.given(tx, rulebook, ItemClosing.NOTICE, today, day)), 
          holders.with(tx, body, notices.setting(tx, input.setting(), rulebook, today, day), input.setting().holders(), day)));
    });
  }

  /** A kind of session is known by its term of notice, or by who convenes it. */
  public static boolean knows(Rulebook rulebook, String kind) {
    return rulebook.notices().containsKey(kind) || rulebook.find("convener." + kind).isPresent();
  }

  private MeetingsAct.SessionConvened session(Tx tx, String body, Convene input, Rulebook rulebook, int term, LocalDate today, LocalDate day) {
    boolean training = Meetings.TRAINING.equals(input.kind());
    int series = governing.isPlenary(tx, body, input) ? 0 : MeetingsQueries.series(tx, body, input.organization());
    int next = MeetingsQueries.nextNumber(tx, body, term, series, training);
    int number = input.number() == null ? next : input.number();
    if (number < next) {
      throw Refused.field("number", MeetingsCode.NUMBER_TAKEN, next);
    }
    if (input.kind().equals(FIRST)) {
      calls.first(tx, body, next == 1, rulebook, day);
    }
    return new MeetingsAct.SessionConvened(Id.next(), term, series, number, input.kind(), training, calls.call(tx, body, input, rulebook, today, day));
  }

  /** The fields that {@link #convene} would refuse. */
  public List<Refused.Field> faults(Tx tx, String body, Convene input) {
    return checks.faults(tx, body, input, governing.find(tx, body, input).orElse(null));
  }

  /** What convening now would put on record of a term before the sitting, {@code notice.<kind>} or {@code sittings.closed_notice}. */
  public Optional<MeetingsAct.Notice> findNotice(Tx tx, String body, Convene input, String rule) {
    ZoneId zone = register.zone(tx, body);
    LocalDate day = LocalDate.ofInstant(input.startsAt(), zone);
    return governing.find(tx, body, input).map(rulebook -> notices.given(tx, rulebook, rule, LocalDate.ofInstant(clock.instant(), zone), day));
  }

  /** The term within which such a session has to be held, and whether that would be kept; empty where no rule sets one. */
  public Optional<MeetingsAct.Within> findWithin(Tx tx, String body, Convene input) {
    ZoneId zone = register.zone(tx, body);
    return governing.find(tx, body, input).flatMap(rulebook -> calls.within(tx, body, input, rulebook, LocalDate.ofInstant(clock.instant(), zone),
        LocalDate.ofInstant(input.startsAt(), zone)));
  }

  /** The terms before a sitting that convening had to keep, by its frozen rules; none for a sitting after a break. */
  public List<NoticeProof> proofs(Tx tx, Meeting meeting) {
    return notices.proofs(tx, meeting, rules.get(tx, meeting.rulebook()), register.zone(tx, meeting.body()));
  }

  /** The session goes on on another day: the rest of the agenda goes over. A sitting without quorum is recorded as failed first. */
  public Recorded adjourn(Caller caller, String body, String key, Adjourn input) {
    return adjourning.adjourn(caller, body, key, input);
  }

  /** Records that the sitting's hour has come without a quorum. @throws Refused {@code HOUR_NOT_COME}, {@code QUORUM_HELD} */
  public Recorded fail(Caller caller, String body, String key, UUID meeting) {
    return adjourning.fail(caller, body, key, meeting);
  }

  /** The last lawful day on which the session may go on; empty where no rule sets one. */
  public Optional<LocalDate> findLastDayOfBreak(Tx tx, Meeting meeting) {
    return Adjourning.last(rules.get(tx, meeting.rulebook()), LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body())));
  }

  /** Somebody invited comes in; they count for no quorum. */
  public Recorded invitedArrive(Caller caller, String body, String key, Attend input) {
    return presence.arrive(caller, body, key, input);
  }

  public Recorded invitedLeave(Caller caller, String body, String key, Attend input) {
    return presence.leave(caller, body, key, input);
  }

  /** Another comes in their place. */
  public Recorded sendAnother(Caller caller, String body, String key, SendAnother input) {
    return presence.sendAnother(caller, body, key, input);
  }

  /** Invites holders of posts of other bodies to an extended sitting that has not opened; a new holder replaces the one before. */
  public Recorded inviteHolders(Caller caller, String body, String key, InviteHolders input) {
    return holders.invite(caller, body, key, input);
  }

  /** Who can be invited by a post of another body. */
  public HolderOffers offers() {
    return offers;
  }
}
