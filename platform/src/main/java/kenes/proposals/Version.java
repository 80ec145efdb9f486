package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;

/**
 * A version of a proposal's text.
 *
 * @param number 1, 2, … @param person who wrote it, or null: the office @param reason null for the first @param decision of the home by which it was made, or null
 */
public record Version(int number, List<ProposalsAct.Wording> wordings, LocalDate on, UUID person, String reason, UUID decision) {
  /** The title in the languages in which there is one. */
  public Text title() {
    return Text.of(title(Lang.KK), title(Lang.RU), title(Lang.EN));
  }

  public List<Lang> languages() {
    return wordings.stream().map(ProposalsAct.Wording::lang).toList();
  }

  /** The wording in exactly this language. */
  public Optional<ProposalsAct.Wording> find(Lang lang) {
    return wordings.stream().filter(wording -> wording.lang() == lang).findFirst();
  }

  private String title(Lang lang) {
    return find(lang).map(ProposalsAct.Wording::title).orElse(null);
  }
}
