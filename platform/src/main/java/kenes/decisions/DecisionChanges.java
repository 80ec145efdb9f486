package kenes.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.register.Register;

/** What becomes of a decision later: changed or ended by another one, annulled by a court. Thread-safe. */
public final class DecisionChanges {
  /** @param by the later decision that changes it @param wordings the whole text as it stands with the change */
  public record Amend(UUID decision, UUID by, List<Decisions.Wording> wordings, String parityReason) {}

  /** @param by the later decision that ends it @param annulled true: as unlawful; false: it has lost its purpose */
  public record Repeal(UUID decision, UUID by, boolean annulled) {}

  /** @param on day of the ruling @param from since when the decision has no force @param part what is annulled, or null: the whole decision */
  public record AnnulByCourt(UUID decision, Text court, String caseNumber, LocalDate on, LocalDate from, Text part) {}

  private static final int LONGEST_NUMBER = 100;

  private final Deciding deciding;
  private final Wordings wordings;

  public DecisionChanges(Journal journal, Permissions permissions, Register register, Files files) {
    this.deciding = new Deciding(journal, permissions, register);
    this.wordings = new Wordings(files);
  }

  /** Keeps the consolidated text of a decision that a later one changes; it holds from the day on which that enters into force. */
  public Recorded amend(Caller caller, String body, String key, Amend input) {
    return command(caller, body, key, input, input.decision(), work -> {
      requireLater(work, input.by());
      ReadyTexts texts = wordings.keep(work.tx(), work.life().decision().languages(), input.wordings(), input.parityReason());
      List<Digest> before = work.life().versions().getLast().wordings().stream().map(DecisionsAct.Wording::text).toList();
      if (texts.wordings().stream().map(DecisionsAct.Wording::text).toList().equals(before)) {
        throw Refused.field("text." + texts.wordings().getFirst().lang().code(), DecisionsCode.NOTHING_CHANGED);
      }
      work.command().record(new DecisionsAct.DecisionAmended(work.id(), input.by(), work.life().versions().size() + 1, texts.wordings(),
          texts.differences(), texts.reason()));
    });
  }

  /** Ends a decision by a later one, on the day on which that enters into force. */
  public Recorded repeal(Caller caller, String body, String key, Repeal input) {
    return command(caller, body, key, input, input.decision(), work -> {
      requireLater(work, input.by());
      work.command().record(new DecisionsAct.DecisionRepealed(work.id(), input.by(), input.annulled()));
      Recommendations.tell(work, input.annulled() ? DecisionsAct.How.ANNULLED : DecisionsAct.How.REPEALED, work.today(), null);
    });
  }

  /** Records that a court annulled the decision, wholly or in part. */
  public Recorded annulByCourt(Caller caller, String body, String key, AnnulByCourt input) {
    return command(caller, body, key, input, input.decision(), work -> {
      if (work.life().ending() != null && work.life().ending().state() == State.ANNULLED_BY_COURT) {
        throw new Refused(DecisionsCode.DECISION_ENDED);
      }
      List<Lang> languages = work.life().decision().languages();
      LocalDate adopted = work.life().decision().on();
      Fields fields = new Fields();
      Deciding.text(fields, "court", input.court(), languages);
      String caseNumber = Deciding.words(fields, "caseNumber", input.caseNumber(), LONGEST_NUMBER);
      Deciding.day(fields, "on", input.on(), adopted, work.today());
      fields.refuseIf(input.from() == null, "from", DecisionsCode.DATE_MISSING)
          .refuseIf(input.from() != null && input.from().isBefore(adopted), "from", DecisionsCode.DATE_TOO_EARLY, adopted);
      if (input.part() != null) {
        Deciding.text(fields, "part", input.part(), languages);
      }
      fields.check();
      work.command().record(new DecisionsAct.DecisionAnnulledByCourt(work.id(), input.court(), caseNumber, input.on(), input.from(), input.part()));
      if (input.part() == null) {
        Recommendations.tell(work, DecisionsAct.How.ANNULLED_BY_COURT, input.from(), null);
      }
    });
  }

  /** The decision stands, and the other one is later and stands too. */
  private static void requireLater(Deciding.Work work, UUID by) {
    if (work.life().ending() != null) {
      throw new Refused(DecisionsCode.DECISION_ENDED);
    }
    if (by == null) {
      throw Refused.field("by", DecisionsCode.FIELD_MISSING);
    }
    DecisionLife other = new Lives(work.tx(), work.body()).get(by);
    if (other.decision().index() <= work.life().decision().index()) {
      throw Refused.field("by", DecisionsCode.NOT_LATER);
    }
    if (other.ending() != null) {
      throw new Refused(DecisionsCode.OTHER_ENDED);
    }
  }

  private Recorded command(Caller caller, String body, String key, Object input, UUID decision, Consumer<Deciding.Work> decide) {
    return deciding.command(caller, body, key, input, decision, Permission.KEEP_DECISIONS, decide);
  }
}
