package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An extended sitting invites the chairs of other councils from the register. */
class InvitedHoldersStoryTest {
  private static final Caller INIT = Caller.installation();
  private static final Text TITLE = Text.of("Кеңейтілген отырыс", "Расширенное заседание", "Extended sitting");
  private static final Text ANOTHER = Text.of("Сынақ Орынбасарова", "Сынак Орынбасарова", null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 9, 8);
  private final TestCouncil one = new TestCouncil(kenes, "KZ-ONE", 5, 4);
  private final TestCouncil below = new TestCouncil(kenes, TestCouncil.body("KZ-ONE-BELOW", "KZ-ONE"), TestCouncil.TERM, TestCouncil.BEGAN, 5, 4);
  private final TestCouncil vacant = new TestCouncil(kenes, TestCouncil.body("KZ-VACANT", TestKenes.REGISTRY), TestCouncil.TERM, TestCouncil.BEGAN, 5, 4, false);

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private static Convening.Holder chair(TestCouncil of) {
    return new Convening.Holder(of.code(), "chair");
  }

  private Convening.Convene asked(Form form, Convening.Holder... holders) {
    return new Convening.Convene("regular", null, council.plenary(), TITLE, TITLE, kenes.clock.instant().plus(Duration.ofDays(11)),
        List.of(new Convening.NewItem(TITLE, "default")), null, null, new Convening.Setting(form, false, List.of(), List.of(), List.of(holders)));
  }

  private Meeting convened(Convening.Holder... holders) {
    return get(kenes.convening.convene(council.secretary(), council.code(), kenes.key(), asked(Form.EXTENDED, holders)).act(MeetingsAct.MeetingConvened.class).meeting());
  }

  private Meeting get(UUID meeting) {
    return kenes.db.read(tx -> kenes.meetings.get(tx, council.code(), meeting));
  }

