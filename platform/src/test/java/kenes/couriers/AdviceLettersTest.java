package kenes.couriers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.advice.Advice;
import kenes.advice.Advised;
import kenes.base.Text;
import kenes.decisions.Answered;
import kenes.decisions.DecisionsAct;
import kenes.decisions.Recommendations;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestNational;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recommendations, their answers and their ends come to one end, whatever is cut, repeated or comes first. */
class AdviceLettersTest {
  /** A process that is gone from one instant to the next. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final Caller INIT = Caller.installation();
  private static final String NATIONAL = TestNational.CODE;
  private static final String WORDS = "Кесте бекітіліп, жарияланды.";

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil one = new TestCouncil(kenes, "KZ-ONE", 9, 6);
  private final TestCouncil two = new TestCouncil(kenes, "KZ-TWO", 5, 4);
  private final TestNational national = new TestNational(kenes, one);

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Couriers couriers(Step.Watch watch) {
    return new Couriers(kenes.db, kenes.journal, kenes.register, List.of(kenes.advice.reception()), kenes.clock, watch);
  }

  /** Recommended to both, by letters that have not been carried. */
  private UUID recommended() {
    UUID poll = national.openVote();
    national.adopt(poll);
    UUID decision = national.draw(poll);
    kenes.decisions.sign(one.deputy(1), NATIONAL, kenes.key(), decision);
    LocalDate by = kenes.db.read(tx -> kenes.register.today(tx, NATIONAL)).plusDays(20);
    for (TestCouncil council : List.of(one, two)) {
      kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, Text.of("Мәслихат", "Маслихат", null), council.code(), by));
    }
    return decision;
  }

  private Advised at(TestCouncil council, UUID decision) {
    return kenes.db.read(tx -> kenes.advice.find(tx, council.code(), decision)).orElseThrow();
  }

  private void answer(TestCouncil council, UUID decision, Answered answered) {
    kenes.advice.answer(council.secretary(), council.code(), kenes.key(), new Advice.Answer(at(council, decision).id(), answered, WORDS, null, "Жағдай өзгерді, жауап та өзгерді."));
  }

  private List<Answered> held(UUID decision) {
    return kenes.db.read(tx -> kenes.decisions.get(tx, NATIONAL, decision)).addressees().stream().map(addressee -> addressee.answer().map(DecisionsAct.ReplyArrived::answer).orElse(null)).toList();
  }

  private static List<List<Integer>> permutations(List<Integer> of) {
    return of.isEmpty() ? List.of(List.of()) : of.stream().flatMap(first -> {
      List<Integer> rest = new ArrayList<>(of);
      rest.remove(first);
      return permutations(rest).stream().map(others -> Stream.concat(Stream.of(first), others.stream()).toList());
    }).toList();
  }

  @Test
  void answersThatOvertakeOneAnotherLeaveTheLatestInEveryOrder() {
    UUID decision = recommended();
    Couriers couriers = couriers((step, letter) -> { });
    couriers.deliverNow();
    int round = 0;
    for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
      List.of(Answered.ACCEPTED, Answered.DECLINED).forEach(answered -> answer(one, decision, answered));
      List.of(Answered.DECLINED, Answered.PARTLY).forEach(answered -> answer(two, decision, answered));
      List<Letter> letters = kenes.db.read(AttemptTables::underWay);
      assertEquals(4, letters.size());
      order.forEach(place -> assertTrue(couriers.carry(letters.get(place))));
      Map<String, Long> sizes = kenes.db.read(kenes.journal::sizes);
      letters.forEach(couriers::carry);
      couriers.deliverNow();
      assertEquals(sizes, kenes.db.read(kenes.journal::sizes), "carried again it changes nothing");
      assertEquals(List.of(Answered.DECLINED, Answered.PARTLY), held(decision), () -> "in the order " + order);
      round += 2;
      assertEquals(round, at(one, decision).answers().size());
    }
  }

  @Test
  void anEndThatOvertakesItsRecommendationEndsItAllTheSame() {
    Couriers couriers = couriers((step, letter) -> { });
    for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
      if (order.getFirst() % 2 == order.getLast() % 2) {
        continue; // sixteen of the orders are enough: a sitting of its own stands behind each
      }
      UUID decision = recommended();
      kenes.decisions.recommendations().withdraw(INIT, NATIONAL, kenes.key(), new Recommendations.Withdraw(decision, "Ұсыным жаңа бағдарламаға көшірілді."));
      List<Letter> letters = kenes.db.read(AttemptTables::underWay);
      assertEquals(4, letters.size());
      order.forEach(place -> assertTrue(couriers.carry(letters.get(place))));
      assertEquals(List.of(Advised.State.ENDED, Advised.State.ENDED), Stream.of(one, two).map(council -> at(council, decision).on(LocalDate.MAX)).toList(), () -> "in the order " + order);
    }
  }

  @Test
  void whateverIsCutTheAnswerComesOnce() {
    UUID decision = recommended();
    boolean cut;
    int at = 0;
    couriers((step, letter) -> { }).deliverNow();
    do {
      answer(two, decision, Answered.PARTLY);
      cut = dies(at++);
      couriers((step, letter) -> { }).deliverNow();
      assertEquals(at, kenes.db.read(tx -> kenes.decisions.get(tx, NATIONAL, decision)).addressees().get(1).answers().size(), "cut at the step number " + at);
    } while (cut);
    assertTrue(at > 6, "few steps were cut: " + at);
  }

  private boolean dies(int number) {
    AtomicInteger left = new AtomicInteger(number);
    try {
      couriers((step, letter) -> {
        if (left.getAndDecrement() == 0) {
          throw new Killed();
        }
      }).deliverNow();
      return false;
    } catch (Killed gone) {
      return true;
    }
  }
}
