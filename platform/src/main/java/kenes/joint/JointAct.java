package kenes.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.decisions.State;
import kenes.journal.Act;
import kenes.journal.Addressed;

/** The acts of joint decisions: what a body does itself is addressed to its partner, where it stands as an act that says so. */
public sealed interface JointAct extends Act {
  /** The joint decision that it is about: the same id in both bodies. */
  UUID joint();

  /** A text in one language. @param text digest of its paragraphs, UTF-8 */
  record Wording(Lang lang, String title, Digest text) {}

  /** @param partner code of the body to which it is offered @param parityReason why the languages may differ, or null */
  record JointOffered(UUID joint, String partner, List<Wording> wordings, String parityReason, LocalDate on) implements JointAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.of(partner);
    }
  }

  /** @param from code of the body that offers it */
  record OfferArrived(UUID joint, String from, List<Wording> wordings, String parityReason, LocalDate on) implements JointAct {}

  /** This body has adopted a decision of exactly this text. @param on day of the decision */
  record JointAdopted(UUID joint, String partner, UUID decision, String number, LocalDate on) implements JointAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.of(partner);
    }
  }

  record PartnerAdopted(UUID joint, String from, UUID decision, String number, LocalDate on) implements JointAct {}

  /** By the body to which it was offered. */
  record JointRefused(UUID joint, String partner, LocalDate on, String reason) implements JointAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.of(partner);
    }
  }

  record PartnerRefused(UUID joint, String from, LocalDate on, String reason) implements JointAct {}

  /** By the body that offered it. */
  record JointWithdrawn(UUID joint, String partner, LocalDate on, String reason) implements JointAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.of(partner);
    }
  }

  record PartnerWithdrew(UUID joint, String from, LocalDate on, String reason) implements JointAct {}

  /** This body's decision has ended: it is no longer joint. @param how {@code REPEALED}, {@code ANNULLED} or {@code ANNULLED_BY_COURT} @param on first day without force */
  record JointEnded(UUID joint, String partner, UUID decision, State how, LocalDate on) implements JointAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.of(partner);
    }
  }

  record PartnerEnded(UUID joint, String from, UUID decision, State how, LocalDate on) implements JointAct {}
}
