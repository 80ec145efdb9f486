package kenes.couriers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.Caller;
import kenes.base.DateSpan;
import kenes.journal.Entry;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestNational;
import kenes.register.Delegations;
import kenes.register.Membership;
import kenes.register.Misfit;
import kenes.register.Person;
import kenes.register.RegisterAct;
import kenes.register.RegisterCode;
import kenes.register.Registrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A council's chair belongs to the national council by office: another chair reaches it by letter, once, whatever is cut or comes first. */
class HolderLettersTest {
  /** A process that is gone from one instant to the next. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final Caller INIT = Caller.installation();
  private static final String NATIONAL = TestNational.CODE;

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil below = new TestCouncil(kenes, "KZ-BELOW", 9, 8);
  private UUID chair = below.membership(1);
  private int names = 20;

  HolderLettersTest() {
    new TestNational(kenes, below);
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Couriers couriers(Step.Watch watch) {
    return new Couriers(kenes.db, kenes.journal, kenes.register, List.of(new HolderReception(kenes.delegations)), kenes.clock, watch);
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, below.code()));
  }

  private UUID elect(UUID person, LocalDate from) {
    chair = kenes.registrar.beginMembership(INIT, below.code(), kenes.key(), new Registrar.NewMembership(person, below.plenary(), "chair", null, TestCouncil.TERM, 1, null, from, null))
        .act(RegisterAct.MembershipBegan.class).membership();
    return person;
  }

  private void leave(LocalDate last) {
    kenes.registrar.endMembership(INIT, below.code(), kenes.key(), chair, last);
  }

  /** The chair left yesterday; another begins today. */
  private UUID change() {
    kenes.clock.advance(Duration.ofDays(2));
    leave(today().minusDays(1));
    return elect(below.newPerson(names++), today());
  }

  private Optional<UUID> member(LocalDate date) {
    return kenes.db.read(tx -> kenes.register.seats(tx, NATIONAL, date)).getFirst().holder().map(Person::id);
  }

  private List<Misfit> misfits() {
    return kenes.db.read(tx -> kenes.delegations.misfits(tx, NATIONAL));
  }

  private List<Entry> since(long index) {
    return kenes.db.read(tx -> kenes.journal.list(tx, NATIONAL, index, index + 50));
  }

  private long size() {
    return kenes.db.read(tx -> kenes.journal.list(tx, NATIONAL, 0, Long.MAX_VALUE).getLast().index() + 1);
  }

  private List<String> types(long index) {
    return since(index).stream().map(entry -> entry.act().getClass().getSimpleName()).toList();
  }

  @Test
  void anotherChairReachesTheNationalCouncilByLetterOnce() {
    long before = size();
    UUID next = change();
    assertEquals(before, size(), "nothing is written there by the council below");
    kenes.couriers.deliverNow();
    assertEquals(Optional.of(next), member(today()));
    assertEquals(List.of(), misfits());
    assertEquals(List.of("Received", "MembershipEnded", "MembershipBegan", "MembershipOnBehalf", "Received"), types(before));
    assertEquals(0, kenes.couriers.deliverNow());
    List<Letter> letters = kenes.db.read(tx -> kenes.couriers.list(tx, NATIONAL, 0, 10));
    assertEquals(List.of(Letter.State.DELIVERED, Letter.State.DELIVERED), letters.stream().map(Letter::state).toList());
  }

