package kenes.rules;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
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
      kenes.rules.load(council.administrator(), code, kenes.key(), TRAINING, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), code);
      assertEquals("Мәслихат сессияларының тәртібі", title(kenes, code, "regular", TODAY).orElseThrow());
      assertEquals("Мәслихат сессияларының тәртібі", title(kenes, code, null, TODAY).orElseThrow());
      assertTrue(title(kenes, code, "training", TODAY).orElseThrow().startsWith("Көрнекі"));
      assertEquals("Мәслихат сессияларының тәртібі", title(kenes, code, "training", LocalDate.of(2027, 1, 1)).orElseThrow());
      assertEquals(Optional.empty(), title(kenes, code, "regular", LocalDate.of(2022, 12, 31)));
      assertEquals("Мәслихат сессияларының тәртібі", title(kenes, "KZ-10", "training", TODAY).orElseThrow());
      kenes.db.change(tx -> {
        LoadedRulebook own = kenes.rules.list(tx, code).getFirst();
        assertEquals(Digest.of(TRAINING), own.content());
        assertArrayEquals(TRAINING, kenes.rules.text(tx, own.content()));
      });
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void aLaterModelTakesOverFromItsFirstDay() {
    try (TestKenes kenes = TestKenes.seeded()) {
      byte[] changed = new String(Rules.shipped("kz-maslikhat"), StandardCharsets.UTF_8).replace("Мәслихат сессияларының", "Жаңа").getBytes(StandardCharsets.UTF_8);
      kenes.rules.load(Caller.installation(), "KZ", kenes.key(), changed, LocalDate.of(2026, 12, 1), null, "maslikhat");
      assertEquals("Мәслихат сессияларының тәртібі", title(kenes, "KZ-10", "regular", LocalDate.of(2026, 11, 30)).orElseThrow());
      assertEquals("Жаңа тәртібі", title(kenes, "KZ-10", "regular", LocalDate.of(2026, 12, 1)).orElseThrow());
    }
  }

  @Test
  void whatCannotBeLoadedChangesNothing() {
    try (TestKenes kenes = TestKenes.seeded()) {
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> load(kenes, council.secretary(), "KZ-TEST", TRAINING, TODAY, null));
      assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> load(kenes, Caller.anonymous(), "KZ-TEST", TRAINING, TODAY, null));
      assertRefused(kenes, RulesCode.YAML_BROKEN, "yaml", () -> load(kenes, council.administrator(), "KZ-TEST", "a: [".getBytes(StandardCharsets.UTF_8), TODAY, null));
      assertRefused(kenes, RulesCode.DATE_MISSING, "from", () -> load(kenes, council.administrator(), "KZ-TEST", TRAINING, null, null));
      assertRefused(kenes, RulesCode.DATES_REVERSED, "to", () -> load(kenes, council.administrator(), "KZ-TEST", TRAINING, TODAY, TODAY.minusDays(1)));
      assertRefused(kenes, RulesCode.APPLIES_TO_WRONG, "applies_to", () -> kenes.rules.load(council.administrator(), "KZ-TEST", kenes.key(), TRAINING, TODAY, null, "maslikhat"));
      assertRefused(kenes, RulesCode.NO_RULEBOOK, () -> kenes.db.read(tx -> kenes.rules.get(tx, Digest.of(new byte[] {1}))));
    }
  }

  private static void load(TestKenes kenes, Caller caller, String body, byte[] yaml, LocalDate from, LocalDate to) {
    kenes.rules.load(caller, body, kenes.key(), yaml, from, to, body);
  }

  private static Optional<String> title(TestKenes kenes, String body, String sessionKind, LocalDate date) {
    return kenes.db.read(tx -> kenes.rules.inForce(tx, body, "maslikhat", sessionKind, date)).map(rulebook -> rulebook.title().exact(Lang.KK));
  }
}
