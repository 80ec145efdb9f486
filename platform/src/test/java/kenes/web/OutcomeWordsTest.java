package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.voting.Outcome;
import kenes.voting.SeatOutcome;
import kenes.voting.Tally;
import org.junit.jupiter.api.Test;

/** The sentences of outcome, word for word as people read them. */
class OutcomeWordsTest {
  private static final String SPACE = "\u00a0";

  private static Outcome outcome(Base base, int numerator, int denominator, boolean strict, int votesFor, int against, int abstained, int absent) {
    List<SeatOutcome> seats = new ArrayList<>();
    seats.addAll(Collections.nCopies(votesFor, SeatOutcome.FOR));
    seats.addAll(Collections.nCopies(against, SeatOutcome.AGAINST));
    seats.addAll(Collections.nCopies(abstained, SeatOutcome.ABSTAINED));
    seats.addAll(Collections.nCopies(absent, SeatOutcome.ABSENT));
    MajorityRule rule = MajorityRule.plain("test", new Threshold(base, new Fraction(numerator, denominator), strict), Text.of("11-бап", "статья 11", "article 11"), null);
    return Outcome.of(rule, Tally.of(seats, votesFor + against + abstained));
  }

  private static void assertSentence(Outcome outcome, String kk, String ru, String en) {
    assertEquals(List.of(kk, ru, en), List.of(Lang.KK, Lang.RU, Lang.EN).stream()
        .map(lang -> OutcomeWords.sentence(Words.of(lang), outcome)).toList());
  }

  @Test
  void adoptedByMoreThanHalfOfAllSeats() {
    assertSentence(outcome(Base.SEATS, 1, 2, true, 17, 2, 1, 1),
        "Шешім қабылданды. 21 орынның жартысынан көбі керек: 11. Жақтап: 17.",
        "Решение принято. Требуется более половины от 21 места: 11. За: 17.",
        "The decision is adopted. More than half of 21 seats is needed: 11. For: 17.");
  }

  @Test
  void notAdoptedWithMoreForThanAgainst() {
    Outcome outcome = outcome(Base.SEATS, 1, 2, true, 10, 4, 0, 7);
    assertSentence(outcome,
        "Шешім қабылданбады. 21 орынның жартысынан көбі керек: 11. Жақтап: 10.",
        "Решение не принято. Требуется более половины от 21 места: 11. За: 10.",
        "The decision is not adopted. More than half of 21 seats is needed: 11. For: 10.");
    assertEquals(List.of("Считают от общего числа депутатских мест: 21. Вакантные места тоже учитываются.",
        "21 × 1/2 = 10" + SPACE + "1/2. Наименьшее целое число больше этого – 11: столько голосов «за» нужно.",
        "Подано «за» – 10, нужно – 11. Не хватило – 1.",
        "Голосов «за» больше, чем «против», но правило требует большего."), OutcomeWords.reasons(Words.of(Lang.RU), outcome));
  }

  @Test
  void countedFromThosePresent() {
    assertSentence(outcome(Base.PRESENT, 1, 2, true, 9, 5, 3, 4),
        "Шешім қабылданды. Қатысып отырған 17 депутаттың жартысынан көбі керек: 9. Жақтап: 9.",
        "Решение принято. Требуется более половины от 17 присутствующих депутатов: 9. За: 9.",
        "The decision is adopted. More than half of the 17 deputies present is needed: 9. For: 9.");
  }

  @Test
  void countedFromVotesCast() {
    assertSentence(outcome(Base.VOTES_CAST, 1, 2, true, 6, 6, 5, 4),
        "Шешім қабылданбады. Жақтаған дауыстар қарсы дауыстардан көп болуы керек. Жақтап: 6, қарсы: 6.",
        "Решение не принято. Голосов «за» должно быть больше, чем «против». За: 6, против: 6.",
        "The decision is not adopted. More votes for than against are needed. For: 6, against: 6.");
  }

  @Test
  void countedByAFractionOfItsOwn() {
    assertSentence(outcome(Base.SEATS, 2, 3, false, 14, 7, 0, 0),
        "Шешім қабылданды. 21 орынның кемінде 2/3 бөлігі керек: 14. Жақтап: 14.",
        "Решение принято. Требуется не менее 2/3 от 21 места: 14. За: 14.",
        "The decision is adopted. At least 2/3 of 21 seats is needed: 14. For: 14.");
  }

  @Test
  void everyRuleHasItsWords() {
    for (Lang lang : Lang.values()) {
      for (Base base : Base.values()) {
        for (Outcome outcome : List.of(outcome(base, 1, 2, true, 0, 0, 0, 3), outcome(base, 3, 4, true, 4, 1, 0, 3), outcome(base, 2, 3, false, 4, 1, 1, 3))) {
          Words w = Words.of(lang);
          String all = OutcomeWords.toRead(w, outcome) + OutcomeWords.reasons(w, outcome) + OutcomeWords.view(w, "o", outcome);
          assertEquals(-1, all.indexOf('{'), all);
        }
      }
    }
  }

  @Test
  void theChairReadsOut() {
    assertEquals("Дауыс беру аяқталды. Жақтап – 17, қарсы – 2, қалыс қалғаны – 1, дауыс бермегені – 0. "
        + "Шешім қабылдау үшін депутаттардың жалпы санының жартысынан көбі, яғни кемінде 11 дауыс қажет. Шешім қабылданды.",
        OutcomeWords.toRead(Words.of(Lang.KK), outcome(Base.SEATS, 1, 2, true, 17, 2, 1, 1)));
  }
}
