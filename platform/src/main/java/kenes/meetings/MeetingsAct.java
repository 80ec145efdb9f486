package kenes.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Addressed;
import kenes.journal.Sealed;

/** All acts of sessions and sittings, in the journal of the body that sits. */
public sealed interface MeetingsAct extends Act {
  /**
   * One agenda item.
   *
   * @param position 1-based
   * @param decisionKind key of the majority in the rulebook, for example {@code default}
   * @param planned the line of a plan of work that it came from, or null
   * @param closing that it alone is closed to the public, or null
   */
  record Item(UUID item, int position, Text title, String decisionKind, UUID planned, Closing closing) {}

  /** An item of an open sitting will be closed to the public. @param notice whether the public was told in time */
  record Closing(Notice notice, Text reason) {}

  /**
   * Whether notice was given in time.
   *
   * @param daysRequired calendar days before the sitting, as the rule's term comes out for this day; 0: there is no term
   * @param daysGiven whole calendar days between the day of notice and the day of the sitting, in the body's zone
   * @param rule key of the rule, for example {@code notice.regular}
   */
  record Notice(int daysRequired, int daysGiven, boolean met, String rule) {}

  /**
   * The quorum at an instant: facts and the frozen rule's result.
   *
   * @param base what the fraction is taken of (seats, or members in office), as the rule says
   * @param needed the smallest number present with which quorum is held
   * @param parts of a joint sitting whose organizations are counted apart: the numbers above are then their sums, and the quorum is held when each holds its own
   */
  record Quorum(int present, int base, int needed, boolean held, List<QuorumPart> parts) {
    /** Of one whole. */
    public Quorum(int present, int base, int needed, boolean held) {
      this(present, base, needed, held, List.of());
    }
  }

  /** The quorum of one of the organizations that sit together. @param organization its name */
  record QuorumPart(Text organization, int present, int base, int needed) {
    public boolean held() {
      return present >= needed;
    }
  }

  /**
   * Who asked for a session, where the rulebook says who may.
   *
   * @param initiator code in the rulebook's list @param title the same in words
   * @param deputies those who asked by name; empty where an office asked
   * @param needed how many of them the rule asked for, of {@code base}; 0 where an office asked
   */
  record Initiative(String initiator, Text title, List<UUID> deputies, int needed, int base) {}

  /**
   * Who convenes a session and presides over it.
   *
   * @param office as the rulebook names it, or null @param convener the name, or null @param initiative null where nobody had to ask
   * @param within null where no rule sets a term
   */
  record Call(Text office, Text convener, Initiative initiative, Within within) {}

  /**
   * Whether a session is held within the term that the rulebook sets for it.
   *
   * @param rule key, for example {@code extraordinary.within}
   * @param from when the term began: a first session, the day on which enough seats were filled; others, the day of the decision to hold it
   * @param due the last lawful day
   */
  record Within(String rule, LocalDate from, LocalDate due, boolean met) {}

  /** By which post somebody is invited. @param body its code @param role chair, deputy_chair @param person who held it on the day of the sitting, as was known then */
  record Holder(String body, String role, UUID person) {}

  /**
   * Somebody who may speak and does not vote.
   *
   * @param mustCome the rulebook obliges them to come and inform
   * @param from the post of another body by which they are invited, or null @param sent who came in their place, or null
   */
  record Invited(UUID invited, Text name, Text office, boolean mustCome, Holder from, Text sent) {
    public Invited(UUID invited, Text name, Text office, boolean mustCome) {
      this(invited, name, office, mustCome, null, null);
    }

    /** Whether they are invited by this post. */
    boolean holds(String body, String role) {
      return from != null && from.body().equals(body) && from.role().equals(role);
    }
  }

  /** A post whose holder would be invited, and which nobody holds on the day of the sitting. @param office body and post in words */
  record Vacant(String body, String role, Text office) {}

  /**
   * How a sitting is held.
   *
   * @param closed to the public, as a whole
   * @param closing whether the public was told in time that it is closed; null for an open sitting
   * @param partners the other organizations of a joint sitting
   * @param vacant posts of other bodies whose holders would be invited, if there were any
   */
  record Setting(Form form, boolean closed, Notice closing, List<Invited> invited, List<UUID> partners, List<Vacant> vacant) {
    public Setting {
      vacant = vacant == null ? List.of() : List.copyOf(vacant);
    }

    public Setting(Form form, boolean closed, Notice closing, List<Invited> invited, List<UUID> partners) {
      this(form, closed, closing, invited, partners, List.of());
    }

    /** The bodies whose people are invited by their posts. */
    Set<String> guestsOf() {
      return invited.stream().filter(guest -> guest.from() != null).map(guest -> guest.from().body()).collect(Collectors.toSet());
    }
  }

  /** A session (сессия) within a term. @param series 0: of the plenary, else of a commission, which numbers its own @param kind first, regular, extraordinary, training @param training marked as an exercise */
  record SessionConvened(UUID session, int term, int series, int number, String kind, boolean training, Call call) implements MeetingsAct {}

  /** A sitting of the session. @param sitting its number within the session @param rulebook digest of the rulebook that governs it, frozen here */
  record MeetingConvened(UUID meeting, UUID session, int sitting, UUID organization, Text title, Text place, Instant startsAt,
      Notice notice, Digest rulebook, List<Item> agenda, Setting setting) implements MeetingsAct, Addressed {
    /** The bodies whose people are invited by their posts. */
    @Override
    public Set<String> to() {
      return setting.guestsOf();
    }
  }

  /** An item is added after the notice. */
  record AgendaItemAdded(UUID meeting, Item item) implements MeetingsAct {}

  record DeputyArrived(UUID meeting, UUID person, Quorum quorum) implements MeetingsAct {}

  record DeputyLeft(UUID meeting, UUID person, Quorum quorum) implements MeetingsAct {}

  /** Why a deputy is absent; the reason does not stand open in the record. */
  record AbsenceExplained(UUID meeting, UUID person, Sealed reason) implements MeetingsAct {}

  record MeetingOpened(UUID meeting, Quorum quorum) implements MeetingsAct {}

  record ItemOpened(UUID meeting, UUID item, Quorum quorum) implements MeetingsAct {}

  record ItemClosed(UUID meeting, UUID item, Quorum quorum) implements MeetingsAct {}

  record MeetingClosed(UUID meeting, Quorum quorum) implements MeetingsAct {}

  /** A public source of an archived event. */
  record Source(String title, String publisher, String url, String lang) {}

  /** An event known from public sources only. @param held ISO 8601 date, possibly imprecise ({@code 2022}) @param kind sitting, preparation */
  record EventArchived(UUID event, String kind, String held, Text title, Text summary, List<Source> sources) implements MeetingsAct {}
}
