package kenes.web.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.joint.JointDecision;
import kenes.register.Register;

/** Joint decisions in words. */
public final class JointWords {
  private final Register register;
  private final Tx tx;
  private final Words w;

  public JointWords(Register register, Tx tx, Words w) {
    this.register = register;
    this.tx = tx;
    this.w = w;
  }

  public String with(JointDecision joint) {
    return w.text("joint.with", name(joint.partner()));
  }

  public String state(JointDecision joint) {
    return w.text("joint.state-" + joint.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Of {@code fragments/tag.jte}. */
  public static String tag(JointDecision joint) {
    return switch (joint.state()) {
      case OFFERED, ADOPTED_HERE, ADOPTED_THERE -> "plain";
      case IN_FORCE -> "good";
      case REFUSED, WITHDRAWN, NO_LONGER -> "bad";
    };
  }

  /** How it stands, sentence by sentence. */
  public List<String> facts(JointDecision joint) {
    List<String> facts = new ArrayList<>();
    facts.add(w.text(joint.offeredHere() ? "joint.offered-here" : "joint.offered-there", w.date(joint.offeredOn())));
    if (joint.own() != null) {
      facts.add(w.text("joint.adopted-here", joint.own().number(), w.date(joint.own().on())));
    }
    if (joint.partners() != null) {
      facts.add(w.text("joint.adopted-there", joint.partners().number(), w.date(joint.partners().on())));
    }
    if (joint.withdrawn() != null) {
      facts.add(w.text("joint.withdrawn", w.date(joint.withdrawn().on()), joint.withdrawn().reason()));
    }
    if (joint.refused() != null) {
      facts.add(w.text("joint.refused", w.date(joint.refused().on()), joint.refused().reason()));
    }
    lost(joint.body(), joint.own()).ifPresent(facts::add);
    lost(joint.partner(), joint.partners()).ifPresent(facts::add);
    switch (joint.state()) {
      case ADOPTED_HERE -> facts.add(w.text("joint.half-here"));
      case ADOPTED_THERE -> facts.add(w.text("joint.half-there"));
      case IN_FORCE -> facts.add(w.text("joint.both", w.date(joint.inForceSince().orElseThrow())));
      default -> { }
    }
    return facts;
  }

  /** Why it is no longer joint. */
  private Optional<String> lost(String body, JointDecision.Adopted part) {
    return Optional.ofNullable(part).map(JointDecision.Adopted::lost).map(lost ->
        w.text("joint.lost-" + lost.how().name().toLowerCase(Locale.ROOT).replace('_', '-'), name(body), part.number(), w.date(lost.on())));
  }

  private String name(String code) {
    return register.findBody(tx, code).map(body -> body.name().in(w.lang())).orElse(code);
  }
}
