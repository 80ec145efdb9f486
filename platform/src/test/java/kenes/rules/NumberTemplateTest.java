package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of real decisions come out of their bodies' templates, letter by letter. */
class NumberTemplateTest {
  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      {term}С-{session}-{item};        8;  24;  2; 0; 8С-24-2
      {item}/{session}-VІІІ;           8;   8;  1; 0; 1/8-VІІІ
      {session}-{item};                7;   5; 34; 0; 5-34
      {session}/{decision}-{term_roman}; 8; 51; 1; 272; 51/272-VIII
      {item}-{session_roman} ({year}); 1;  39;  4; 0; 4-XXXIX (2026)
      {session}/{item}-{term_2};       8;  38;  1; 0; 38/1-08
      {session}/{item_2};              8;  38;  7; 0; 38/07
      {session}/{item_2};              8;  38; 17; 0; 38/17
      {term}С-{session}/{item}-{year_2}; 8; 46;  9; 0; 8С-46/9-26
      {session_roman}/{item};          1; 1944; 1; 0; MCMXLIV/1
      """)
  void numbers(String template, int term, int session, int item, int decision, String number) {
    assertEquals(number, new NumberTemplate(template).number(term, session, item, decision, 2026));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{sitting}-{item}", "{item_3}", "{item", "item}-{item}", "{session}", "", "{term}-{{item}}"})
  void whatIsNoTemplate(String template) {
    assertThrows(IllegalArgumentException.class, () -> new NumberTemplate(template));
  }

  @Test
  void thereIsNoRomanZero() {
    assertThrows(IllegalArgumentException.class, () -> new NumberTemplate("{term_roman}-{item}").number(0, 1, 1, 1, 2026));
    assertThrows(IllegalArgumentException.class, () -> new NumberTemplate("{term_roman}-{item}").number(4000, 1, 1, 1, 2026));
    assertEquals("MMMCMXCIX-1", new NumberTemplate("{term_roman}-{item}").number(3999, 1, 1, 1, 2026));
  }
}
