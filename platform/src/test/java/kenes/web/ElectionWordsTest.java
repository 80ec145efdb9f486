package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.rules.Base;
import kenes.rules.ElectionRule;
import kenes.rules.Fraction;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import kenes.voting.Candidacy;
import kenes.voting.Contest;
import kenes.voting.Election;
import kenes.voting.ElectionOutcome;
import kenes.voting.Tally;
import org.junit.jupiter.api.Test;

/** The sentences of elections, word for word as people read them. */
class ElectionWordsTest {
  private static final List<String> NAMES = List.of("А. Ахметова", "Б. Болатов", "В. Ким");

  private static ElectionOutcome outcome(Base base, boolean againstAll, boolean secondRound, Tie tie, Set<String> chosen, int against, int... votes) {
    Threshold threshold = base == null ? null : new Threshold(base, new Fraction(1, 2), true);
    Text chair = tie == Tie.CASTING_VOTE ? Text.of("мәслихат төрағасы", "председатель маслихата", "the chair of the maslikhat") : null;
    ElectionRule rule = new ElectionRule("chair", null, threshold, againstAll, secondRound, null, tie, chair, List.of(), Text.same("§"), null);
    List<Candidacy> candidates = new ArrayList<>();
    IntStream.range(0, votes.length).forEach(index -> candidates.add(new Candidacy(NAMES.get(index), votes[index])));
    return Election.judge(rule, new Contest(1, 1, new Tally(30, 30, 30, IntStream.of(votes).sum(), against, 0, 0), candidates, chosen));
  }

  private static void assertSentence(ElectionOutcome outcome, String kk, String ru, String en) {
    assertEquals(List.of(kk, ru, en), List.of(Lang.KK, Lang.RU, Lang.EN).stream()
        .map(lang -> new ElectionWords(Words.of(lang), outcome, name -> name).sentence()).toList());
  }

  @Test
  void electedByMoreThanHalfOfAllSeats() {
    assertSentence(outcome(Base.SEATS, false, false, Tie.REPEAT_VOTE, Set.of(), 0, 17, 12),
        "Сайланды: А. Ахметова. Есеп негізі – депутаттардың жалпы саны: 30. Сайлану үшін оның жартысынан көбі, яғни кемінде 16 дауыс қажет. "
            + "Алған дауыстары: А. Ахметова – 17, Б. Болатов – 12.",
        "Избрание состоялось: А. Ахметова. Основа подсчёта – общее число депутатов: 30. Для избрания необходимо более половины, то есть не менее "
            + "16 голосов. Голоса за кандидатов: А. Ахметова – 17, Б. Болатов – 12.",
        "Elected: А. Ахметова. Counted from the total number of deputies: 30. To be elected, a candidate needs more than half, that is, at least "
            + "16 votes. Votes for the candidates: А. Ахметова – 17, Б. Болатов – 12.");
  }

  @Test
  void theTwoBestMeetAgain() {
    assertSentence(outcome(Base.VOTES_CAST, false, true, Tie.CASTING_VOTE, Set.of(), 0, 12, 8, 8),
        "Екінші турға қатысатын кандидаттар: А. Ахметова. Есеп негізі – берілген дауыстар саны: 28. Сайлану үшін оның жартысынан көбі, яғни кемінде "
            + "15 дауыс қажет. Алған дауыстары: А. Ахметова – 12, Б. Болатов – 8, В. Ким – 8. Дауыс саны тең кандидаттар: Б. Болатов, В. Ким. "
            + "Олардан өтетіндер саны: 1. Мұндай жағдайда шешуші дауысты беретін – мәслихат төрағасы. Шешуші дауыс әлі берілген жоқ.",
        "Во второй тур проходят: А. Ахметова. Основа подсчёта – число поданных голосов: 28. Для избрания необходимо более половины, то есть не менее "
            + "15 голосов. Голоса за кандидатов: А. Ахметова – 12, Б. Болатов – 8, В. Ким – 8. Равное число голосов: Б. Болатов, В. Ким. "
            + "Из них проходят: 1. В таком случае решающий голос имеет председатель маслихата. Решающий голос ещё не подан.",
        "Going to the second round: А. Ахметова. Counted from the number of votes cast: 28. To be elected, a candidate needs more than half, that is, "
            + "at least 15 votes. Votes for the candidates: А. Ахметова – 12, Б. Болатов – 8, В. Ким – 8. Equal votes: Б. Болатов, В. Ким. "
            + "Of them go through: 1. In this case the chair of the maslikhat has the casting vote. It has not been given yet.");
  }

