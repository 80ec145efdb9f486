package kenes.joint;

import static kenes.schema.generated.joint.Tables.DECISION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.couriers.Reception;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.decisions.Decisions;
import kenes.decisions.ReadyTexts;
import kenes.documents.Documents;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.rules.RulesCode;

/** Joint decisions of two bodies that sit apart: offered, adopted by each in its own sitting, refused, withdrawn. Thread-safe. */
public final class Joint {
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 2000;

  /** @param partner code of the other body @param wordings in every language of official texts @param parityReason why they may differ, or null */
  public record Offer(String partner, List<Decisions.Wording> wordings, String parityReason) {}

  /** @param decision this body's decision, whose texts must be the joint ones */
  public record Adopt(UUID joint, UUID decision) {}

  public record Refuse(UUID joint, String reason) {}

  public record Withdraw(UUID joint, String reason) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;
  private final Decisions decisions;
  private final Files files;
  private final JointClock clock;

  public Joint(Journal journal, Permissions permissions, Register register, Rules rules, Decisions decisions, Files files, Db db) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.decisions = decisions;
    this.files = files;
    this.clock = new JointClock(db, journal, register, decisions);
  }

  public static Projection projection() {
    return new JointTables();
  }

  /** For decisions that end after they have become joint. */
  public JointClock clock() {
    return clock;
  }

  /** What happens in the body at which an offer, an adoption, a refusal or a withdrawal arrives. */
  public Reception reception() {
    return new JointReception(register);
  }

  /** Offers a text to another body; it arrives there by courier. */
  public Recorded offer(Caller caller, String body, String key, Offer input) {
    return command(caller, body, key, input, (command, today) -> {
      requirePartner(command.tx(), body, input.partner());
      List<Lang> languages = findLanguages(command.tx(), body).orElseThrow(() -> new Refused(RulesCode.NO_RULEBOOK));
      ReadyTexts texts = decisions.keepTexts(command.tx(), languages, input.wordings(), input.parityReason());
      command.record(new JointAct.JointOffered(Id.next(), input.partner(),
          texts.wordings().stream().map(one -> new JointAct.Wording(one.lang(), one.title(), one.text())).toList(), texts.reason(), today));
    });
  }

  /** Says that this body's decision is its part of the joint one. */
  public Recorded adopt(Caller caller, String body, String key, Adopt input) {
    return command(caller, body, key, input, (command, today) -> {
      JointDecision known = open(command.tx(), body, input.joint());
      Decision decision = part(known, decisions.get(command.tx(), body, input.decision()));
      command.record(new JointAct.JointAdopted(known.id(), known.partner(), decision.id(), decision.number(), decision.on()));
    });
  }

  /** The decision, which can be a part of it. */
  private static Decision part(JointDecision known, DecisionLife life) {
    known.findDifference(life.decision()).ifPresent(lang -> {
      throw new Refused(JointCode.TEXT_DIFFERS, lang.code());
    });
    if (!JointDecision.isStanding(life)) {
      throw new Refused(JointCode.DECISION_NOT_STANDING);
    }
    if (life.decision().on().isBefore(known.offeredOn())) {
      throw new Refused(JointCode.DECISION_TOO_EARLY, known.offeredOn());
    }
    return life.decision();
  }

  /** The body to which it was offered will not adopt it. */
  public Recorded refuse(Caller caller, String body, String key, Refuse input) {
    return command(caller, body, key, input, (command, today) -> {
      JointDecision known = open(command.tx(), body, input.joint());
      if (known.offeredHere()) {
        throw new Refused(JointCode.NOT_OFFERED_TO);
      }
      command.record(new JointAct.JointRefused(known.id(), known.partner(), today, reason(input.reason())));
    });
  }

  /** The body that offered it takes it back before it has adopted its own decision. */
  public Recorded withdraw(Caller caller, String body, String key, Withdraw input) {
    return command(caller, body, key, input, (command, today) -> {
      JointDecision known = open(command.tx(), body, input.joint());
      if (!known.offeredHere()) {
        throw new Refused(JointCode.NOT_OFFERED_BY);
      }
      command.record(new JointAct.JointWithdrawn(known.id(), known.partner(), today, reason(input.reason())));
    });
  }

  private Recorded command(Caller caller, String body, String key, Object input, BiConsumer<Recorder, LocalDate> decide) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.KEEP_DECISIONS);
      LocalDate today = register.today(command.tx(), body);
      requireExists(register.getBody(command.tx(), body), today);
      decide.accept(command, today);
    });
  }

  private static void requireExists(Body body, LocalDate today) {
    if (body.valid().to() != null && today.isAfter(body.valid().to())) {
      throw new Refused(JointCode.BODY_ENDED, body.name(), body.valid().to());
    }
  }

  /** The joint decision, locked, that this body can still do something about. */
  private static JointDecision open(Tx tx, String body, UUID joint) {
    JointDecision known = JointTables.lock(tx, body, joint).orElseThrow(() -> new Refused(JointCode.JOINT_UNKNOWN));
    if (known.isOver()) {
      throw new Refused(JointCode.JOINT_ENDED);
    }
    if (known.own() != null) {
      throw new Refused(JointCode.ADOPTED_ALREADY);
    }
    return known;
  }

  /** The languages in which the body's texts are written; empty where no rules say so. */
  public Optional<List<Lang>> findLanguages(Tx tx, String body) {
    return rules.inForce(tx, body, register.getBody(tx, body).kind(), "regular", register.today(tx, body)).map(Rulebook::languages);
  }

  private void requirePartner(Tx tx, String body, String partner) {
    Optional<Body> found = register.findBody(tx, String.valueOf(partner));
    boolean exists = found.isPresent() && found.get().valid().contains(register.today(tx, partner));
    new Fields().refuseIf(found.isEmpty(), "partner", JointCode.PARTNER_UNKNOWN, String.valueOf(partner))
        .refuseIf(body.equals(partner), "partner", JointCode.PARTNER_SELF)
        .refuseIf(found.isPresent() && !exists, "partner", JointCode.PARTNER_ENDED).check();
  }

  private static String reason(String given) {
    String reason = given == null ? "" : given.strip();
    new Fields().refuseIf(reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON, "reason", JointCode.REASON_LENGTH, SHORTEST_REASON, LONGEST_REASON)
        .refuseIf(Documents.isPrivate(reason), "reason", JointCode.HIDDEN_DATA).check();
    return reason;
  }

  /** @throws Refused {@code JOINT_UNKNOWN} */
  public JointDecision get(Tx tx, String body, UUID joint) {
    return JointTables.list(tx, JointTables.is(body, joint)).stream().findFirst().orElseThrow(() -> new Refused(JointCode.JOINT_UNKNOWN));
  }

  /** Those that a body has offered or was offered, the latest first. */
  public List<JointDecision> list(Tx tx, String body) {
    return JointTables.list(tx, DECISION.BODY.eq(body));
  }

  /** Of which the body's decision is a part. */
  public Optional<JointDecision> findOf(Tx tx, String body, UUID decision) {
    return JointTables.list(tx, DECISION.BODY.eq(body).and(DECISION.OWN_DECISION.eq(decision))).stream().findFirst();
  }

  /** A text, one line for each paragraph. @throws Refused {@code JOINT_UNKNOWN} */
  public String text(Tx tx, Digest digest) {
    return new String(files.find(tx, digest).orElseThrow(() -> new Refused(JointCode.JOINT_UNKNOWN)), StandardCharsets.UTF_8);
  }
}
