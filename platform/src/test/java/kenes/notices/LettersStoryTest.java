package kenes.notices;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Followers;
import kenes.journal.LogFiles;
import kenes.journal.Replay;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestMail;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.web.sitting.SittingLetters;
import kenes.web.sitting.SittingParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council of 5 seats, 4 of them filled, is told of its sittings by e-mail; the mail server is a real one and has its bad days. */
class LettersStoryTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Text TITLE = Text.of("Кезекті сессия", "Очередная сессия", "Regular session");
  private static final Convening.NewItem WATER = new Convening.NewItem(Text.of("Ауыз су туралы", "О питьевой воде", "On drinking water"), "default");
  private static final Convening.NewItem ROADS = new Convening.NewItem(Text.of("Жолдар туралы", "О дорогах", "On roads"), "default");
  private static final Convening.Guest DOCTOR = new Convening.Guest(Text.same("Сынақ Дәрігерова"), Text.of("бас дәрігер", "главный врач", "head doctor"));

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 4);
  private final String body = council.code();
  private final TestMail mail = new TestMail();
  private Followers followers = new Followers(kenes.db, kenes.journal);
  private Sender sender = sender(mail, "", "");

  @BeforeEach
  void begin() {
    kenes.outbox.setAddresses(council.secretary(), body, IntStream.rangeClosed(1, 4).mapToObj(seat -> typed(seat, address(seat), null)).toList());
    follow();
  }

  @AfterEach
  void end() {
    followers.close();
    mail.close();
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Outbox.Typed typed(int seat, String address, Lang lang) {
    return new Outbox.Typed(council.person(seat), address, lang);
  }

  private static String address(int seat) {
    return "deputy" + seat + "@synak.example";
  }

  private Sender sender(TestMail server, String user, String password) {
    return new Sender(kenes.db, kenes.clock, new MailSettings("127.0.0.1", server.port, MailSettings.Security.NONE, user, password, "kenes@council.example"));
  }

  private void follow() {
    SittingParts parts = new SittingParts(kenes.db, kenes.journal, new LogFiles(kenes.db), kenes.accounts, kenes.register, kenes.rules, kenes.files, kenes.meetings,
        kenes.convening, kenes.agenda, kenes.workPlans, kenes.papers, kenes.floor, kenes.voting, kenes.elections, kenes.paperBallots, kenes.motions, kenes.decisions, kenes.decisionControl, kenes.decisionChanges, kenes.requests, kenes.minutes, kenes.clock, "https://council.example", TestKenes.REGISTRY);
    followers.addFromNow(new LetterFollower(kenes.meetings, new Recipients(kenes.register), new SittingLetters(parts)), LetterFollower::hold);
  }

  private MeetingsAct.MeetingConvened convene(Convening.Guest... guests) {
    MeetingsAct.MeetingConvened act = kenes.convening.convene(council.secretary(), body, kenes.key(), new Convening.Convene("regular", null, council.plenary(), TITLE,
        Text.same("Зал"), kenes.clock.instant().plus(Duration.ofDays(11)), List.of(WATER, ROADS), null, null,
        new Convening.Setting(Form.ORDINARY, false, List.of(guests), List.of()))).act(MeetingsAct.MeetingConvened.class);
    followers.awaitCaughtUp(LIMIT);
    return act;
  }

  private List<Letter> letters() {
    return kenes.db.read(tx -> kenes.outbox.list(tx, body, 100));
  }

  private Letter letter(int seat) {
    return letters().stream().filter(letter -> letter.recipient().equals(council.person(seat))).findFirst().orElseThrow();
  }

  private Map<LetterState, Integer> states(UUID meeting) {
    return delivery(meeting).counts();
  }

  private Delivery delivery(UUID meeting) {
    return kenes.db.read(tx -> kenes.outbox.delivery(tx, body, meeting));
  }

  private Set<String> recipients() throws MessagingException {
    Set<String> all = new HashSet<>();
    for (MimeMessage message : mail.taken) {
      all.add(((InternetAddress) message.getAllRecipients()[0]).getAddress());
    }
    return all;
  }

  @Test
  void anInvitationArrivesOnceWithItsCalendarEvent() throws MessagingException, IOException {
    MeetingsAct.MeetingConvened convened = convene();
    sender.round();
    sender.round();
    assertEquals(Map.of(LetterState.SENT, 4), states(convened.meeting()));
    assertEquals(4, mail.taken.size());
    assertEquals(Set.of(address(1), address(2), address(3), address(4)), recipients());
    MimeMessage message = mail.taken.getFirst();
    assertEquals("Отырысқа шақыру: Кезекті сессия, 2026 жылғы 27 қараша, 12:00 / Приглашение на заседание: Очередная сессия, 27 ноября 2026 г., 12:00", message.getSubject());
    assertEquals("Сынақ аудандық мәслихаты", ((InternetAddress) message.getFrom()[0]).getPersonal());
    Multipart parts = (Multipart) message.getContent();
    String text = (String) parts.getBodyPart(0).getContent();
    for (String said : List.of("Сізді отырысқа қатысуға шақырамыз.", "1. Ауыз су туралы", "2. О дорогах", "https://council.example/ru/b/KZ-TEST/8/1", "27 ноября 2026 г., 12:00")) {
      assertTrue(text.contains(said), () -> said + " is not in: " + text);
    }
    String event = new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(event.startsWith("BEGIN:VCALENDAR") && event.contains("DTSTART:20261127T070000Z") && event.contains("UID:" + convened.meeting() + "@kenes"), event);
  }

  @Test
  void aLetterIsInTheRecipientsLanguage() {
    kenes.outbox.setAddresses(council.staff(), body, List.of(typed(1, address(1), Lang.KK), typed(2, address(2), Lang.RU)));
    convene();
    assertTrue(letter(1).content().contains("Ауыз су туралы") && !letter(1).content().contains("О питьевой воде"));
    assertTrue(letter(2).content().contains("О питьевой воде") && !letter(2).content().contains("Ауыз су туралы"));
    assertTrue(letter(3).content().contains("Ауыз су туралы") && letter(3).content().contains("О питьевой воде"));
  }

  @Test
  void whileTheServerIsDownNothingIsLostAndAfterwardsEachLetterArrivesOnce() throws MessagingException {
    mail.down();
    UUID meeting = convene().meeting();
    sender.round();
    assertEquals(Map.of(LetterState.WAITING, 4), states(meeting));
    assertEquals(Problem.UNREACHABLE, delivery(meeting).problem());
    assertEquals(kenes.clock.instant().plus(MINUTE), delivery(meeting).next());
    assertTrue(delivery(meeting).isStuck());
    sender.round();
    assertEquals(1, letter(1).attempts(), "before its time nothing is tried");
    kenes.clock.advance(MINUTE);
    sender.round();
    assertEquals(kenes.clock.instant().plus(MINUTE.multipliedBy(2)), delivery(meeting).next(), "the pause grows");
    sender = sender(mail, "", ""); // the node was started anew meanwhile
    mail.up();
    kenes.clock.advance(MINUTE.multipliedBy(2));
    sender.round();
    sender.round();
    assertEquals(Map.of(LetterState.SENT, 4), states(meeting));
    assertEquals(4, mail.taken.size());
    assertEquals(4, recipients().size());
  }

  @Test
  void theSecretaryNeedNotWaitForTheNextAttempt() {
    mail.down();
    UUID meeting = convene().meeting();
    sender.round();
    mail.up();
    assertEquals(4, kenes.outbox.sendAgain(council.secretary(), body, meeting));
    sender.round();
    assertEquals(4, mail.taken.size());
    assertEquals(0, kenes.outbox.sendAgain(council.secretary(), body, meeting), "what was sent is not sent twice");
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.outbox.sendAgain(council.deputy(2), body, meeting));
  }

  /** At least once: between the server's yes and our mark a node may die. The Message-ID lets mailboxes tell. */
  @Test
  void aNodeThatDiesAfterHandingOverSendsTheSameMessageOnceMore() throws Exception {
    convene();
    Instant now = kenes.clock.instant();
    List<Letter> claimed = kenes.db.write(tx -> SendingTables.claim(tx, now, now.plus(Duration.ofMinutes(15)), 1));
    try (MailServer.Connection connection = new MailServer(new MailSettings("127.0.0.1", mail.port, MailSettings.Security.NONE, "", "", "kenes@council.example")).connect()) {
      connection.hand(claimed.getFirst());
    }
    sender.round();
    assertEquals(4, mail.taken.size(), "what another node holds is left to it");
    kenes.clock.advance(Duration.ofMinutes(15));
    sender.round();
    assertEquals(5, mail.taken.size());
    assertEquals(mail.taken.getFirst().getMessageID(), mail.taken.getLast().getMessageID());
    assertEquals(4, mail.taken.stream().map(LettersStoryTest::id).distinct().count());
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void oneRefusedRecipientStopsNobodyAndIsNotTriedForEver() throws MessagingException {
    mail.replies.put(address(2), 550);
    mail.replies.put(address(3), 451);
    UUID meeting = convene().meeting();
    sender.round();
    assertEquals(Map.of(LetterState.SENT, 2, LetterState.REFUSED, 1, LetterState.WAITING, 1), states(meeting));
    assertEquals(Problem.RECIPIENT, letter(2).problem());
    assertTrue(letter(2).answer().contains("planted for " + address(2)), letter(2).answer());
    assertEquals(Problem.LATER, letter(3).problem());
    mail.replies.clear();
    kenes.clock.advance(MINUTE);
    sender.round();
    assertEquals(Map.of(LetterState.SENT, 3, LetterState.REFUSED, 1), states(meeting));
    kenes.outbox.send(council.secretary(), body, letter(2).id(), "right@synak.example");
    sender.round();
    assertEquals(Set.of(address(1), "right@synak.example", address(3), address(4)), recipients());
    assertNull(letter(2).problem());
    assertRefused(kenes, NoticesCode.SENT_ALREADY, () -> kenes.outbox.send(council.secretary(), body, letter(2).id(), address(2)));
  }

  @Test
  void aWrongPasswordIsToldAndNoLetterIsLost() {
    try (TestMail guarded = new TestMail("right")) {
      UUID meeting = convene().meeting();
      sender(guarded, "kenes", "wrong").round();
      assertEquals(Problem.LOGIN, delivery(meeting).problem());
      assertFalse(letter(1).answer().contains("wrong"));
      kenes.clock.advance(MINUTE);
      sender(guarded, "kenes", "right").round();
      assertEquals(4, guarded.taken.size());
    }
  }

  @Test
  void withoutAddressOneInvitesByHandUntilOneIsGiven() throws MessagingException {
    kenes.outbox.setAddresses(council.secretary(), body, List.of(typed(4, "", null)));
    UUID meeting = convene(DOCTOR).meeting();
    sender.round();
    assertEquals(Map.of(LetterState.SENT, 3, LetterState.BY_HAND, 2), states(meeting));
    Letter guest = letters().stream().filter(letter -> letter.name().equals("Сынақ Дәрігерова")).findFirst().orElseThrow();
    assertTrue(guest.content().contains("Вы обязаны прибыть на заседание"), guest.content());
    assertTrue(new String(kenes.outbox.file(guest), StandardCharsets.US_ASCII).contains("Message-ID: <" + guest.id()));
    assertRefused(kenes, NoticesCode.ADDRESS_WRONG, "address", () -> kenes.outbox.send(council.secretary(), body, guest.id(), "doctor at clinic"));
    assertRefused(kenes, NoticesCode.ADDRESS_MISSING, "address", () -> kenes.outbox.send(council.secretary(), body, guest.id(), ""));
    assertRefused(kenes, NoticesCode.LETTER_UNKNOWN, () -> kenes.outbox.send(council.secretary(), body, UUID.randomUUID(), address(4)));
    assertRefused(kenes, NoticesCode.ADDRESS_WRONG, "address." + council.person(2),
        () -> kenes.outbox.setAddresses(council.secretary(), body, List.of(typed(1, "", null), typed(2, "x@y\r\nBcc: z@z.kz", null))));
    assertRefused(kenes, NoticesCode.RECIPIENT_UNKNOWN,
        () -> kenes.outbox.setAddresses(council.secretary(), body, List.of(new Outbox.Typed(UUID.randomUUID(), address(1), null))));
    kenes.outbox.send(council.secretary(), body, guest.id(), "doctor@clinic.example");
    sender.round();
    assertTrue(recipients().contains("doctor@clinic.example"));
  }

  /** The chair of another council is written to at the address that their own council knows, and told where and when, with no vote. */
  @Test
  void theHolderOfAPostElsewhereIsWrittenToAtTheAddressOfTheirOwnBody() throws MessagingException {
    TestCouncil near = new TestCouncil(kenes, "KZ-NEAR", 5, 4);
    kenes.outbox.setAddresses(near.secretary(), near.code(), List.of(new Outbox.Typed(near.person(1), "chair@near.example", Lang.KK)));
    kenes.convening.convene(council.secretary(), body, kenes.key(), new Convening.Convene("regular", null, council.plenary(), TITLE, Text.same("Зал"), kenes.clock.instant().plus(Duration.ofDays(11)),
        List.of(WATER), null, null, new Convening.Setting(Form.EXTENDED, false, List.of(), List.of(), List.of(new Convening.Holder(near.code(), "chair")))));
    followers.awaitCaughtUp(LIMIT);
    sender.round();
    Letter letter = letters().stream().filter(one -> "chair@near.example".equals(one.address())).findFirst().orElseThrow();
    assertEquals(LetterState.SENT, letter.state());
    assertTrue(letter.content().contains("Ауыз су туралы") && letter.content().contains("дауыс бермейсіз"), letter.content());
    assertTrue(recipients().contains("chair@near.example"));
    assertEquals(5, letters().size());
  }

  @Test
  void aChangedAgendaASittingWithoutQuorumAndAnotherDayAreTold() {
    MeetingsAct.MeetingConvened convened = convene();
    kenes.agenda.addItem(council.secretary(), body, kenes.key(), new Agenda.AddItem(convened.meeting(), new Convening.NewItem(Text.same("Жаңа мәселе"), "default")));
    followers.awaitCaughtUp(LIMIT);
    assertEquals(LetterKind.AGENDA_CHANGED, letter(1).kind());
    assertTrue(letter(1).content().contains("3. Жаңа мәселе"), letter(1).content());
    kenes.clock.advance(Duration.ofDays(11));
    kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(convened.meeting(), council.person(1)));
    kenes.convening.fail(council.secretary(), body, kenes.key(), convened.meeting());
    followers.awaitCaughtUp(LIMIT);
    assertEquals(LetterKind.FAILED, letter(1).kind());
    kenes.clock.advance(MINUTE);
    kenes.convening.adjourn(council.secretary(), body, kenes.key(), new Convening.Adjourn(convened.meeting(), kenes.clock.instant().plus(Duration.ofDays(3)), null));
    followers.awaitCaughtUp(LIMIT);
    assertEquals(LetterKind.CONTINUED, letter(1).kind());
    assertTrue(letter(1).content().contains("Сессия продолжится") && letter(1).content().contains("Ауыз су туралы"), letter(1).content());
    assertEquals(4 * 4, letters().size());
  }

  @Test
  void whatIsOverIsNotSentAnyMore() {
    mail.down();
    UUID meeting = convene().meeting();
    sender.round();
    kenes.clock.advance(Duration.ofDays(12));
    mail.up();
    sender.round();
    assertEquals(Map.of(LetterState.REFUSED, 4), states(meeting));
    assertEquals(Problem.TOO_LATE, letter(1).problem());
    assertEquals(0, mail.taken.size());
    assertRefused(kenes, NoticesCode.OVER, () -> kenes.outbox.send(council.secretary(), body, letter(1).id(), address(1)));
  }

  @Test
  void neitherReplayNorRestartNorRestoreSendsAnything() {
    mail.down();
    UUID meeting = convene().meeting();
    sender.round();
    new Replay(kenes.db, kenes.journal).rebuild(progress -> { });
    followers.awaitCaughtUp(LIMIT);
    assertEquals(4, letters().size(), "a replay makes no letter");
    restart();
    assertEquals(Map.of(LetterState.WAITING, 4), states(meeting), "a restart goes on");
    kenes.db.change(tx -> tx.sql().execute("delete from journal.position")); // backups hold no positions
    restart();
    assertEquals(Map.of(LetterState.HELD, 4), states(meeting));
    mail.up();
    kenes.clock.advance(Duration.ofHours(2));
    sender.round();
    assertEquals(0, mail.taken.size(), "a restored copy writes to nobody by itself");
    assertEquals(4, kenes.outbox.sendAgain(council.secretary(), body, meeting));
    convene();
    sender.round();
    assertEquals(8, mail.taken.size());
  }

  private void restart() {
    followers.close();
    followers = new Followers(kenes.db, kenes.journal);
    follow();
    followers.awaitCaughtUp(LIMIT);
  }

  @Test
  void whatWasThereBeforeTheFollowerIsToldToNobody() {
    followers.close();
    kenes.db.change(tx -> tx.sql().execute("delete from journal.position"));
    followers = new Followers(kenes.db, kenes.journal);
    convene();
    restart();
    assertEquals(List.of(), letters());
  }

  @Test
  void withoutAMailServerLettersAreKept() {
    UUID meeting = convene().meeting();
    new Sender(kenes.db, kenes.clock, null).round();
    assertEquals(Map.of(LetterState.KEPT, 4), states(meeting));
    sender.round();
    assertEquals(0, mail.taken.size(), "a server that is set later does not get them by itself");
    kenes.clock.advance(Duration.ofDays(181));
    new Sender(kenes.db, kenes.clock, null).round();
    assertEquals(List.of(), letters(), "after half a year nothing personal is left");
  }

  @Test
  void noTextBeginsAHeaderOfItsOwn() throws MessagingException {
    convene();
    Letter good = letter(1);
    Letter evil = new Letter(body, good.id(), good.meeting(), good.recipient(), good.kind(), "Council\r\nBcc: a@evil.example", "Name\nBcc: b@evil.example", address(1),
        "Title\r\nBcc: c@evil.example\r\n\r\nbody\u2028x", good.content(), good.event(), good.madeAt(), good.usefulUntil(), good.state(), 0, good.nextAttempt(), null, null, null);
    String file = new String(kenes.outbox.file(evil), StandardCharsets.US_ASCII);
    assertTrue(file.substring(0, file.indexOf("\r\n\r\n")).lines().noneMatch(line -> line.startsWith("Bcc")), file);
    assertTrue(file.contains("Subject: Title Bcc: c@evil.example body x"), file);
  }

  @Test
  void addressesAreThoseThatMailServersTake() {
    assertEquals("a.b+c@synak.example", Address.find(" a.b+c@synak.example ").orElseThrow());
    assertTrue(Address.find("a@мәслихат.қаз").orElseThrow().matches("a@xn--[a-z0-9-]+\\.xn--80ao21a"), () -> Address.find("a@мәслихат.қаз").orElseThrow());
    for (String wrong : List.of("", "a", "a@", "@b.kz", "a@b", "a b@c.kz", "a@b.kz,c@d.kz", "a@b..kz", "<a@b.kz>", "a@-b.kz", "a@b.kz\nBcc: c@d.kz", "ә@b.kz", "a".repeat(250) + "@b.kz")) {
      assertTrue(Address.find(wrong).isEmpty(), wrong);
    }
  }
}
