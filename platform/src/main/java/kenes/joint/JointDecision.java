package kenes.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;

/**
 * A joint decision as one of its two bodies knows it.
 *
 * @param body that knows it so
 * @param offeredHere whether this body offered it
 * @param index of the offer or of its arrival in this body's journal
 * @param own the decision of this body, or null
 * @param partners the decision of the partner as it has told, or null
 * @param refused by the body to which it was offered, or null
 * @param withdrawn by the body that offered it, or null
 */
public record JointDecision(String body, UUID id, String partner, boolean offeredHere, LocalDate offeredOn, List<JointAct.Wording> wordings, String parityReason,
    long index, Adopted own, Adopted partners, Ended refused, Ended withdrawn) {
  /** Where it stands. */
  public enum State {
    /** Neither has adopted it. */
    OFFERED,
    /** Half done: this body has, the partner has not. */
    ADOPTED_HERE,
    /** Half done: the partner has, this body has not. */
    ADOPTED_THERE,
    /** Both have adopted it. */
    IN_FORCE,
    REFUSED, WITHDRAWN,
    /** The decision of one of them has ended since. */
    NO_LONGER
  }

  /** @param on day of the decision @param lost null while it stands */
  public record Adopted(UUID decision, String number, LocalDate on, Lost lost) {
    boolean isLost() {
      return lost != null;
    }
  }

  /** @param how it ended @param on first day without force */
  public record Lost(kenes.decisions.State how, LocalDate on) {}

  public record Ended(LocalDate on, String reason) {}

  /**
   * The same in both bodies once their letters have arrived, in whatever order they came: a withdrawal counts before a refusal, both before any adoption,
   * and a decision that has ended before one that stands.
   */
  public State state() {
    if (withdrawn != null) {
      return State.WITHDRAWN;
    }
    if (refused != null) {
      return State.REFUSED;
    }
    if (own != null && own.isLost() || partners != null && partners.isLost()) {
      return State.NO_LONGER;
    }
    if (own == null) {
      return partners == null ? State.OFFERED : State.ADOPTED_THERE;
    }
    return partners == null ? State.ADOPTED_HERE : State.IN_FORCE;
  }

  /** Whether the decision can be a part of this: the joint titles and texts, adopted since the offer, signed and standing. */
  public boolean fits(DecisionLife life) {
    return findDifference(life.decision()).isEmpty() && !life.decision().on().isBefore(offeredOn) && isStanding(life);
  }

  static boolean isStanding(DecisionLife life) {
    return life.find(DecisionsAct.DecisionSigned.class).isPresent() && life.ending() == null;
  }

  /** The first language in which the decision has another title or text, or none. */
  Optional<Lang> findDifference(Decision decision) {
    return wordings.stream().filter(wording -> decision.wordings().stream().noneMatch(own -> own.lang() == wording.lang()
        && own.text().equals(wording.text()) && own.title().strip().equals(wording.title().strip())))
        .map(JointAct.Wording::lang).findFirst();
  }

  /** Nothing more can become of it. */
  public boolean isOver() {
    return switch (state()) {
      case REFUSED, WITHDRAWN, NO_LONGER -> true;
      case OFFERED, ADOPTED_HERE, ADOPTED_THERE, IN_FORCE -> false;
    };
  }

  /** The later of the two decisions' days. */
  public Optional<LocalDate> inForceSince() {
    return state() != State.IN_FORCE ? Optional.empty() : Optional.of(own.on().isAfter(partners.on()) ? own.on() : partners.on());
  }

  /** The title in the languages in which there is one. */
  public Text title() {
    return Text.of(title(Lang.KK), title(Lang.RU), title(Lang.EN));
  }

  private String title(Lang lang) {
    return wordings.stream().filter(wording -> wording.lang() == lang).map(JointAct.Wording::title).findFirst().orElse(null);
  }
}
