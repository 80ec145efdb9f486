package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.journal.Actor;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening.Convene;
import kenes.meetings.Convening.NewItem;
import kenes.meetings.Convening.Setting;
import kenes.register.Registrar;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first session of a new council: the election commission's chair convenes and leads it until it has a chair of its own. */
class FirstSessionStoryTest {
  private static final Text COMMISSION = Text.of("Сынақ Сайлауова", "Сынак Сайлауова", "Synak Sailauova");
  private static final NewItem ELECTION = new NewItem(Text.of("Төраға сайлау", "Избрание председателя", "Electing the chair"), "elect_chair");
  private static final NewItem PLAN = new NewItem(Text.of("Жұмыс жоспары", "План работы", "Plan of work"), "default");

  private TestKenes kenes;
  private TestCouncil council;
  private String body;
  private Caller commission;

  @BeforeEach
  void newCouncilWithoutChair() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 21, 21);
    body = council.code();
    kenes.registrar.endMembership(Caller.installation(), body, kenes.key(), council.membership(1), LocalDate.of(2026, 11, 15));
    UUID account = kenes.accounts.create("Election commission", null, false, false);
    kenes.registrar.assignStaff(Caller.installation(), body, kenes.key(), new Registrar.NewStaff(account, "presiding", LocalDate.of(2026, 11, 1)));
    commission = new Caller(Actor.account(account, false), account, null, false);
  }

  @AfterEach
  void replayIsTheSame() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private UUID convene(Caller caller, String kind) {
    return kenes.convening.convene(caller, body, kenes.key(), new Convene(kind, null, council.plenary(), Text.of("Бірінші сессия", "Первая сессия", "First session"),
        Text.of("Мәслихат залы", "Зал маслихата", "Council hall"), kenes.clock.instant().plus(Duration.ofDays(12)), List.of(ELECTION, PLAN), COMMISSION, null,
        Setting.ORDINARY)).act(MeetingsAct.MeetingConvened.class).meeting();
  }

  private List<Presider> presiding(UUID meeting) {
    return kenes.db.read(tx -> kenes.meetings.presiding(tx, kenes.meetings.get(tx, body, meeting)));
  }

  @Test
  void theElectionCommissionsChairLeadsUntilAChairIsElected() {
    UUID meeting = convene(commission, "first");
    kenes.clock.advance(Duration.ofDays(12));
    IntStream.rangeClosed(2, 21).forEach(seat -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(meeting, council.person(seat))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.open(council.secretary(), body, kenes.key(), meeting));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.open(council.deputy(2), body, kenes.key(), meeting));
    kenes.meetings.open(commission, body, kenes.key(), meeting);
    assertEquals(COMMISSION, presiding(meeting).getFirst().name());
    assertEquals("председатель территориальной избирательной комиссии", presiding(meeting).getFirst().office().ru());
    List<AgendaItem> items = kenes.db.read(tx -> kenes.meetings.items(tx, body, meeting));
    kenes.meetings.openItem(commission, body, kenes.key(), meeting, items.getFirst().id());
    UUID poll = kenes.voting.open(commission, body, kenes.key(), new Voting.Open(items.getFirst().id(), TestSitting.QUESTION, true))
        .act(VotingAct.PollOpened.class).poll();
    IntStream.rangeClosed(2, 21).forEach(seat -> kenes.voting.cast(council.deputy(seat), body, kenes.key(), new Voting.Cast(poll, council.person(seat), Choice.FOR)));
    kenes.voting.close(commission, body, kenes.key(), poll);
    kenes.meetings.closeItem(commission, body, kenes.key(), meeting, items.getFirst().id());
    elect(2);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.openItem(commission, body, kenes.key(), meeting, items.get(1).id()));
    kenes.meetings.openItem(council.deputy(2), body, kenes.key(), meeting, items.get(1).id());
    kenes.meetings.closeItem(council.deputy(2), body, kenes.key(), meeting, items.get(1).id());
    kenes.meetings.close(council.deputy(2), body, kenes.key(), meeting);
    assertEquals(List.of(false, true), presiding(meeting).stream().map(Presider::elected).toList());
    assertEquals("Депутатов Сынак 2", presiding(meeting).getLast().name().ru());
    var minutes = kenes.minutes.draft(council.secretary(), body, meeting).ru().paragraphs();
    assertEquals("Председательствующий: Сынак Сайлауова, председатель территориальной избирательной комиссии", minutes.get("presiding").text());
    assertTrue(minutes.get("presiding-elected").text().startsWith("Председательствующий после избрания председателя: Депутатов Сынак 2."));
  }

  private void elect(int seat) {
    kenes.clock.advance(Duration.ofMinutes(10));
    kenes.registrar.beginMembership(Caller.installation(), body, kenes.key(), new Registrar.NewMembership(council.person(seat), council.plenary(), "chair", null,
        TestCouncil.TERM, null, null, LocalDate.of(2026, 11, 28), null));
  }

  @Test
  void theElectionCommissionsChairMayNothingElse() {
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> convene(commission, "regular"));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> convene(council.deputy(2), "first"));
    UUID regular = convene(council.secretary(), "regular");
    kenes.clock.advance(Duration.ofDays(12));
    IntStream.rangeClosed(2, 21).forEach(seat -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(regular, council.person(seat))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.open(commission, body, kenes.key(), regular));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.arrive(commission, body, kenes.key(), new Meetings.Attend(regular, council.person(2))));
  }
}
