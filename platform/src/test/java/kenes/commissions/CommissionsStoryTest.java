package kenes.commissions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.base.Text;
import kenes.commissions.CommissionsAct.Basis;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.register.RegisterAct;
import kenes.register.RegisterCode;
import kenes.voting.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commissions come of the council's decisions, within the numbers of its rulebook. */
class CommissionsStoryTest {
  private static final Text NAME = Text.of("Әлеуметтік мәселелер жөніндегі тұрақты комиссия", "Постоянная комиссия по социальным вопросам", "Standing Commission on Social Affairs");
  private static final Text TASK = Text.of("Әлеуметтік мәселелерді алдын ала қарау", "Предварительное рассмотрение социальных вопросов", null);
  private static final Basis ELSEWHERE = new Basis(null, "2023 жылғы 28 наурыздағы № 1-5 шешім");

  private TestKenes kenes;
  private TestCouncil council;
  private String body;

  @BeforeEach
  void aCouncil() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 12, 11);
    body = council.code();
    kenes.rules.load(council.administrator(), body, kenes.key(), """
        format: kenes-rules/2
        code: kz-test-regulation
        title: {kk: "Регламент", ru: "Регламент", en: "Regulation"}
        extends: kz-maslikhat
        valid_from: 2023-01-01
        sources:
          own:
            title: {kk: "Регламент", ru: "Регламент", en: "Regulation"}
        rules:
          commissions.maximum: {value: 2, basis: {source: own}}
          commissions.members_minimum: {value: 3, basis: {source: own}}
          commissions.members_maximum: {value: 4, basis: {source: own}}
          commissions.per_deputy: {value: 1, basis: {source: own}}
        """.getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void replayIsTheSame() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, body));
  }

  private UUID create(boolean standing, Basis basis) {
    return kenes.commissions.create(council.secretary(), body, kenes.key(), new Commissions.Create(NAME, standing, TASK, today(), null, basis))
        .act(RegisterAct.OrganizationFormed.class).organization();
  }

  private UUID appoint(UUID commission, int seat, String role) {
    return kenes.commissions.appoint(council.secretary(), body, kenes.key(), new Commissions.Appoint(commission, council.person(seat), role, today(), ELSEWHERE))
        .act(RegisterAct.MembershipBegan.class).membership();
  }

  @Test
  void aVoteOfTheCouncilMakesACommissionAndAnotherEndsIt() {
    UUID rejected = quorate(Choice.AGAINST);
    assertRefused(kenes, CommissionsCode.BASIS_NOT_ADOPTED, "basis", () -> create(true, new Basis(UUID.randomUUID(), null)));
    UUID commission = create(true, new Basis(quorate(Choice.FOR), null));
    Commission made = kenes.db.read(tx -> kenes.commissions.get(tx, body, commission));
    assertTrue(made.standing());
    assertEquals(TASK.ru(), made.task().orElseThrow().ru());
    assertRefused(kenes, CommissionsCode.BASIS_NOT_ADOPTED, "basis", () -> create(true, new Basis(rejected, null)));
    assertEquals(3, (int) kenes.db.read(tx -> kenes.commissions.lacking(tx, made.organization(), today())));
    UUID membership = appoint(commission, 2, "member");
    appoint(commission, 3, "deputy_chair");
    assertEquals(1, (int) kenes.db.read(tx -> kenes.commissions.lacking(tx, made.organization(), today())));
    kenes.commissions.remove(council.secretary(), body, kenes.key(), new Commissions.Remove(membership, today(), ELSEWHERE));
    assertEquals(ELSEWHERE, kenes.db.read(tx -> kenes.commissions.appointment(tx, body, membership)).ended());
    kenes.commissions.end(council.secretary(), body, kenes.key(), new Commissions.End(commission, today(), ELSEWHERE));
    assertEquals(today(), kenes.db.read(tx -> kenes.commissions.get(tx, body, commission)).organization().valid().to());
    kenes.clock.advance(java.time.Duration.ofDays(1));
    assertTrue(kenes.db.read(tx -> kenes.commissions.members(tx, body, commission, today())).isEmpty());
  }

  /** A vote by all. */
  private UUID quorate(Choice choice) {
    var sitting = new kenes.kit.TestSitting(kenes, council, "default").arrive(1, 11).open().openItem(1);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 11, choice).closePoll(poll).closeItem(1).close();
    return poll;
  }

  @Test
  void theRulebooksNumbersHold() {
    UUID first = create(true, ELSEWHERE);
    assertRefused(kenes, CommissionsCode.COMMISSIONS_FULL, () -> create(true, ELSEWHERE));
    UUID temporary = create(false, ELSEWHERE);
    IntStream.rangeClosed(2, 5).forEach(seat -> appoint(first, seat, "member"));
    assertRefused(kenes, CommissionsCode.MEMBERS_FULL, "organization", () -> appoint(first, 6, "member"));
    appoint(temporary, 2, "member");
    assertRefused(kenes, CommissionsCode.COMMISSIONS_OF_DEPUTY, "person", () -> appoint(council.commission(), 2, "member"));
    appoint(council.commission(), 6, "member");
  }

  @Test
  void whatIsWrongIsRefusedWithItsField() {
    UUID commission = create(true, ELSEWHERE);
    assertRefused(kenes, CommissionsCode.BASIS_MISSING, "basis", () -> create(false, new Basis(null, " ")));
    assertRefused(kenes, CommissionsCode.TASK_MISSING, "task.kk", () -> kenes.commissions.create(council.secretary(), body, kenes.key(),
        new Commissions.Create(NAME, false, null, today(), null, ELSEWHERE)));
    assertRefused(kenes, RegisterCode.NAME_MISSING, "name.en", () -> kenes.commissions.create(council.secretary(), body, kenes.key(),
        new Commissions.Create(TASK, false, TASK, today(), null, ELSEWHERE)));
    assertRefused(kenes, CommissionsCode.CHAIR_IS_ELECTED, "role", () -> appoint(commission, 2, "chair"));
    UUID nobody = council.newPerson(77);
    assertRefused(kenes, CommissionsCode.NOT_A_DEPUTY, "person", () -> kenes.commissions.appoint(council.secretary(), body, kenes.key(),
        new Commissions.Appoint(commission, nobody, "member", today(), ELSEWHERE)));
    assertRefused(kenes, RegisterCode.PERSON_BARRED, "person", () -> appoint(commission, 1, "member"));
    assertRefused(kenes, CommissionsCode.COMMISSION_UNKNOWN, () -> appoint(council.plenary(), 2, "member"));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.commissions.appoint(council.deputy(2), body, kenes.key(),
        new Commissions.Appoint(commission, council.person(2), "member", today(), ELSEWHERE)));
    appoint(commission, 2, "member");
    assertRefused(kenes, RegisterCode.ALREADY_MEMBER, "person", () -> appoint(commission, 2, "member"));
    assertFalse(kenes.db.read(tx -> kenes.commissions.members(tx, body, commission, today())).isEmpty());
  }
}
