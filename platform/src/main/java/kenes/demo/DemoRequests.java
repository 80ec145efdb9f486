package kenes.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.register.Seat;
import kenes.requests.Opinion;
import kenes.requests.RequestAnswers;
import kenes.requests.RequestControl;
import kenes.requests.Requests;
import kenes.requests.RequestsAct;

/** The deputies' requests of the invented council, played day by day from {@code seed/demo-requests.yaml}. */
final class DemoRequests {
  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

  private record Script(List<Asked> requests, List<Step> steps) {}

  /** A request. @param number by hand, or null @param follows code of the earlier one, or null */
  private record Asked(String code, List<Integer> seats, String kind, Text office, Text title, Text text, String number, String follows, boolean withinLimits) {}

  /** What happens to it. @param kk words of the step, as {@code ru} */
  private record Step(String on, String step, String request, int seat, String role, String name, String post, String closed, String kk, String ru, Opinion opinion) {
    String words() {
      return kk == null ? ru : kk;
    }
  }

  private final Facades kenes;
  private final PastClock clock;
  private final DemoSeed seed;
  private final Crew crew;
  private final String body;
  private final Script script = DemoSeed.read("demo-requests", Script.class);
  private final Map<String, UUID> sent = new HashMap<>();
  private int next;

  /** @param kenes over this clock */
  DemoRequests(Facades kenes, PastClock clock, DemoSeed seed, Crew crew) {
    this.kenes = kenes;
    this.clock = clock;
    this.seed = seed;
    this.crew = crew;
    this.body = seed.body().code();
  }

  /** Plays what happens until this day, the day included; the clock stands on the last day played. */
  void until(LocalDate day) {
    while (next < script.steps().size() && !LocalDate.parse(script.steps().get(next).on()).isAfter(day)) {
      Step step = script.steps().get(next);
      clock.set(LocalDate.parse(step.on()).atTime(AFTERNOON).atZone(ZoneId.of(seed.zone())).toInstant());
      play(step, "demo-request-" + next++);
    }
  }

  private void play(Step step, String key) {
    UUID id = sent.get(step.request());
    Caller chair = crew.deputy(crew.chair());
    switch (step.step()) {
      case "send" -> send(step, key);
      case "enter" -> enter(step, key);
      case "hand-in" -> kenes.requests().drafts().handIn(writer(step), body, draft(step));
      case "answer" -> answer(step, id, key);
      case "judge" -> kenes.requests().answers().judge(crew.deputy(step.seat()), body, key, new RequestAnswers.Judge(id, step.opinion(), step.words()));
      case "withdraw" -> kenes.requests().requests().withdraw(crew.deputy(step.seat()), body, key, new Requests.Withdraw(id, step.words()));
      case "put-on" -> kenes.requests().control().putOn(chair, body, key, new RequestControl.PutOn(id, null));
      case "remind" -> kenes.requests().control().remind(chair, body, key, new RequestControl.Remind(id, step.words()));
      case "take-off" -> kenes.requests().control().takeOff(chair, body, key, new RequestControl.TakeOff(id, step.words()));
      case "read-out" -> kenes.requests().control().readOut(crew.secretary(), body, key, new RequestControl.ReadOutAt(id, meeting(), null));
      default -> throw new IllegalStateException(step.step());
    }
  }

  private void send(Step step, String key) {
    UUID draft = draft(step);
    asked(step).seats().stream().skip(1).forEach(seat -> kenes.requests().drafts().join(crew.deputy(seat), body, draft));
    sent.put(step.request(), kenes.requests().requests().send(writer(step), body, key, new Requests.Send(draft, null)).act(RequestsAct.RequestSent.class).request());
  }

  private void enter(Step step, String key) {
    sent.put(step.request(), kenes.requests().requests().enter(crew.secretary(), body, key, new Requests.Enter(compose(asked(step)), List.of(), asked(step).number(),
        LocalDate.parse(step.on()), null)).act(RequestsAct.RequestSent.class).request());
  }

  private void answer(Step step, UUID id, String key) {
    List<RequestAnswers.Writing> writings = List.of(new RequestAnswers.Writing(Lang.KK, step.kk()), new RequestAnswers.Writing(Lang.RU, step.ru()));
    kenes.requests().answers().receive(crew.secretary(), body, key, new RequestAnswers.Receive(id, LocalDate.parse(step.on()),
        new RequestAnswers.Signed(step.role(), step.name(), step.post()), writings, List.of(), step.closed() == null, step.closed(), null));
  }

  private UUID draft(Step step) {
    return kenes.requests().drafts().save(writer(step), body, null, compose(asked(step)));
  }

  private Caller writer(Step step) {
    return crew.deputy(asked(step).seats().getFirst());
  }

  private Asked asked(Step step) {
    return script.requests().stream().filter(one -> one.code().equals(step.request())).findFirst().orElseThrow();
  }

  private Requests.Compose compose(Asked asked) {
    Map<Integer, UUID> people = new HashMap<>();
    kenes.db().read(tx -> kenes.register().seats(tx, body, kenes.register().today(tx, body))).forEach((Seat seat) -> seat.holder().ifPresent(person -> people.put(seat.number(), person.id())));
    return new Requests.Compose(asked.seats().stream().map(people::get).toList(), asked.kind(), asked.office(), null, Stream.of(Lang.KK, Lang.RU)
        .map(lang -> new Requests.Wording(lang, asked.title().exact(lang), asked.text().exact(lang))).toList(), asked.withinLimits(), Optional.ofNullable(asked.follows()).map(sent::get).orElse(null));
  }

  /** The last of the past sittings. */
  private UUID meeting() {
    String number = String.valueOf(seed.sessions().getLast().number());
    return kenes.db().read(tx -> kenes.meetings().find(tx, body, seed.term().number(), number)).orElseThrow().id();
  }
}
