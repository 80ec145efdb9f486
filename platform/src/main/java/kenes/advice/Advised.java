package kenes.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.decisions.Answered;
import kenes.decisions.DecisionsAct;

/**
 * A recommendation as the body knows it to which it was sent.
 *
 * @param body to which it was recommended @param sender code of the body that recommends @param number of its decision, of the day {@code adoptedOn}
 * @param replyBy last day for an answer @param index of its arrival in the body's journal
 * @param answers the latest last, which holds @param ending null while it stands
 */
public record Advised(String body, UUID id, String sender, UUID decision, int addressee, String number, LocalDate adoptedOn, List<DecisionsAct.Wording> wordings,
    LocalDate sentOn, LocalDate replyBy, long index, List<Given> answers, Ending ending) {
  /** An answer of this body. @param own its own decision on it, or null @param reason why it replaces the one before, or null @param index in the body's journal */
  public record Given(int version, Answered answer, String reply, UUID own, String ownNumber, LocalDate on, String reason, long index) {}

  /** @param on first day @param reason or null */
  public record Ending(DecisionsAct.How how, LocalDate on, String reason) {}

  /** How it stands. */
  public enum State { AWAITED, OVERDUE, ACCEPTED, PARTLY, DECLINED, ENDED }

  /** The answer that holds. */
  public Optional<Given> answer() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }

  /** Whether an answer is still owed. */
  public boolean isDue() {
    return answers.isEmpty() && ending == null;
  }

  /** What is recommended, in the languages in which it was. */
  public Text title() {
    return Text.of(title(Lang.KK), title(Lang.RU), title(Lang.EN));
  }

  private String title(Lang lang) {
    return wordings.stream().filter(wording -> wording.lang() == lang).map(DecisionsAct.Wording::title).findFirst().orElse(null);
  }

  /** At the end of this day. */
  public State on(LocalDate date) {
    if (ending != null) {
      return State.ENDED;
    }
    return answer().map(given -> State.valueOf(given.answer().name())).orElse(replyBy.isBefore(date) ? State.OVERDUE : State.AWAITED);
  }
}
