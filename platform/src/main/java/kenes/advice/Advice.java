package kenes.advice;

import static kenes.schema.generated.advice.Tables.RECOMMENDATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.couriers.Reception;
import kenes.db.Tx;
import kenes.decisions.Answered;
import kenes.decisions.DecisionLife;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.documents.Documents;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.register.Body;
import kenes.register.Register;
import org.jooq.impl.DSL;

/** Recommendations of other bodies, where they arrive, and the answers to them. A recommendation binds nobody: a body may decline it. Thread-safe. */
public final class Advice {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 2000;

  /**
   * @param reply what is done, or why it is declined @param own this body's signed decision on it, or null
   * @param reason why it replaces the answer before; null for the first
   */
  public record Answer(UUID advice, Answered answer, String reply, UUID own, String reason) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Decisions decisions;

  public Advice(Journal journal, Permissions permissions, Register register, Decisions decisions) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.decisions = decisions;
  }

  public static Projection projection() {
    return new AdviceTables();
  }

  /** What happens at both ends of the letters. */
  public Reception reception() {
    return new AdviceReception(decisions.recommendations());
  }

  /** Answers a recommendation; a later answer replaces the one before and says why. The answer goes to the body that recommended it. */
  public Recorded answer(Caller caller, String body, String key, Answer input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.KEEP_DECISIONS);
      LocalDate today = register.today(command.tx(), body);
      requireExists(register.getBody(command.tx(), body), today);
      AdviceTables.lock(command.tx(), AdviceTables.is(body, input.advice()));
      Advised known = get(command.tx(), body, input.advice());
      requireExpected(command.tx(), known);
      String reply = strip(input.reply());
      String reason = strip(input.reason());
      check(known, input.answer(), reply, reason);
      DecisionLife own = input.own() == null ? null : standing(command.tx(), body, input.own());
      command.record(new AdviceAct.AdviceAnswered(known.id(), known.sender(), known.decision(), known.addressee(), known.answers().size() + 1, input.answer(), reply,
          input.own(), own == null ? null : own.decision().number(), today, known.answers().isEmpty() ? null : reason));
    });
  }

  private static void requireExists(Body body, LocalDate today) {
    if (body.valid().to() != null && today.isAfter(body.valid().to())) {
      throw new Refused(AdviceCode.BODY_ENDED, body.name(), body.valid().to());
    }
  }

  /** It stands, and there is somebody who waits for the answer. */
  private void requireExpected(Tx tx, Advised known) {
    if (known.ending() != null) {
      throw new Refused(AdviceCode.ADVICE_ENDED, known.ending().on());
    }
    if (!isAwaited(tx, known)) {
      throw new Refused(AdviceCode.SENDER_ENDED, register.getBody(tx, known.sender()).name());
    }
  }

  /** Whether the body that recommended it exists today. */
  public boolean isAwaited(Tx tx, Advised known) {
    return register.getBody(tx, known.sender()).valid().contains(register.today(tx, known.sender()));
  }

  private static void check(Advised known, Answered answer, String reply, String reason) {
    Fields fields = new Fields();
    fields.refuseIf(answer == null, "answer", AdviceCode.ANSWER_MISSING)
        .refuseIf(reply.length() < SHORTEST || reply.length() > LONGEST, "reply", AdviceCode.REPLY_LENGTH, SHORTEST, LONGEST)
        .refuseIf(Documents.isPrivate(reply), "reply", AdviceCode.HIDDEN_DATA);
    known.answer().ifPresent(before -> fields.refuseIf(reason.length() < SHORTEST, "reason", AdviceCode.REASON_MISSING, before.on(), SHORTEST)
        .refuseIf(reason.length() > LONGEST, "reason", AdviceCode.REPLY_LENGTH, SHORTEST, LONGEST).refuseIf(Documents.isPrivate(reason), "reason", AdviceCode.HIDDEN_DATA));
    fields.check();
  }

  /** A decision of this body that is signed and stands. */
  private DecisionLife standing(Tx tx, String body, UUID decision) {
    DecisionLife life = decisions.get(tx, body, decision);
    if (!isStanding(life)) {
      throw Refused.field("own", AdviceCode.DECISION_NOT_STANDING);
    }
    return life;
  }

  /** Whether an answer can name this decision. */
  public static boolean isStanding(DecisionLife life) {
    return life.find(DecisionsAct.DecisionSigned.class).isPresent() && life.ending() == null;
  }

  private static String strip(String words) {
    return words == null ? "" : words.replace("\r\n", "\n").strip();
  }

  /** @throws Refused {@code ADVICE_UNKNOWN} */
  public Advised get(Tx tx, String body, UUID advice) {
    return AdviceTables.list(tx, body, AdviceTables.is(body, advice), 1).stream().findFirst().orElseThrow(() -> new Refused(AdviceCode.ADVICE_UNKNOWN));
  }

  /** What was recommended to a body, the latest first. */
  public List<Advised> list(Tx tx, String body, int limit) {
    return AdviceTables.list(tx, body, DSL.noCondition(), limit);
  }

  /** What it owes an answer to, the latest first. */
  public List<Advised> listDue(Tx tx, String body, int limit) {
    return AdviceTables.list(tx, body, AdviceTables.due(body), limit).stream().filter(one -> isAwaited(tx, one)).toList();
  }

  /** @param id of the arrival, or of the sender's decision */
  public Optional<Advised> find(Tx tx, String body, UUID id) {
    return AdviceTables.list(tx, body, RECOMMENDATION.ID.eq(id).or(RECOMMENDATION.DECISION.eq(id)), 1).stream().findFirst();
  }
}
