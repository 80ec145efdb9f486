package kenes.proposals;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A body that was asked to support a proposal, once or anew for a later version of its text.
 *
 * @param asked index of the last asking in the home's journal @param askedVersion of the text about which it was asked last
 * @param due until when it was asked to decide, or null
 * @param stance {@code SILENT} until its first decision came
 * @param decision of that body, or null @param on the day of the decision, or null @param words or null @param letter that brought it, or null
 * @param version of the text on which it decided, or null
 */
public record Support(String body, long asked, LocalDate askedOn, int askedVersion, LocalDate due, Stance stance, UUID decision, LocalDate on, String words,
    ProposalsAct.Letter letter, Integer version) {
  /** @param before how it stood when it is asked anew, or null */
  static Support of(String body, long index, ProposalsAct.SupportAsked act, Support before) {
    int about = act.dossier().version();
    return before == null ? new Support(body, index, act.on(), about, act.due(), Stance.SILENT, null, null, null, null, null)
        : new Support(body, index, act.on(), about, act.due(), before.stance, before.decision, before.on, before.words, before.letter, before.version);
  }

  Support decided(ProposalsAct.StanceReceived act) {
    return new Support(body, asked, askedOn, askedVersion, due, act.stance(), act.decision(), act.on(), act.words(), act.letter(), about(act.version()));
  }

  /** After it has taken back what it decided: as if it had only been asked. */
  Support cleared() {
    return new Support(body, asked, askedOn, askedVersion, due, Stance.SILENT, null, null, null, null, null);
  }

  /** The version on which a decision is, where it names none: the one about which the body was asked. */
  int about(Integer given) {
    return given == null ? askedVersion : given;
  }

  /** Whether it has decided on the version about which it was asked last. */
  public boolean isAnswered() {
    return version != null && version >= askedVersion;
  }

  /** Whether the day until which it was asked to decide has passed in silence. */
  public boolean isLate(LocalDate today) {
    return !isAnswered() && due != null && due.isBefore(today);
  }
}
