package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.decisions.Tables.KIND;
import static kenes.schema.generated.decisions.Tables.STANDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Loading;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is found by the tables is what the lives tell, in every state and on every day. */
class StandingTest {
  private static final String BODY = "KZ-STANDING";
  private static final LocalDate FIRST = LocalDate.parse("2024-01-10");
  private static final int DECISIONS = 240;
  private static final List<String> SUBJECTS = List.of("О бюджете", "О дорогах 100%", "О воде_и_тепле", "О Бюджете ДОРОГ");
  private static final TestKenes kenes = TestKenes.seeded();
  private static final Random random = new Random(49);
  private static final List<UUID> made = new ArrayList<>();

  @BeforeAll
  static void record() {
    kenes.db.change(tx -> kenes.journal.open(tx, BODY));
    for (int place = 0; place < DECISIONS; place++) {
      LocalDate on = FIRST.plusDays(place * 3L);
      UUID decision = new UUID(1, place);
      List<DecisionsAct> acts = new ArrayList<>(List.of(adopted(decision, place, on)));
      acts.addAll(life(decision, on));
      made.add(decision);
      record(acts, on);
    }
  }

  private static void record(List<DecisionsAct> acts, LocalDate on) {
    kenes.db.change(tx -> new Loading(kenes.journal).load(tx, Actor.installation(), BODY, acts.stream().map(act -> new Loading.Dated(on.atStartOfDay(ZoneOffset.UTC).toInstant(), act)).toList()));
  }

  @AfterAll
  static void close() {
    kenes.close();
  }

