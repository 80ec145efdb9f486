package kenes.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import kenes.base.Lang;
import kenes.decisions.EntryIntoForce.Awaits;
import kenes.decisions.EntryIntoForce.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a decision enters into force: what its sentence says, and what follows from that. */
class EntryTest {
  private static final LocalDate ADOPTED = LocalDate.of(2025, 11, 27);
  private static final LocalDate SIGNED = LocalDate.of(2025, 11, 28);
  private static final LocalDate REGISTERED = LocalDate.of(2025, 12, 8);
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 10);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      RU | 2. Настоящее решение вводится в действие с 1 января 2026 года и подлежит официальному опубликованию. | DATE 2026-01-01 0 null
      RU | 2. Настоящее решение вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования. | PUBLICATION null 10 null
      RU | 3. Настоящее решение вводится в действие по истечении 10 (десяти) календарных дней после дня первого официального опубликования. | PUBLICATION null 10 null
      RU | 2. Настоящее решение вводится в действие по истечении десяти календарных дней после его первого официального опубликования и распространяется на правоотношения, возникшие с 1 января 2026 года. | PUBLICATION null 10 2026-01-01
      RU | 2. Настоящее решение вводится в действие со дня его первого официального опубликования. | PUBLICATION null 0 null
      RU | 2. Решение вводится в действие со дня принятия. | ADOPTION null 0 null
      RU | 2. Настоящее решение вводится в действие со дня его подписания. | SIGNING null 0 null
      KK | 2. Осы шешім 2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі және ресми жариялануға жатады. | DATE 2026-01-01 0 null
      KK | 2. Осы шешім алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі. | PUBLICATION null 10 null
      KK | 2. Осы шешім алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі және 2026 жылдың 1 қаңтардан бастап туындаған құқықтық қатынастарға қолданылады. | PUBLICATION null 10 2026-01-01
      KK | 2. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі. | PUBLICATION null 0 null
      KK | 2. Осы шешім қабылданған күнінен бастап қолданысқа енгізіледі. | ADOPTION null 0 null
      KK | 2. Осы шешім қол қойылған күнінен бастап қолданысқа енгізіледі. | SIGNING null 0 null
      """)
  void sentences(Lang lang, String sentence, String expected) {
    EntryRule rule = EntrySentence.find(lang, "1. Бюджет.\n" + sentence + "\nПредседатель").orElseThrow();
    assertEquals(expected, rule.kind() + " " + rule.date() + " " + rule.days() + " " + rule.relationsFrom());
  }

  @Test
  void aTextWithoutSuchASentenceSaysNothing() {
    assertEquals(Optional.empty(), EntrySentence.find(Lang.RU, "1. Утвердить бюджет на 2026 год с 1 января 2026 года."));
    assertEquals(Optional.empty(), EntrySentence.find(Lang.KK, "1. Бюджет бекітілсін."));
    assertEquals(Optional.empty(), EntrySentence.find(Lang.EN, "This decision enters into force on 1 January 2026."));
  }

  @Test
  void tenDaysPassAfterThePublication() {
    EntryIntoForce entry = EntryIntoForce.of(EntryRule.afterPublication(10), facts(SIGNED, REGISTERED, PUBLISHED));
    assertEquals(LocalDate.of(2025, 12, 21), entry.from());
    assertEquals(PUBLISHED, entry.start());
    assertEquals(PUBLISHED, EntryIntoForce.of(EntryRule.afterPublication(0), facts(SIGNED, REGISTERED, PUBLISHED)).from());
  }

  @Test
  void whatMustBePublishedIsNotInForceBefore() {
    EntryIntoForce late = EntryIntoForce.of(EntryRule.on(LocalDate.of(2025, 12, 1)), facts(SIGNED, REGISTERED, PUBLISHED));
    assertEquals(PUBLISHED, late.from());
    assertEquals(true, late.held());
    EntryIntoForce early = EntryIntoForce.of(EntryRule.on(LocalDate.of(2026, 1, 1)), facts(SIGNED, REGISTERED, PUBLISHED));
    assertEquals(LocalDate.of(2026, 1, 1), early.from());
    assertEquals(false, early.held());
  }

  @Test
  void theDayIsNotKnownBeforeWhatMustComeFirst() {
    EntryRule rule = EntryRule.on(LocalDate.of(2026, 1, 1));
    assertEquals(Awaits.SIGNATURE, EntryIntoForce.of(rule, facts(null, null, null)).awaits());
    assertEquals(Awaits.REGISTRATION, EntryIntoForce.of(rule, facts(SIGNED, null, null)).awaits());
    assertEquals(Awaits.PUBLICATION, EntryIntoForce.of(rule, facts(SIGNED, REGISTERED, null)).awaits());
    assertNull(EntryIntoForce.of(rule, facts(SIGNED, REGISTERED, null)).from());
    assertEquals(Awaits.PUBLICATION, EntryIntoForce.of(EntryRule.afterPublication(10), new Facts(ADOPTED, SIGNED, false, null, false, null)).awaits());
  }

  @Test
  void internalDecisionsWaitForNobody() {
    Facts facts = new Facts(ADOPTED, SIGNED, false, null, false, null);
    assertEquals(ADOPTED, EntryIntoForce.of(new EntryRule(EntryRule.Kind.ADOPTION, null, 0, null), facts).from());
    assertEquals(SIGNED, EntryIntoForce.of(new EntryRule(EntryRule.Kind.SIGNING, null, 0, null), facts).from());
  }

  @Test
  void aRuleIsWholeOrNone() {
    assertThrows(IllegalArgumentException.class, () -> new EntryRule(EntryRule.Kind.DATE, null, 0, null));
    assertThrows(IllegalArgumentException.class, () -> new EntryRule(EntryRule.Kind.DATE, ADOPTED, 10, null));
    assertThrows(IllegalArgumentException.class, () -> new EntryRule(EntryRule.Kind.SIGNING, ADOPTED, 0, null));
    assertThrows(IllegalArgumentException.class, () -> EntryRule.afterPublication(-1));
  }

  private static Facts facts(LocalDate signed, LocalDate registered, LocalDate published) {
    return new Facts(ADOPTED, signed, true, registered, true, published);
  }
}
