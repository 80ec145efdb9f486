package kenes.minutes;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.kit.Commission;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.Convening.Setting;
import kenes.meetings.Form;
import kenes.meetings.Meeting;
import kenes.minutes.Minutes.Signatory;
import kenes.minutes.MinutesVersion.Status;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The minutes of commissions that sat together: each chair signs, and nobody for another. */
class JointMinutesTest {
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 21);
  private final String body = council.code();
  private final Commission budget = new Commission(kenes, council, council.commission(), 2, 7);
  private final Commission health = new Commission(kenes, council, formed(), 8, 12);
  private UUID meeting;

  private UUID formed() {
    return kenes.registrar.formOrganization(Caller.installation(), body, kenes.key(), new Registrar.NewOrganization("commission",
        Text.of("денсаулық комиссиясы", "комиссия по здравоохранению", "health commission"), TestCouncil.BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  /** Closed, its minutes submitted and signed by the secretary. @param toSeat the last of those who came */
  private void sit(int fromSeat, int toSeat) {
    meeting = budget.convene(new Setting(Form.JOINT, false, List.of(), List.of(health.organization())));
    budget.arrive(meeting, 2, 7).arrive(meeting, fromSeat, toSeat).open(meeting).close(meeting);
    kenes.minutes.submit(council.secretary(), body, kenes.key(), meeting);
    assertRefused(kenes, MinutesCode.SECRETARY_FIRST, () -> sign(8));
    kenes.minutes.sign(council.secretary(), body, kenes.key(), new Minutes.Sign(meeting, 1, Signatory.SECRETARY));
  }

  private void sign(int seat) {
    kenes.minutes.sign(council.deputy(seat), body, kenes.key(), new Minutes.Sign(meeting, 1, Signatory.CHAIR));
  }

  private void publish() {
    kenes.minutes.publish(council.secretary(), body, kenes.key(), new Minutes.Publish(meeting, 1));
  }

  private MinutesVersion version() {
    return kenes.db.read(tx -> kenes.minutes.find(tx, body, meeting)).orElseThrow();
  }

  private List<Boolean> awaited() {
    return kenes.db.read(tx -> kenes.minutes.chairs(tx, kenes.meetings.get(tx, body, meeting), version())).stream().map(ChairSignature::isAwaited).toList();
  }

  private boolean may(int seat) {
    return kenes.db.read(tx -> kenes.minutes.maySign(tx, council.deputy(seat), kenes.meetings.get(tx, body, meeting), version(), Signatory.CHAIR));
  }

  @Test
  void bothChairsSignBeforeTheyArePublished() {
    sit(8, 12);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> sign(9));
    assertRefused(kenes, MinutesCode.CHAIRS_AWAITED, this::publish);
    assertEquals(List.of(true, true), awaited());
    assertTrue(may(8));
    sign(8);
    assertFalse(may(8));
    assertRefused(kenes, MinutesCode.SIGNED_ALREADY, () -> sign(8));
    assertEquals(Status.SIGNED_BY_SECRETARY, version().status());
    assertEquals(List.of(true, false), awaited(), "the one who led is still awaited");
    assertRefused(kenes, MinutesCode.CHAIRS_AWAITED, this::publish);
    sign(2);
    assertEquals(Status.SIGNED, version().status());
    publish();
    Meeting held = kenes.db.read(tx -> kenes.meetings.get(tx, body, meeting));
    List<String> lines = kenes.db.read(tx -> kenes.minutes.documents().findMinutes(tx, held, Lang.RU)).orElseThrow().document().lines().toList();
    assertEquals(2, lines.stream().filter(line -> line.startsWith("Председатель: ")).count(), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.contains("Председатель: комиссия по здравоохранению")), lines.toString());
    assertEquals(3, lines.stream().filter(line -> line.contains("Подписано в электронном виде")).count(), lines.toString());
  }

  /** The health commission's chair is ill, and the others of it are enough. */
  @Test
  void aChairWhoWasNotThereSignsNothingAndIsNotWaitedFor() {
    sit(9, 12);
    assertRefused(kenes, MinutesCode.SIGNATORY_WAS_ABSENT, () -> sign(8));
    sign(2);
    assertEquals(Status.SIGNED, version().status());
  }

  @Test
  void minutesOfOneCommissionAreSignedByItsChairAlone() {
    meeting = budget.convene(Setting.ORDINARY);
    budget.arrive(meeting, 2, 7).open(meeting).close(meeting);
    kenes.minutes.submit(council.secretary(), body, kenes.key(), meeting);
    kenes.minutes.sign(council.secretary(), body, kenes.key(), new Minutes.Sign(meeting, 1, Signatory.SECRETARY));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> sign(8));
    assertRefused(kenes, MinutesCode.NOT_SIGNED, this::publish);
    sign(2);
    assertEquals(List.of(), awaited());
    publish();
  }
}