  private static DecisionsAct adopted(UUID decision, int place, LocalDate on) {
    boolean normative = random.nextBoolean();
    DecisionsAct.Kind kind = random.nextInt(10) == 0 ? new DecisionsAct.Kind(null, null, null, false)
        : normative ? new DecisionsAct.Kind("normative", Text.same("Нормативное"), Text.same("Юстиция"), true) : new DecisionsAct.Kind("other", Text.same("Иное"), null, random.nextBoolean());
    EntryRule entry = switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> EntryRule.on(on.plusDays(random.nextInt(60)));
      case 2 -> EntryRule.afterPublication(10);
      case 3 -> new EntryRule(EntryRule.Kind.SIGNING, null, random.nextInt(5), null);
      default -> new EntryRule(EntryRule.Kind.ADOPTION, null, 0, null);
    };
    String title = SUBJECTS.get(place % SUBJECTS.size());
    Digest text = Digest.of(title.getBytes(StandardCharsets.UTF_8));
    return new DecisionsAct.DecisionAdopted(decision, new UUID(2, place), new UUID(3, place), new UUID(4, place), new UUID(5, 0), 1, 1, on,
        new DecisionsAct.Number(1, "8С-" + place + "/VIII", place, null), kind, List.of(new DecisionsAct.Wording(Lang.KK, "Қаулы", text), new DecisionsAct.Wording(Lang.RU, title, text)), 0, null, entry);
  }

  /** As far as it happens to come; the days need not be in the order of the entries, and some are yet to come. */
  private static List<DecisionsAct> life(UUID decision, LocalDate on) {
    List<DecisionsAct> acts = new ArrayList<>();
    int far = random.nextInt(9);
    LocalDate later = on.plusDays(random.nextInt(15));
    add(acts, far > 0, new DecisionsAct.DecisionSigned(decision, null, later, null));
    add(acts, far > 1, new DecisionsAct.DecisionSent(decision, later.plusDays(random.nextInt(5)), null));
    boolean returned = far > 2 && random.nextInt(4) == 0;
    add(acts, returned, new DecisionsAct.DecisionReturned(decision, later.plusDays(6), "нет"));
    add(acts, returned && random.nextBoolean(), new DecisionsAct.DecisionSent(decision, later.plusDays(8), null));
    add(acts, far > 3 && !returned, new DecisionsAct.DecisionRegistered(decision, "1", later.plusDays(random.nextInt(20))));
    add(acts, far > 4 && !returned, new DecisionsAct.DecisionPublished(decision, List.of(new DecisionsAct.Publication(Lang.KK, "газета", later.plusDays(random.nextInt(30)), null))));
    add(acts, far == 7, new DecisionsAct.DecisionAnnulledByCourt(decision, Text.same("Суд"), "1", later, later.plusDays(random.nextInt(200)), random.nextBoolean() ? null : Text.same("пункт 1")));
    add(acts, far == 8, new DecisionsAct.ControlBegan(decision, later, Text.same("Комиссия"), Text.same("Дело"), later.plusDays(20)));
    if (made.size() > 3 && random.nextInt(3) == 0) { // before or after the later one is signed
      acts.add(random.nextInt(acts.size() + 1), new DecisionsAct.DecisionRepealed(made.get(random.nextInt(made.size())), decision, random.nextBoolean()));
    }
    return acts;
  }

  private static void add(List<DecisionsAct> acts, boolean happens, DecisionsAct act) {
    if (happens) {
      acts.add(act);
    }
  }

  @Test
  void filtersFindWhatTheLivesTell() {
    kenes.db.change(tx -> {
      List<DecisionLife> lives = new Lives(tx, BODY).list(org.jooq.impl.DSL.noCondition());
      Set<State> seen = EnumSet.noneOf(State.class);
      for (LocalDate day = FIRST.plusDays(DECISIONS * 3L); day.isBefore(FIRST.plusDays(DECISIONS * 3L + 260)); day = day.plusDays(23)) {
        for (State state : State.values()) {
          LocalDate today = day;
          List<UUID> expected = compare(tx, lives, today, new Headings.Filter(null, null, state, List.of()), life -> life.on(today) == state);
          seen.addAll(expected.isEmpty() ? Set.of() : Set.of(state));
          compare(tx, lives, today, new Headings.Filter(2024, "other", state, List.of("бюджет")), life -> life.on(today) == state && life.decision().on().getYear() == 2024
              && "other".equals(life.decision().kind().code()) && holds(life, "бюджет"));
        }
      }
      assertEquals(EnumSet.allOf(State.class), seen);
      for (String word : List.of("БЮДЖЕТ", "%", "_и_", "8с-1", "қаулы", "рог", "ничего")) {
        compare(tx, lives, FIRST, new Headings.Filter(null, null, null, List.of(word, "о")), life -> holds(life, word) && holds(life, "о"));
      }
      assertEquals(lives.stream().filter(DecisionLife::isUnsettled).map(life -> life.decision().id()).toList(),
          new Headings(tx, BODY).unsettled().stream().map(life -> life.decision().id()).toList());
      assertTrue(lives.stream().filter(life -> !life.duties(FIRST.plusYears(5)).isEmpty()).allMatch(DecisionLife::isUnsettled));
      assertEquals(List.of("normative", "other"), new Headings(tx, BODY).kinds().stream().map(DecisionsAct.Kind::code).toList());
    });
  }

  private static boolean holds(DecisionLife life, String word) {
    return (life.decision().number() + " Қаулы " + life.decision().title().ru()).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whole, page after page, and counted. */
  private static List<UUID> compare(Tx tx, List<DecisionLife> lives, LocalDate today, Headings.Filter filter, Predicate<DecisionLife> wanted) {
    List<UUID> expected = lives.stream().filter(wanted).map(life -> life.decision().id()).toList();
    Headings headings = new Headings(tx, BODY);
    assertEquals(expected, headings.find(filter, today, null, DECISIONS), filter + " on " + today);
    assertEquals(expected.size(), headings.count(filter, today, DECISIONS));
    assertEquals(Math.min(7, expected.size()), headings.count(filter, today, 7));
    List<UUID> paged = new ArrayList<>();
    Headings.Place after = null;
    for (List<UUID> page = headings.find(filter, today, null, 7); !page.isEmpty(); page = headings.find(filter, today, after, 7)) {
      paged.addAll(page);
      Decision last = headings.lives(page).getLast().decision();
      after = new Headings.Place(last.on(), last.index());
    }
    assertEquals(expected, paged, filter + " on " + today);
    assertEquals(paged.size(), new HashSet<>(paged).size());
    return expected;
  }

  @Test
  void theJournalRebuildsThem() {
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void whatWasThereBeforeIsGoneThroughOnce() {
    kenes.db.change(tx -> {
      List<String> before = tx.sql().selectFrom(STANDING).orderBy(STANDING.DECISION, STANDING.SINCE).fetch().map(Object::toString);
      List<String> kinds = tx.sql().selectFrom(KIND).fetch().map(Object::toString);
      List<UUID> unsettled = tx.sql().select(DECISION.ID).from(DECISION).where(DECISION.UNSETTLED.isTrue()).orderBy(DECISION.ID).fetch(DECISION.ID);
      tx.sql().deleteFrom(STANDING).execute();
      tx.sql().deleteFrom(KIND).execute();
      tx.sql().update(DECISION).setNull(DECISION.WORDS).setNull(DECISION.KIND).set(DECISION.UNSETTLED, true).execute();
      Decisions.complete(tx);
      assertEquals(before, tx.sql().selectFrom(STANDING).orderBy(STANDING.DECISION, STANDING.SINCE).fetch().map(Object::toString));
      assertEquals(kinds.size(), tx.sql().fetchCount(KIND));
      assertEquals(unsettled, tx.sql().select(DECISION.ID).from(DECISION).where(DECISION.UNSETTLED.isTrue()).orderBy(DECISION.ID).fetch(DECISION.ID));
    });
  }
}
