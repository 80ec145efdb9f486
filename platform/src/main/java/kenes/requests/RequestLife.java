package kenes.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request's life, computed from its acts on every read.
 *
 * @param steps every act, in order
 * @param due as extended, or null where no rule says
 * @param answers every one, those that do not count too, in the order of their entry
 * @param opinions the last one of each author, by person
 * @param control null when it was never on control
 */
public record RequestLife(DeputyRequest request, List<Step> steps, RequestsAct.Due due, List<Answer> answers, Map<UUID, RequestsAct.OpinionStated> opinions,
    Control control) {
  static RequestLife of(String body, List<Step> steps) {
    DeputyRequest request = DeputyRequest.of(body, steps.getFirst());
    RequestsAct.Due due = request.due();
    Map<UUID, Answer> answers = new LinkedHashMap<>();
    Map<UUID, RequestsAct.OpinionStated> opinions = new LinkedHashMap<>();
    for (Step step : steps) {
      switch (step.act()) {
        case RequestsAct.TermExtended act -> due = act.due();
        case RequestsAct.AnswerReceived act -> answers.put(act.answer(), new Answer(act, null, null));
        case RequestsAct.AnswerStruck act -> answers.computeIfPresent(act.answer(), (id, answer) -> new Answer(answer.received(), act, answer.accepted()));
        case RequestsAct.AnswerAccepted act -> answers.computeIfPresent(act.answer(), (id, answer) -> new Answer(answer.received(), answer.struck(), act));
        case RequestsAct.OpinionStated act -> opinions.put(act.person(), act);
        default -> { }
      }
    }
    return new RequestLife(request, steps, due, List.copyOf(answers.values()), opinions, Control.of(steps));
  }

  /** The first answer that counts. */
  public Optional<Answer> answer() {
    return answers.stream().filter(Answer::counts).findFirst();
  }

  /** The last answer that somebody signed who is not one of those whom the rules name, while none counts. */
  public Optional<Answer> wronglySigned() {
    return answer().isPresent() ? Optional.empty() : answers.stream().filter(answer -> answer.struck() == null).reduce((one, later) -> later);
  }

  /** How it stands at the end of this day. */
  public State on(LocalDate date) {
    if (authorsLeft(date).isEmpty()) {
      return State.WITHDRAWN;
    }
    Optional<LocalDate> came = answers.stream().filter(Answer::counts).map(answer -> answer.received().on()).filter(day -> !day.isAfter(date)).findFirst();
    if (came.isPresent()) {
      return due != null && came.get().isAfter(due.day()) ? State.ANSWERED_LATE : State.ANSWERED;
    }
    return due != null && due.day().isBefore(date) ? State.OVERDUE : State.AWAITED;
  }

  /** The authors who have not taken it back. */
  public List<UUID> authorsLeft(LocalDate date) {
    Set<UUID> gone = acts(RequestsAct.RequestWithdrawn.class).filter(act -> !act.on().isAfter(date)).map(RequestsAct.RequestWithdrawn::person).collect(Collectors.toSet());
    return request.authors().stream().filter(person -> !gone.contains(person)).toList();
  }

  /** Whether something must still be done, whatever the day: no answer that counts has come, or it is on control. */
  boolean isUnsettled() {
    return isOnControl() || answer().isEmpty() && !authorsLeft(LocalDate.MAX).isEmpty();
  }

  public boolean isOnControl() {
    return control != null && control.isOn();
  }

  /** What must be done next; nothing for a request that was withdrawn. */
  public List<Duty> duties(LocalDate today) {
    List<Duty> duties = new ArrayList<>();
    State state = on(today);
    if (state.isOpen()) {
      wronglySigned().ifPresent(answer -> duties.add(new Duty(Duty.Kind.WRONG_SIGNATURE, due == null ? null : due.day(), null)));
      duties.add(new Duty(state == State.OVERDUE ? Duty.Kind.REMIND : Duty.Kind.AWAIT_ANSWER, due == null ? null : due.day(), null));
    }
    boolean judged = state.isAnswered() || state == State.OVERDUE;
    authorsLeft(today).stream().filter(person -> judged && !isJudged(person, state)).forEach(person -> duties.add(new Duty(Duty.Kind.JUDGE, null, person)));
    if (state.isAnswered() && isOnControl()) {
      duties.add(new Duty(Duty.Kind.TAKE_OFF, null, null));
    }
    return duties;
  }

  /** An opinion that there is no answer does not hold once one has come. */
  private boolean isJudged(UUID person, State state) {
    RequestsAct.OpinionStated opinion = opinions.get(person);
    return opinion != null && !(state.isAnswered() && opinion.opinion() == Opinion.NO_REPLY);
  }

  /** @throws kenes.base.Refused {@code ANSWER_UNKNOWN} */
  Answer getAnswer(UUID answer) {
    return answers.stream().filter(one -> one.id().equals(answer)).findFirst().orElseThrow(() -> new kenes.base.Refused(RequestsCode.ANSWER_UNKNOWN));
  }

  /** The acts of this type in order. */
  public <A extends RequestsAct> Stream<A> acts(Class<A> type) {
    return steps.stream().map(Step::act).filter(type::isInstance).map(type::cast);
  }
}
