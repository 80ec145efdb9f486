package kenes.decisions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One to whom a recommendation was sent.
 *
 * @param replies that were entered here, in order @param answers that came by letter, the latest last
 * @param ended since when no answer is expected, or null
 */
public record Addressee(DecisionsAct.RecommendationSent sent, List<DecisionsAct.ReplyReceived> replies, List<DecisionsAct.ReplyArrived> answers, LocalDate ended) {
  /** How it stands. */
  public enum State { AWAITED, OVERDUE, REPLIED, ENDED }

  /** Those of a decision, in order; nobody where nothing was sent. */
  static List<Addressee> of(List<Step> steps) {
    LocalDate ended = acts(steps, DecisionsAct.RecommendationEnded.class, act -> true).stream().map(DecisionsAct.RecommendationEnded::on).findFirst().orElse(null);
    return acts(steps, DecisionsAct.RecommendationSent.class, act -> true).stream().map(sent -> new Addressee(sent,
        acts(steps, DecisionsAct.ReplyReceived.class, reply -> reply.addressee() == sent.addressee()),
        acts(steps, DecisionsAct.ReplyArrived.class, answer -> answer.addressee() == sent.addressee()).stream()
            .sorted(Comparator.comparing(DecisionsAct.ReplyArrived::version)).toList(), ended)).toList();
  }

  private static <A extends DecisionsAct> List<A> acts(List<Step> steps, Class<A> type, Predicate<A> wanted) {
    return steps.stream().map(Step::act).filter(type::isInstance).map(type::cast).filter(wanted).toList();
  }

  /** The answer by letter that holds. */
  public Optional<DecisionsAct.ReplyArrived> answer() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }

  /** Whether it answers by a letter of its own: its reply is not entered here. */
  public boolean answersByLetter() {
    return sent.byLetter();
  }

  /** Whether anything has come from it. */
  boolean isSilent() {
    return replies.isEmpty() && answers.isEmpty();
  }

  /** At the end of this day. */
  public State on(LocalDate date) {
    boolean replied = replies.stream().anyMatch(reply -> !reply.on().isAfter(date)) || answers.stream().anyMatch(answer -> !answer.on().isAfter(date));
    if (replied) {
      return State.REPLIED;
    }
    return ended != null && !ended.isAfter(date) ? State.ENDED : sent.replyBy().isBefore(date) ? State.OVERDUE : State.AWAITED;
  }
}
