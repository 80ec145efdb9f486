package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.decisions.DecisionLife;
import kenes.journal.Recorded;
import kenes.register.Body;
import kenes.register.Register;

/** Support of other bodies: asked for by the home, given or denied by a decision of the body that was asked. Thread-safe. */
public final class ProposalSupport {
  /**
   * @param bodies codes @param regions codes of bodies: each of them with all below it that exist and were not asked yet
   * @param due until when they are asked to decide, or null
   */
  public record Ask(UUID proposal, List<String> bodies, List<String> regions, LocalDate due) {
    public Ask(UUID proposal, List<String> bodies, LocalDate due) {
      this(proposal, bodies, List.of(), due);
    }
  }

  /** @param stance for or against @param decision of this body @param words or null */
  public record State(UUID proposal, Stance stance, UUID decision, String words) {}

  /** @param ground why it counts no more */
  public record Revoke(UUID proposal, Stance.Ground ground, String reason) {}

  private final Working working;
  private final Register register;
  private final Showing showing;

  ProposalSupport(Working working, Register register, Showing showing) {
    this.working = working;
    this.register = register;
    this.showing = showing;
  }

  /** Asks other bodies for support; each gets the text as it stands. Whoever was asked about an earlier version may be asked anew. */
  public Recorded ask(Caller caller, String body, String key, Ask input) {
    return working.command(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      List<String> bodies = Stream.concat(input.bodies().stream(), input.regions().stream().flatMap(code -> unasked(work, code))).distinct().toList();
      Fields fields = new Fields();
      fields.refuseIf(bodies.isEmpty(), "bodies", ProposalsCode.BODIES_MISSING)
          .refuseIf(input.due() != null && !input.due().isAfter(work.today()), "due", ProposalsCode.DATE_PAST);
      bodies.forEach(code -> check(fields, work, code));
      fields.check();
      work.record(new ProposalsAct.SupportAsked(work.id(), bodies, dossier(work.life()), work.today(), input.due()));
    });
  }

  /** The codes below one, and it itself; one that nobody knows is left to the check. */
  private Stream<String> unasked(Working.Work work, String code) {
    Optional<Body> body = register.findBody(work.tx(), code);
    boolean left = body.filter(one -> !one.valid().contains(work.today()) || one.kind().equals("registry") || code.equals(work.body())).isPresent()
        || work.life().isAsked(code);
    return Stream.concat(left ? Stream.empty() : Stream.of(code), register.children(work.tx(), code).stream().map(Body::code).flatMap(below -> unasked(work, below)));
  }

  private void check(Fields fields, Working.Work work, String code) {
    Body other = receiver(fields, "bodies", register.findBody(work.tx(), code).orElse(null), code, work);
    fields.refuseIf(other != null && work.life().isAsked(code), "bodies", ProposalsCode.ASKED_ALREADY, other == null ? code : other.name());
  }

  /** Another body that exists today; notes the field as wrong where it is none. @param found or null */
  static Body receiver(Fields fields, String field, Body found, String code, Working.Work work) {
    fields.refuseIf(found == null, field, ProposalsCode.BODY_UNKNOWN, String.valueOf(code))
        .refuseIf(work.body().equals(code), field, ProposalsCode.BODY_IS_HOME);
    if (found != null && !found.valid().contains(work.today())) {
      LocalDate end = found.valid().to();
      fields.refuseIf(true, field, ProposalsCode.BODY_ENDED, found.name(), end == null || end.isAfter(work.today()) ? found.valid().from() : end);
    }
    return found;
  }

  static ProposalsAct.Dossier dossier(ProposalLife life) {
    return new ProposalsAct.Dossier(life.opened().number(), life.opened().topic(), life.opened().region(), life.text().number(), life.text().wordings());
  }

  /** A body that was asked states where it stands on the text it was asked about, by its own decision. Its last decision counts. */
  public Recorded state(Caller caller, String body, String key, State input) {
    return working.visiting(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Visit visit = work.visit();
      if (visit.asked() == null) {
        throw new Refused(ProposalsCode.NOT_ASKED);
      }
      Fields fields = new Fields();
      fields.refuseIf(input.stance() == null || input.stance() == Stance.SILENT, "stance", ProposalsCode.STANCE_MISSING);
      String words = Checks.ON.optional(fields, "words", input.words(), Checks.LONGEST_WORDS);
      Papers.open(fields, "words", words);
      fields.check();
      DecisionLife decision = decision(work, input);
      work.command().record(new ProposalsAct.StanceTaken(visit.proposal(), visit.home(), input.stance(), input.decision(), decision.decision().on(), words,
          visit.lastLetter().orElse(null), visit.asked().dossier().version()));
    });
  }

  /** The body takes back what it stated: it is silent again, and may state anew. */
  public Recorded revoke(Caller caller, String body, String key, Revoke input) {
    return working.visiting(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      ProposalsAct.StanceTaken stance = work.visit().stance();
      if (stance == null) {
        throw new Refused(ProposalsCode.STANCE_NONE);
      }
      Fields fields = new Fields();
      fields.refuseIf(input.ground() == null, "ground", ProposalsCode.FIELD_MISSING);
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      Papers.open(fields, "reason", reason);
      fields.check();
      if (input.ground() == Stance.Ground.DECISION_ENDED && showing.stands(work.tx(), body, stance.decision())) {
        throw Refused.field("ground", ProposalsCode.DECISION_STANDS);
      }
      work.command().record(new ProposalsAct.StanceRevoked(stance.proposal(), stance.home(), input.ground(), work.today(), reason, work.visit().lastLetter().orElse(null)));
    });
  }

  /** Another one than that of the stance before, and not older than it and the asking. */
  private DecisionLife decision(Working.Visiting work, State input) {
    ProposalsAct.StanceTaken before = work.visit().stance();
    LocalDate asked = work.visit().asked().on();
    if (before == null) {
      return showing.decision(work.tx(), work.body(), input.decision(), asked);
    }
    if (before.stance() == input.stance() && !work.visit().isUndecided()) {
      throw Refused.field("stance", ProposalsCode.STANCE_TAKEN, before.on());
    }
    if (before.decision().equals(input.decision())) {
      throw Refused.field("decision", ProposalsCode.DECISION_USED, before.on());
    }
    return showing.decision(work.tx(), work.body(), input.decision(), asked.isAfter(before.on()) ? asked : before.on());
  }
}
