package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.GroupRule;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import kenes.voting.Choice;
import kenes.voting.Count;
import kenes.voting.Counter;
import kenes.voting.Outcome;
import kenes.voting.SeatOutcome;
import kenes.voting.Tally;
import org.junit.jupiter.api.Test;

/** The sentences of outcome, word for word as people read them. */
class OutcomeWordsTest {
  private static final Text CHAIR = Text.of("мәслихат төрағасы", "председатель маслихата", "the chair of the maslikhat");
  private static final String SPACE = "\u00a0";

  private static Outcome outcome(Base base, int numerator, int denominator, boolean strict, int votesFor, int against, int abstained, int absent) {
    List<SeatOutcome> seats = new ArrayList<>();
    seats.addAll(Collections.nCopies(votesFor, SeatOutcome.FOR));
    seats.addAll(Collections.nCopies(against, SeatOutcome.AGAINST));
    seats.addAll(Collections.nCopies(abstained, SeatOutcome.ABSTAINED));
    seats.addAll(Collections.nCopies(absent, SeatOutcome.ABSENT));
    MajorityRule rule = MajorityRule.plain("test", new Threshold(base, new Fraction(numerator, denominator), strict), Text.of("11-бап", "статья 11", "article 11"), null);
    return Outcome.of(rule, Tally.of(seats));
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
        "Шешім қабылданбады. Жақтаған дауыстар қарсы дауыстардан көп болуы керек. Жақтап: 6, қарсы: 6. Дауыстар тең бөлінді: жақтап – 6, "
            + "қарсы – 6. Дауыстар тең болғанда шешім қабылданбайды.",
        "Решение не принято. Голосов «за» должно быть больше, чем «против». За: 6, против: 6. Голоса разделились поровну: за – 6, "
            + "против – 6. При равенстве голосов решение не принимается.",
        "The decision is not adopted. More votes for than against are needed. For: 6, against: 6. The votes are equal: for – 6, "
            + "against – 6. With equal votes nothing is adopted.");
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
    for (Base base : Base.values()) {
      for (Outcome outcome : List.of(outcome(base, 1, 2, true, 0, 0, 0, 3), outcome(base, 3, 4, true, 4, 1, 0, 3), outcome(base, 2, 3, false, 4, 1, 1, 3))) {
        for (Abstentions abstentions : Abstentions.values()) {
          for (Tie tie : Tie.values()) {
            for (Choice casting : new Choice[] {null, Choice.FOR, Choice.AGAINST}) {
              assertSaid(Outcome.of(rule(outcome.rule().threshold(), abstentions, tie, null, null),
                  new Count(outcome.tally(), outcome.tally(), Collections.emptySortedMap(), casting)));
            }
          }
        }
        assertSaid(Outcome.of(rule(outcome.rule().threshold(), Abstentions.FOR, Tie.LOT, "population", null), outcome.count()));
      }
    }
  }

  private static void assertSaid(Outcome outcome) {
    for (Lang lang : Lang.values()) {
      Words w = Words.of(lang);
      String all = OutcomeWords.toRead(w, outcome) + OutcomeWords.reasons(w, outcome) + OutcomeWords.view(w, "o", outcome)
          + OutcomeWords.rule(w, outcome.rule(), 21, 20, 17);
      assertEquals(-1, all.indexOf('{'), all);
    }
  }

  private static MajorityRule rule(Threshold threshold, Abstentions abstentions, Tie tie, String weights, GroupRule groups) {
    return new MajorityRule("test", null, threshold, abstentions, tie, tie == Tie.CASTING_VOTE ? CHAIR : null, List.of(), weights, groups,
        Text.of("11-бап", "статья 11", "article 11"), null);
  }

  private static Outcome equal(Tie tie, Choice casting) {
    Tally tally = outcome(Base.SEATS, 1, 2, true, 15, 15, 0, 0).tally();
    return Outcome.of(rule(new Threshold(Base.SEATS, new Fraction(1, 2), true), Abstentions.AS_THE_BASE_SAYS, tie, null, null),
        new Count(tally, tally, Collections.emptySortedMap(), casting));
  }

  @Test
  void aTieSaysWhoMayDecideAndWhetherTheyDid() {
    assertSentence(equal(Tie.CASTING_VOTE, null),
        "Шешім әзірге қабылданған жоқ. 30 орынның жартысынан көбі керек: 16. Жақтап: 15. Дауыстар тең бөлінді: жақтап – 15, қарсы – 15. "
            + "Мұндай жағдайда шешуші дауысты беретін – мәслихат төрағасы. Шешуші дауыс әлі берілген жоқ.",
        "Решение пока не принято. Требуется более половины от 30 мест: 16. За: 15. Голоса разделились поровну: за – 15, против – 15. "
            + "В таком случае решающий голос имеет председатель маслихата. Решающий голос ещё не подан.",
        "The decision is not adopted so far. More than half of 30 seats is needed: 16. For: 15. The votes are equal: for – 15, against – 15. "
            + "In this case the chair of the maslikhat has the casting vote. It has not been given yet.");
    assertSentence(equal(Tie.CASTING_VOTE, Choice.FOR),
        "Шешім қабылданды. 30 орынның жартысынан көбі керек: 16. Жақтап: 15. Дауыстар тең бөлінді: жақтап – 15, қарсы – 15. "
            + "Мұндай жағдайда шешуші дауысты беретін – мәслихат төрағасы. Шешуші дауыс жақтап берілді.",
        "Решение принято. Требуется более половины от 30 мест: 16. За: 15. Голоса разделились поровну: за – 15, против – 15. "
            + "В таком случае решающий голос имеет председатель маслихата. Решающий голос подан «за».",
        "The decision is adopted. More than half of 30 seats is needed: 16. For: 15. The votes are equal: for – 15, against – 15. "
            + "In this case the chair of the maslikhat has the casting vote. It was given for.");
    assertEquals("open", OutcomeWords.view(Words.of(Lang.KK), "o", equal(Tie.LOT, null)).tone());
    assertEquals("rejected", OutcomeWords.view(Words.of(Lang.KK), "o", equal(Tie.NOT_ADOPTED, null)).tone());
  }

  @Test
  void weightsAndGroups() {
    GroupRule groups = new GroupRule("region", new Threshold(Base.VOTES_CAST, new Fraction(1, 2), true), new Fraction(1, 1), false);
    MajorityRule rule = rule(new Threshold(Base.SEATS, new Fraction(2, 3), false), Abstentions.AGAINST, Tie.NOT_ADOPTED, "population", groups);
    Outcome outcome = Outcome.of(rule, new Counter().add(SeatOutcome.FOR, 60, "Шығыс").add(SeatOutcome.AGAINST, 20, "Батыс")
        .add(SeatOutcome.ABSTAINED, 10, "Батыс").count());
    assertSentence(outcome,
        "Шешім қабылданбады. Дауыстар салмағымен есептеледі. Есеп негізі – депутаттардың жалпы саны, салмақтарының қосындысы: 90. "
            + "Оның кемінде 2/3 бөлігі керек: 60. Жақтаған дауыстардың салмағы: 60. Қалыс қалғаны – 10. Ереже бойынша олар қарсы дауыс бергендер "
            + "қатарында есептеледі. Топтардың да қолдауы қажет: барлық топ саны – 2, қажеті – кемінде 2, қолдағаны – 1.",
        "Решение не принято. Голоса считают по весу. Основа подсчёта – общее число депутатов, сумма весов: 90. Требуется не менее 2/3: 60. "
            + "Вес голосов «за»: 60. Воздержались – 10. По правилу их учитывают вместе с голосами «против». "
            + "Нужна также поддержка групп: всего групп – 2, нужно не менее – 2, поддержали – 1.",
        "The decision is not adopted. Votes count by their weight. Counted from the total number of deputies, sum of the weights: 90. "
            + "At least 2/3 is needed: 60. Weight of the votes for: 60. Abstained – 10. By the rule they count as votes against. "
            + "Groups must agree as well: groups in all – 2, needed at least – 2, agreed – 1.");
    assertEquals(List.of("Группа «Батыс» не поддержала: основа подсчёта – 30, нужно – 16, за – 0.",
        "Группа «Шығыс» поддержала: основа подсчёта – 60, нужно – 31, за – 60."),
        OutcomeWords.reasons(Words.of(Lang.RU), outcome).stream().filter(step -> step.startsWith("Группа")).toList());
  }

  @Test
  void theChairReadsOut() {
    assertEquals("Дауыс беру аяқталды. Жақтап – 17, қарсы – 2, қалыс қалғаны – 1, дауыс бермегені – 0. "
        + "Шешім қабылдау үшін депутаттардың жалпы санының жартысынан көбі, яғни кемінде 11 дауыс қажет. Шешім қабылданды.",
        OutcomeWords.toRead(Words.of(Lang.KK), outcome(Base.SEATS, 1, 2, true, 17, 2, 1, 1)));
  }
}