  @Test
  void drawnByLot() {
    assertSentence(outcome(null, false, false, Tie.LOT, Set.of("Б. Болатов"), 0, 10, 10),
        "Сайланды: Б. Болатов. Ең көп дауыс алғандар сайланады. Орын саны: 1. Алған дауыстары: А. Ахметова – 10, Б. Болатов – 10. "
            + "Дауыс саны тең кандидаттар: А. Ахметова, Б. Болатов. Олардан өтетіндер саны: 1. Мәселе жеребе арқылы шешілді. "
            + "Жеребе бойынша өткені: Б. Болатов.",
        "Избрание состоялось: Б. Болатов. Избирают тех, за кого подано больше всего голосов. Число мест: 1. "
            + "Голоса за кандидатов: А. Ахметова – 10, Б. Болатов – 10. Равное число голосов: А. Ахметова, Б. Болатов. Из них проходят: 1. "
            + "Вопрос решён жребием. По жребию проходят: Б. Болатов.",
        "Elected: Б. Болатов. Those with the most votes are elected. Places: 1. Votes for the candidates: А. Ахметова – 10, Б. Болатов – 10. "
            + "Equal votes: А. Ахметова, Б. Болатов. Of them go through: 1. The lot has decided. By it go through: Б. Болатов.");
  }

  @Test
  void againstAll() {
    assertSentence(outcome(null, true, false, Tie.NOT_ADOPTED, Set.of(), 12, 10, 8),
        "Ешкім сайланған жоқ. Ең көп дауыс алғандар сайланады. Орын саны: 1. Барлық кандидатқа қарсы берілген дауыс саны: 12. "
            + "Сайлану үшін одан көп дауыс алу қажет. Алған дауыстары: А. Ахметова – 10, Б. Болатов – 8. Толмаған орын саны: 1.",
        "Никто не избран. Избирают тех, за кого подано больше всего голосов. Число мест: 1. Подано против всех кандидатов: 12. "
            + "Для избрания нужно больше голосов, чем против всех. Голоса за кандидатов: А. Ахметова – 10, Б. Болатов – 8. "
            + "Осталось незанятых мест: 1.",
        "Nobody is elected. Those with the most votes are elected. Places: 1. Against all candidates: 12. "
            + "To be elected, a candidate needs more votes than that. Votes for the candidates: А. Ахметова – 10, Б. Болатов – 8. "
            + "Places left unfilled: 1.");
  }

  @Test
  void everyElectionHasItsWords() {
    for (Tie tie : List.of(Tie.NOT_ADOPTED, Tie.CASTING_VOTE, Tie.REPEAT_VOTE, Tie.LOT)) {
      boolean byHand = tie == Tie.CASTING_VOTE || tie == Tie.LOT;
      for (Set<String> chosen : byHand ? List.of(Set.<String>of(), Set.of(NAMES.get(1))) : List.of(Set.<String>of())) {
        for (Base base : Base.values()) {
          assertSaid(outcome(base, true, true, tie, chosen, 1, 9, 7, 7));
        }
        assertSaid(outcome(null, true, false, tie, chosen, 0, 5, 7, 7));
      }
    }
  }

  private static void assertSaid(ElectionOutcome outcome) {
    for (Lang lang : Lang.values()) {
      String all = new ElectionWords(Words.of(lang), outcome, name -> name).sentence();
      assertEquals(-1, all.indexOf('{'), all);
    }
  }
}
