package kenes.elections;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.accounts.Role;
import kenes.db.Tx;
import kenes.kit.ReplayCheck;
import kenes.kit.Snapshot;
import kenes.kit.TestKenes;
import kenes.minutes.MinutesText;
import kenes.register.RegisterAct;
import kenes.voting.Fate;
import kenes.voting.PaperBallots;
import kenes.voting.PaperForm;
import kenes.voting.PollMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The election of the chair of 25 deputies by paper in two rounds. */
class FirstSessionStoryTest {
  private final PowerCut cut = new PowerCut();
  private final TestKenes kenes = TestKenes.seeded(cut);

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void theChairIsElectedInTheSecondRoundAndPresidesAtOnce() {
    ElectionDay day = new ElectionDay(kenes).commission();
    UUID election = day.listed(2, 3, 4);
    UUID first = day.open(election, PollMethod.SECRET);
    day.byPaper(first, day.count(first, 25, 1, 2, 12, 3, 9, 4, 3)).announce(first);
    assertEquals(List.of(), day.result(first).outcome().list(Fate.ELECTED));
    assertEquals(13, day.result(first).outcome().needed());
    assertEquals(List.of(day.person(2).toString(), day.person(3).toString()),
        day.result(first).outcome().list(Fate.SECOND_ROUND).stream().map(one -> one.candidate()).toList());
    assertEquals(ElectionState.SECOND_ROUND, day.state(election));
    assertFalse(roles(day, 2).contains(Role.CHAIR));

    UUID second = day.open(election, PollMethod.SECRET);
    assertEquals(Set.of(day.person(2), day.person(3)), Set.copyOf(kenes.db.read(tx -> kenes.elections.findRound(tx, day.body, second)).orElseThrow().candidates()));
    day.byPaper(second, day.count(second, 25, 0, 2, 11, 3, 14));
    var recorded = day.announce(second);
    assertEquals(List.of(ElectionsAct.RoundAnnounced.class, RegisterAct.MembershipBegan.class),
        recorded.entries().stream().map(entry -> (Object) entry.act().getClass()).toList());
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertTrue(roles(day, 3).contains(Role.CHAIR));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.closeItem(day.presiding, day.body, kenes.key(), day.meeting, day.item));
    kenes.meetings.closeItem(day.deputy(3), day.body, kenes.key(), day.meeting, day.item);
    kenes.meetings.close(day.deputy(3), day.body, kenes.key(), day.meeting);
    theMinutesTellIt(day);
  }

  private void theMinutesTellIt(ElectionDay day) {
    Map<String, MinutesText.Paragraph> told = kenes.minutes.draft(day.council.secretary(), day.body, day.meeting).ru().paragraphs();
    assertEquals("Тур № 1. Способ голосования: тайное, бюллетенями. Начало: 12:00, окончание: 12:00.", told.get("item-1-election-1-round-1").text());
    assertEquals("По протоколу счётной комиссии: подготовлено бюллетеней – 27, выдано – 25, обнаружено в ящике – 25, недействительных – 1.",
        told.get("item-1-election-1-round-1-paper").text());
    assertEquals("РЕЗУЛЬТАТ ВЫБОРОВ: во второй тур вышли – Депутатов Сынак 2, Депутатов Сынак 3.", told.get("item-1-election-1-round-1-second-round").text());
    assertEquals("РЕЗУЛЬТАТ ВЫБОРОВ: избрание состоялось – Депутатов Сынак 3.", told.get("item-1-election-1-round-2-elected").text());
  }

  @Test
  void thePowerFailsAtEveryStepAndNothingIsLostOrDoneTwice() {
    ElectionDay day = new ElectionDay(kenes, cut).commission();
    UUID election = day.listed(2, 3);
    UUID round = day.open(election, PollMethod.SECRET);
    day.prepare(round, 27).issue(round, 1, 25).once(key -> kenes.paperBallots.exchangeForm(day.deputy(21), day.body, key, new PaperBallots.ExchangeForm(round, day.person(9))));
    day.box(round, 1).counted(day.count(round, 24, 1, 2, 16, 3, 7)).announce(round);
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertTrue(roles(day, 2).contains(Role.CHAIR));
  }

  @Test
  void nothingAnywhereLinksAPersonWithAChoice() {
    ElectionDay day = new ElectionDay(kenes).commission();
    UUID election = day.listed(2, 3, 4);
    UUID round = day.open(election, PollMethod.SECRET);
    List<String> lines = new ArrayList<>();
    Handler ear = ear(lines);
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    root.addHandler(ear);
    root.setLevel(Level.ALL);
    long from = kenes.db.read(tx -> kenes.journal.sizes(tx).get(day.body));
    var before = kenes.db.read(Snapshot::everything);
    try {
      day.prepare(round, 27).issue(round, 1, 25);
      kenes.paperBallots.exchangeForm(day.deputy(21), day.body, kenes.key(), new PaperBallots.ExchangeForm(round, day.person(9)));
      day.box(round, 1).counted(day.count(round, 25, 1, 2, 12, 3, 9, 4, 3));
    } finally {
      root.removeHandler(ear);
      root.setLevel(level);
    }
    kenes.db.read(Snapshot::everything).forEach((table, rows) -> rows.stream().filter(row -> !before.get(table).contains(row)).forEach(row -> lines.add(table + " " + row)));
    kenes.db.<Void>read(tx -> {
      entries(tx, day, from).forEach(lines::add);
      return null;
    });
    List<String> choices = new ArrayList<>(List.of("\"" + PaperForm.AGAINST, day.person(2).toString(), day.person(3).toString(), day.person(4).toString()));
    List<String> voters = IntStream.rangeClosed(1, 25).filter(seat -> seat < 2 || seat > 4).mapToObj(seat -> day.person(seat).toString()).toList();
    List<String> seen = lines.stream().filter(line -> voters.stream().anyMatch(line::contains)).toList();
    assertTrue(seen.size() >= 50, "that a form was issued to each voter stands in the journal and in a table: " + seen.size());
    assertEquals(List.of(), seen.stream().filter(line -> choices.stream().anyMatch(line::contains)).toList());
    String planted = "issued " + day.person(7) + " for " + day.person(2);
    assertTrue(voters.stream().anyMatch(planted::contains) && choices.stream().anyMatch(planted::contains), "the search finds what it looks for");
  }

  private List<String> entries(Tx tx, ElectionDay day, long from) {
    long to = kenes.journal.sizes(tx).get(day.body);
    return java.util.stream.LongStream.range(from, to).mapToObj(index -> new String(kenes.journal.leaf(tx, day.body, index), StandardCharsets.UTF_8)).toList();
  }

  private static Handler ear(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        lines.add(String.valueOf(record.getMessage()));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private Set<Role> roles(ElectionDay day, int seat) {
    return kenes.db.read(tx -> kenes.permissions.roles(tx, day.deputy(seat), day.body));
  }
}
