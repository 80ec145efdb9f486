package kenes.rules;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.junit.jupiter.api.Test;

/** Which rulebook governs which sitting on which day. */
class RulesStoryTest {
  private static final byte[] TRAINING = Rules.shipped("demo-training");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

  @Test
  void ownRegulationGovernsTrainingTheModelEverythingElse() {
    try (TestKenes kenes = TestKenes.seeded()) {
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
      String code = council.code();
      kenes.rules.load(council.administrator(), code, kenes.key(), untilTheEndOfTheYear());
      String model = Shelf.shipped().find("kz-maslikhat", TODAY).orElseThrow().title().kk();
      assertEquals(model, title(kenes, code, "regular", TODAY).orElseThrow());
      assertEquals(model, title(kenes, code, null, TODAY).orElseThrow());
      assertTrue(title(kenes, code, "training", TODAY).orElseThrow().startsWith("Көрнекі"));
      assertEquals(model, title(kenes, code, "training", LocalDate.of(2027, 1, 1)).orElseThrow());
      assertEquals(Optional.empty(), title(kenes, code, "regular", LocalDate.of(1990, 12, 31)));
      assertEquals(model, title(kenes, "KZ-10", "training", TODAY).orElseThrow());
      kenes.db.change(tx -> {
        LoadedRulebook own = kenes.rules.list(tx, code).getFirst();
        assertEquals(Digest.of(untilTheEndOfTheYear()), own.content());
        assertArrayEquals(untilTheEndOfTheYear(), kenes.rules.text(tx, own.content()));
      });
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void aLaterModelTakesOverFromItsFirstDay() {
    try (TestKenes kenes = TestKenes.seeded()) {
      byte[] changed = Books.bytes(Books.changed("applies_to: council", "applies_to: maslikhat").replace("2020-01-01", "2026-12-01").replace("2022-12-31", "2026-12-31").replace("2023-01-01", "2027-01-01"));
      String before = title(kenes, "KZ-10", "regular", LocalDate.of(2026, 11, 30)).orElseThrow();
      kenes.rules.load(Caller.installation(), "KZ", kenes.key(), changed);
      assertEquals(before, title(kenes, "KZ-10", "regular", LocalDate.of(2026, 11, 30)).orElseThrow());
      assertNotEquals(before, title(kenes, "KZ-10", "regular", LocalDate.of(2026, 12, 1)).orElseThrow());
    }
  }

  @Test
  void aChangedLawReachesEveryRulebookThatExtendsIt() {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.rules.load(Caller.installation(), "KZ", kenes.key(), Books.bytes(Books.COUNCIL));
      kenes.rules.load(Caller.installation(), "KZ", kenes.key(),
          Books.bytes(Books.regulation("commissions.maximum: {value: 5, basis: {source: own}}").replace("applies_to: council", "applies_to: maslikhat")));
      kenes.rules.load(Caller.installation(), "KZ", kenes.key(), Books.bytes(Books.changed("at_least: 2/3", "at_least: 3/4").replace("2020-01-01", "2026-12-01").replace("2022-12-31", "2026-12-31").replace("2023-01-01", "2027-01-01")));
      assertEquals(new Fraction(2, 3), quorum(kenes, LocalDate.of(2026, 11, 30)));
      assertEquals(new Fraction(3, 4), quorum(kenes, LocalDate.of(2026, 12, 1)));
      AtomicReference<Digest> frozen = new AtomicReference<>();
      kenes.db.change(tx -> frozen.set(kenes.rules.freeze(tx, kenes.rules.inForce(tx, "KZ-10", "maslikhat", "regular", LocalDate.of(2026, 11, 30)).orElseThrow())));
      assertEquals(new Fraction(2, 3), kenes.db.read(tx -> kenes.rules.get(tx, frozen.get())).quorum().threshold().fraction());
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void whatCannotBeLoadedChangesNothing() {
    try (TestKenes kenes = TestKenes.seeded()) {
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
      Caller administrator = council.administrator();
      String before = title(kenes, "KZ-TEST", "regular", TODAY).orElseThrow();
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> load(kenes, council.secretary(), TRAINING));
      assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> load(kenes, Caller.anonymous(), TRAINING));
      assertRefused(kenes, RulesCode.YAML_BROKEN, "yaml", () -> load(kenes, administrator, Books.bytes("a: [")));
      assertRefused(kenes, RulesCode.DATES_REVERSED, "yaml", () -> load(kenes, administrator, Books.bytes(Books.changed("valid_from: 2020-01-01\n", "valid_from: 2020-01-01\nvalid_to: 2019-12-31\n"))));
      assertRefused(kenes, RulesCode.APPLIES_TO_WRONG, "yaml", () -> load(kenes, administrator, Books.bytes(Books.COUNCIL)));
      assertRefused(kenes, RulesCode.PARENT_UNKNOWN, "yaml", () -> load(kenes, administrator, own("commissions.maximum: {value: 5, basis: {source: own}}")));
      kenes.rules.load(Caller.installation(), "KZ", kenes.key(), Books.bytes(Books.COUNCIL));
      assertRefused(kenes, RulesCode.RULE_BINDING, "yaml", () -> load(kenes, administrator, own("quorum: {value: {base: SEATS, at_least: 1/2}, basis: {source: own}}")));
      assertRefused(kenes, RulesCode.NO_RULEBOOK, () -> kenes.db.read(tx -> kenes.rules.get(tx, Digest.of(new byte[] {1}))));
      assertEquals(before, title(kenes, "KZ-TEST", "regular", TODAY).orElseThrow(), "the body keeps its old rules");
    }
  }

  private static void load(TestKenes kenes, Caller caller, byte[] yaml) {
    kenes.rules.load(caller, "KZ-TEST", kenes.key(), yaml);
  }

  private static byte[] own(String rules) {
    return Books.bytes(Books.regulation(rules).replace("applies_to: council\n", ""));
  }

  private static byte[] untilTheEndOfTheYear() {
    return new String(TRAINING, StandardCharsets.UTF_8).replaceFirst("(?m)^(valid_from: .*)$", "valid_from: 2026-01-01\nvalid_to: 2026-12-31").getBytes(StandardCharsets.UTF_8);
  }

  private static Fraction quorum(TestKenes kenes, LocalDate date) {
    return kenes.db.read(tx -> kenes.rules.inForce(tx, "KZ-10", "maslikhat", "regular", date)).orElseThrow().quorum().threshold().fraction();
  }

  private static Optional<String> title(TestKenes kenes, String body, String sessionKind, LocalDate date) {
    return kenes.db.read(tx -> kenes.rules.inForce(tx, body, "maslikhat", sessionKind, date)).map(rulebook -> rulebook.title().exact(Lang.KK));
  }
}
