package kenes.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;

/**
 * A decision as it was adopted.
 *
 * @param organization that decided: the plenary, or a commission
 * @param scope convocation or year within which its number stands once
 * @param key the number as it stands in addresses
 * @param on day of the vote
 * @param index of its adoption in the journal
 * @param entry null: it has the character of a recommendation
 * @param differences between the two languages, or null where they were not compared
 */
public record Decision(String body, UUID id, UUID poll, UUID meeting, UUID item, UUID organization, int term, int session, int scope, String number,
    String key, String numberReason, LocalDate on, long index, Instant at, DecisionsAct.Kind kind, List<DecisionsAct.Wording> wordings,
    Integer differences, String parityReason, EntryRule entry) {
  /** The title in the languages in which there is one. */
  public Text title() {
    return Text.of(title(Lang.KK), title(Lang.RU), title(Lang.EN));
  }

  private String title(Lang lang) {
    return wordings.stream().filter(wording -> wording.lang() == lang).map(DecisionsAct.Wording::title).findFirst().orElse(null);
  }

  /** Whether it binds nobody: it has the character of a recommendation. */
  public boolean isAdvisory() {
    return entry == null;
  }

  /** The languages of its texts, in the order of the rulebook. */
  public List<Lang> languages() {
    return wordings.stream().map(DecisionsAct.Wording::lang).toList();
  }

  static Decision of(String body, Step adoption) {
    DecisionsAct.DecisionAdopted act = (DecisionsAct.DecisionAdopted) adoption.act();
    return new Decision(body, act.decision(), act.poll(), act.meeting(), act.item(), act.organization(), act.term(), act.session(), act.number().scope(),
        act.number().number(), NumberKey.of(act.number().number()), act.number().reason(), act.on(), adoption.index(), adoption.at(), act.kind(),
        act.wordings(), act.differences(), act.parityReason(), act.entry());
  }

  /** The text in this language, else in the first. */
  static Digest text(List<DecisionsAct.Wording> wordings, Lang lang) {
    return wordings.stream().filter(wording -> wording.lang() == lang).findFirst().orElse(wordings.getFirst()).text();
  }
}