  private List<String> offered(String region, String... sorts) {
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, council.code()));
    return kenes.db.read(tx -> kenes.convening.offers().list(tx, council.code(), new HolderOffers.Choice("chair", Set.of(sorts), region), today)).stream()
        .filter(offer -> offer.body().demo()).map(offer -> offer.body().code() + (offer.person() == null ? " vacant" : "")).sorted().toList();
  }

  private void invite(Meeting meeting, Convening.Holder... holders) {
    kenes.convening.inviteHolders(council.secretary(), council.code(), kenes.key(), new Convening.InviteHolders(meeting.id(), List.of(holders)));
  }

  @Test
  void theRegisterOffersThemByPostSortAndRegion() {
    assertEquals(List.of("KZ-ONE", "KZ-ONE-BELOW", "KZ-VACANT vacant"), offered(null, "maslikhat.district"));
    assertEquals(List.of("KZ-ONE", "KZ-ONE-BELOW"), offered("KZ-ONE", "maslikhat.district"));
    assertEquals(List.of(), offered(null, "consultative.national"));
  }

  @Test
  void theyAreInvitedByNameBodyAndPostAndCountForNothing() {
    Meeting meeting = convened(chair(one), chair(below), chair(vacant));
    MeetingsAct.Invited first = meeting.setting().invited().getFirst();
    assertEquals(new MeetingsAct.Holder("KZ-ONE", "chair", one.person(1)), first.from());
    assertEquals(kenes.db.read(tx -> kenes.register.person(tx, one.person(1))).names(), first.name());
    assertEquals("Сынақ аудандық мәслихаты, төраға", first.office().kk());
    assertEquals(List.of("KZ-VACANT"), meeting.setting().vacant().stream().map(MeetingsAct.Vacant::body).toList());
    kenes.couriers.deliverNow();
    assertEquals(Set.of("KZ-ONE", "KZ-ONE-BELOW"), Set.copyOf(kenes.db.read(tx -> kenes.couriers.list(tx, council.code(), 0, 9)).stream().map(letter -> letter.to()).toList()));
    kenes.clock.advance(Duration.ofDays(11));
    UUID second = meeting.setting().invited().getLast().invited();
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "name.ru", () -> kenes.convening.sendAnother(council.secretary(), council.code(), kenes.key(),
        new Convening.SendAnother(meeting.id(), second, Text.of("Сынақ Орынбасарова", null, null))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.convening.sendAnother(one.secretary(), council.code(), kenes.key(), new Convening.SendAnother(meeting.id(), second, ANOTHER)));
    assertRefused(kenes, ConveningCode.NOT_INVITED, "invited", () -> kenes.convening.sendAnother(council.secretary(), council.code(), kenes.key(),
        new Convening.SendAnother(meeting.id(), UUID.randomUUID(), ANOTHER)));
    kenes.convening.invitedArrive(council.secretary(), council.code(), kenes.key(), new Convening.Attend(meeting.id(), first.invited()));
    kenes.convening.sendAnother(council.secretary(), council.code(), "sent-once", new Convening.SendAnother(meeting.id(), second, ANOTHER));
    assertTrue(kenes.convening.sendAnother(council.secretary(), council.code(), "sent-once", new Convening.SendAnother(meeting.id(), second, ANOTHER)).repeated());
    assertRefused(kenes, ConveningCode.INVITED_PRESENT, () -> kenes.convening.sendAnother(council.secretary(), council.code(), kenes.key(), new Convening.SendAnother(meeting.id(), second, ANOTHER)));
    assertEquals(ANOTHER, get(meeting.id()).setting().invited().getLast().sent());
    assertEquals(2, kenes.db.read(tx -> kenes.meetings.invitedStays(tx, council.code(), meeting.id())).size());
    kenes.db.change(tx -> assertEquals(0, kenes.meetings.quorum(tx, get(meeting.id())).present(), "who is invited makes no quorum"));
  }

  @Test
  void aNewHolderTakesThePlaceAndAVacantPostIsFilled() {
    Meeting meeting = convened(chair(one), chair(vacant));
    assertRefused(kenes, ConveningCode.HOLDERS_INVITED, () -> invite(meeting, chair(one), chair(vacant)));
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, one.code()));
    kenes.registrar.endMembership(INIT, one.code(), kenes.key(), one.membership(1), today);
    UUID next = elect(one, 1, today.plusDays(1));
    UUID filled = elect(vacant, 5, today);
    invite(meeting, chair(one), chair(vacant));
    MeetingsAct.Setting now = get(meeting.id()).setting();
    assertEquals(List.of(next, filled), now.invited().stream().map(guest -> guest.from().person()).toList(), "who holds it no longer is not invited");
    assertEquals(List.of(), now.vacant());
    kenes.registrar.endMembership(INIT, vacant.code(), kenes.key(), membership, today);
    invite(meeting, chair(vacant), chair(below));
    assertEquals(List.of(next, below.person(1)), get(meeting.id()).setting().invited().stream().map(guest -> guest.from().person()).toList());
    assertEquals(1, get(meeting.id()).setting().vacant().size());
  }

  private UUID membership;

  private UUID elect(TestCouncil of, int seat, LocalDate from) {
    UUID person = of.newPerson(30 + seat);
    membership = kenes.registrar.beginMembership(INIT, of.code(), kenes.key(), new Registrar.NewMembership(person, of.plenary(), "chair", null, TestCouncil.TERM, seat, null, from, null))
        .act(RegisterAct.MembershipBegan.class).membership();
    return person;
  }

  @Test
  void whomItCannotInvite() {
    assertRefused(kenes, ConveningCode.NOT_EXTENDED, "holders", () -> kenes.convening.convene(council.secretary(), council.code(), kenes.key(), asked(Form.ORDINARY, chair(one))));
    assertRefused(kenes, ConveningCode.INVITED_MISSING, "invited", () -> convened());
    assertRefused(kenes, ConveningCode.HOLDER_UNKNOWN, "holders", () -> convened(chair(council)));
    assertRefused(kenes, ConveningCode.HOLDER_UNKNOWN, "holders", () -> convened(new Convening.Holder("KZ-SENATE", "chair")));
    assertRefused(kenes, ConveningCode.HOLDER_UNKNOWN, "holders", () -> convened(new Convening.Holder("KZ-ONE", "king")));
    Meeting meeting = convened(chair(one));
    assertRefused(kenes, ConveningCode.HOLDERS_MISSING, "holders", () -> invite(meeting));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.convening.inviteHolders(council.deputy(2), council.code(), kenes.key(), new Convening.InviteHolders(meeting.id(), List.of(chair(below)))));
    Meeting plain = get(kenes.convening.convene(council.secretary(), council.code(), kenes.key(), asked(Form.ORDINARY)).act(MeetingsAct.MeetingConvened.class).meeting());
    assertRefused(kenes, ConveningCode.NOT_EXTENDED, () -> invite(plain, chair(one)));
    kenes.clock.advance(Duration.ofDays(11));
    for (int seat = 1; seat <= 8; seat++) {
      kenes.meetings.arrive(council.deputy(seat), council.code(), kenes.key(), new Meetings.Attend(meeting.id(), council.person(seat)));
    }
    kenes.meetings.open(council.chair(), council.code(), kenes.key(), meeting.id());
    assertRefused(kenes, MeetingsCode.MEETING_OPEN_ALREADY, () -> invite(meeting, chair(below)));
  }
}