  @Test
  void whateverIsCutItIsCarriedOverOnce() {
    boolean cut;
    int at = 0;
    do {
      long before = size();
      UUID next = change();
      cut = dies(at++);
      kenes.couriers.deliverNow();
      assertEquals(Optional.of(next), member(today()), "cut at the step number " + at);
      assertEquals(List.of("Received", "MembershipEnded", "MembershipBegan", "MembershipOnBehalf", "Received"), types(before), "cut at the step number " + at);
      assertEquals(List.of(), misfits());
    } while (cut);
    assertTrue(at > 12, "few steps were cut: " + at);
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

  @Test
  void theLettersMayComeInAnyOrder() {
    Couriers couriers = couriers((step, letter) -> { });
    for (List<Integer> order : List.of(List.of(0, 1), List.of(1, 0))) {
      UUID next = change();
      List<Letter> letters = kenes.db.read(AttemptTables::underWay);
      assertEquals(2, letters.size());
      order.forEach(place -> assertTrue(couriers.carry(letters.get(place))));
      assertEquals(Optional.of(next), member(today()));
      assertEquals(Optional.empty(), member(today().minusDays(1)).filter(next::equals));
    }
  }

  @Test
  void aVacantPostIsCarriedOverAndFilledAgain() {
    kenes.clock.advance(Duration.ofDays(2));
    leave(today().minusDays(1));
    kenes.couriers.deliverNow();
    assertEquals(Optional.empty(), member(today()));
    kenes.clock.advance(Duration.ofDays(9));
    UUID next = elect(below.newPerson(names++), today());
    kenes.couriers.deliverNow();
    assertEquals(Optional.of(next), member(today()));
    assertEquals(Optional.empty(), member(today().minusDays(1)));
  }

  @Test
  void aChangeOfADayToComeIsKnownThereBefore() {
    UUID old = member(today()).orElseThrow();
    LocalDate last = today().plusDays(10);
    leave(last);
    kenes.couriers.deliverNow();
    UUID next = elect(below.newPerson(names++), last.plusDays(1));
    kenes.couriers.deliverNow();
    assertEquals(List.of(Optional.of(old), Optional.of(old), Optional.of(next)), List.of(member(today()), member(last), member(last.plusDays(1))));
    kenes.clock.advance(Duration.ofDays(20));
    assertEquals(List.of(), misfits());
  }

  @Test
  void anElectionDeclaredVoidTakesTheMemberBackAsIfThereHadBeenNone() {
    leave(today().minusDays(1));
    UUID next = elect(below.newPerson(names++), today());
    kenes.couriers.deliverNow();
    assertEquals(Optional.of(next), member(today()));
    kenes.clock.advance(Duration.ofDays(1));
    long before = size();
    annul(next, today().minusDays(1));
    kenes.couriers.deliverNow();
    assertEquals(List.of("Received", "MembershipAnnulled"), types(before));
    assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(member(today()), member(today().minusDays(1))), "on no day was there such a member");
    assertEquals(List.of(), misfits());
    UUID other = elect(below.newPerson(names++), today());
    kenes.couriers.deliverNow();
    assertEquals(Optional.of(other), member(today()), "who is elected next becomes the member");
  }

  @Test
  void whoIsChairWhenTheLetterComesTakesThePlaceOfTheAnnulledMember() {
    leave(today().minusDays(1));
    UUID next = elect(below.newPerson(names++), today());
    kenes.couriers.deliverNow();
    kenes.clock.advance(Duration.ofDays(3));
    annul(next, today().minusDays(3));
    UUID other = elect(below.newPerson(names++), today());
    kenes.couriers.deliverNow();
    assertEquals(List.of(Optional.of(other), Optional.empty(), Optional.empty()), List.of(member(today()), member(today().minusDays(1)), member(today().minusDays(3))));
    assertEquals(List.of(), misfits());
  }

  private void annul(UUID person, LocalDate from) {
    kenes.journal.command(INIT.signedIn(), below.code(), kenes.key(), Map.of("annul", person), command -> kenes.registrar.annul(command, below.code(), person, below.plenary(), "chair", from));
  }

  @Test
  void whoHasASeatThereAlreadyIsTurnedBackAndLeftToTheDesk() {
    kenes.clock.advance(Duration.ofDays(2));
    leave(today().minusDays(1));
    kenes.couriers.deliverNow();
    long before = size();
    UUID delegate = below.person(2);
    kenes.registrar.endMembership(INIT, below.code(), kenes.key(), below.membership(2), today().minusDays(1));
    elect(delegate, today());
    kenes.couriers.deliverNow();
    assertEquals(List.of("TurnedBack"), types(before));
    Letter letter = kenes.db.read(tx -> kenes.couriers.list(tx, NATIONAL, 0, 1)).getFirst();
    assertEquals(Letter.State.TURNED_BACK, letter.state());
    assertTrue(letter.arrival().code().endsWith(RegisterCode.PERSON_HAS_SEAT.name()), letter.arrival().code());
    assertEquals(List.of(Misfit.Kind.POST_FILLED), misfits().stream().map(Misfit::kind).toList());
  }

  @Test
  void aMembershipThatTheNationalCouncilEndedItselfIsNotBegunAgain() {
    UUID membership = kenes.db.read(tx -> Delegations.list(tx, NATIONAL, today())).stream().map(delegate -> delegate.member().membership())
        .filter(one -> one.role().equals("chair")).map(Membership::id).findFirst().orElseThrow();
    kenes.registrar.endMembership(INIT, NATIONAL, kenes.key(), membership, today());
    DateSpan ended = kenes.db.read(tx -> kenes.register.membership(tx, NATIONAL, membership)).valid();
    kenes.clock.advance(Duration.ofDays(10));
    change();
    kenes.couriers.deliverNow();
    assertEquals(Optional.empty(), member(today()));
    assertEquals(ended, kenes.db.read(tx -> kenes.register.membership(tx, NATIONAL, membership)).valid());
    assertEquals(1, misfits().size(), "the desk still offers it");
  }

  @Test
  void aChangeOfAnotherMembershipTellsNobody() {
    kenes.registrar.endMembership(INIT, below.code(), kenes.key(), below.membership(8), today());
    assertEquals(0, kenes.couriers.deliverNow());
  }
}
