package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.kit.Refusals;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vote and an election under the rule in force and under another: computed, explained, never stored. */
class WhatIfPagesTest {
  private static final String VOTE = "/b/KZ-TEST/rules/what-if";
  private static final String ELECTION = VOTE + "/election";
  /** Thirty seats, all filled and present; fifteen for: not adopted under the rule in force. */
  private static final String NUMBERS = "seats=30&in_office=30&present=28&for=15&against=9&abstained=2";
  private static final String SAME = "&base=seats&numerator=1&denominator=2&strict=more_than&abstentions=as_the_base_says&tie=not_adopted&casting=";
  @TempDir static Path keys;
  private static TestKenes kenes;
  private static CouncilSite site;

  @BeforeAll
  static void start() {
    kenes = TestKenes.seeded();
    new TestCouncil(kenes, "KZ-TEST", 21, 20);
    site = new CouncilSite(kenes, keys);
  }

  @AfterAll
  static void stop() {
    site.close();
    kenes.close();
  }

  private static Document page(String path) {
    return Jsoup.parse(site.get(path).replace('\u00a0', ' '));
  }

  @Test
  void thePageBeginsWithTheRuleInForceAndTheBodysOwnNumbers() {
    for (Lang lang : Lang.values()) {
      Document page = page("/" + lang.code() + VOTE);
      assertEquals(1, page.select("#result section h3").size(), "one result, for nothing is changed");
      assertEquals(List.of("21", "20", "20", "11", "9", "0"), Stream.of("seats", "in_office", "present", "for", "against", "abstained")
          .map(name -> page.selectFirst("[name=" + name + "]").attr("value")).toList());
      assertEquals("default", page.selectFirst("[name=kind] option[selected]").attr("value"));
      assertEquals("seats", page.selectFirst("[name=base] option[selected]").attr("value"));
      assertEquals("get", page.selectFirst("main form").attr("method"));
    }
    Document page = page("/kk" + VOTE);
    assertEquals("Шешім қабылданды. 21 орынның жартысынан көбі керек: 11. Жақтап: 11.", page.select(".outcome-sentence").text());
    assertTrue(page.select(".notice").text().contains("Бұл – тек есептеу, оның заңдық күші жоқ. Журналға ештеңе жазылмайды."));
    assertTrue(page.select("#result").text().contains("Кворум бар: қатысып отырғаны – 20, қажеті – 14."));
    assertTrue(page.select("#result li").text().contains("Егер жақтағандардан 1 депутат қарсы дауыс берсе, шешім қабылданбас еді."));
    assertTrue(page("/kk/b/KZ-TEST/rules").select("#rule-majority\\.default + dd a[href=/kk/b/KZ-TEST/rules/what-if?kind=default]").hasText());
  }

  @Test
  void twoRulesStandSideBySideWithReasonsAndHints() {
    Document page = page("/ru" + VOTE + "?" + NUMBERS + SAME.replace("base=seats", "base=present"));
    assertEquals(List.of("По действующему правилу", "По изменённому правилу"), page.select("#result h3").eachText());
    assertEquals("По действующему правилу: решение не принято. По изменённому: решение принято.", page.selectFirst("#result .lead").text());
    Element inForce = page.select("#result section").first();
    Element changed = page.select("#result section").last();
    assertTrue(inForce.select("ol").text().contains("Подано «за» – 15, нужно – 16. Не хватило – 1."), inForce.text());
    assertTrue(inForce.select("ul").text().contains("из присутствовавших, но не голосовавших, голосовали «за» ещё: 1."));
    assertTrue(inForce.select("ul").text().contains("из голосовавших «против» голосовали «за»: 1."));
    assertTrue(changed.text().contains("Решение принято. Требуется более половины от 28 присутствующих депутатов: 15. За: 15."), changed.text());
    assertEquals(2, page.select("#in-force svg.bar, #changed svg.bar").size());
    assertTrue(page.select(".language").eachAttr("href").stream().anyMatch(href -> href.startsWith("/kk") && href.contains("base=present") && href.contains("for=15")));
  }

  @Test
  void aTieIsDecidedByTheCastingVoteOfTheChangedRule() {
    String tied = "seats=30&in_office=30&present=30&for=15&against=15&abstained=0" + SAME.replace("tie=not_adopted", "tie=casting_vote").replace("base=seats", "base=present");
    assertTrue(page("/ru" + VOTE + "?" + tied).select("#changed").text().contains("Решающий голос ещё не подан."));
    assertTrue(page("/ru" + VOTE + "?" + tied + "for").select("#changed").text().startsWith("Решение принято."));
    assertTrue(page("/kk" + VOTE + "?" + tied + "against").select("#changed").text().contains("Шешім қабылданбады."));
  }

  @Test
  void theRuleOfAKindIsTakenAndTheNumbersStay() {
    String kind = page("/ru" + VOTE).select("[name=kind] option").eachAttr("value").stream().filter(value -> !value.equals("default")).findFirst().orElseThrow();
    Document page = page("/ru" + VOTE + "?kind=" + kind + "&take=yes&" + NUMBERS + "&base=votes_cast&numerator=1&denominator=7");
    assertEquals("15", page.selectFirst("[name=for]").attr("value"));
    assertFalse(page.selectFirst("[name=denominator]").attr("value").equals("7"));
    assertEquals(1, page.select("#result h3").size());
    assertEquals(kind, page.selectFirst("[name=kind] option[selected]").attr("value"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      seats=30      | seats=           | seats     | Укажите целое число. Наименьшее: 1, наибольшее: 100 000.
      for=15        | for=пять         | for       | Укажите целое число. Наименьшее: 0, наибольшее: 100 000.
      for=15        | for=-1           | for       | Укажите целое число. Наименьшее: 0, наибольшее: 100 000.
      in_office=30  | in_office=31     | in_office | Депутатов, имеющих полномочия, не может быть больше, чем мест: 30. Уменьшите число.
      present=28    | present=31       | present   | Присутствующих не может быть больше, чем депутатов, имеющих полномочия: 30. Уменьшите число.
      for=15        | for=20           | for       | Голосов больше, чем присутствующих: голосов – 31, присутствуют – 28. Уменьшите число голосов или увеличьте число присутствующих.
      numerator=1   | numerator=3      | numerator | Числитель не может быть больше знаменателя. Укажите меньшее число.
      denominator=2 | denominator=1    | strict    | Больше целого набрать невозможно. Выберите «не менее» или уменьшите дробь.
      denominator=2 | denominator=0    | denominator | Укажите целое число. Наименьшее: 1, наибольшее: 1 000.
      """)
  void whatCannotBeCountedIsSaidBesideTheFieldAndNothingIsLost(String from, String to, String field, String words) {
    String query = (NUMBERS + SAME).replace(from, to.replace("пять", "%D0%BF%D1%8F%D1%82%D1%8C"));
    HttpResponse<String> answer = site.ask("/ru" + VOTE + "?" + query);
    assertEquals(422, answer.statusCode());
    Document page = Jsoup.parse(answer.body().replace('\u00a0', ' '));
    assertTrue(page.select(".errors li").eachText().contains(words), page.select(".errors").text());
    assertNotNull(page.selectFirst("#field-" + field + "-error"));
    assertNull(page.selectFirst("#result"));
    for (String part : (NUMBERS + SAME).replace(from, to).split("&")) {
      String[] typed = part.split("=", -1);
      Element input = page.selectFirst("[name=" + typed[0] + "]");
      assertEquals(typed[1], input.is("select") ? input.selectFirst("option[selected]").attr("value") : input.attr("value"), part);
    }
  }

  @Test
  void anElectionIsTriedUnderTwoRules() {
    String votes = "seats=20&in_office=20&present=20&places=1&candidate_1=9&candidate_2=7&candidate_3=4&tie=repeat_vote&numerator=1&denominator=2&strict=more_than";
    Document page = page("/ru" + ELECTION + "?" + votes + "&base=plurality&second_round=no");
    assertEquals(List.of("По действующему правилу", "По изменённому правилу"), page.select("#result h3").eachText());
    Element changed = page.select("#result section").last();
    assertTrue(changed.text().contains("Избрание состоялось: кандидат № 1."), changed.text());
    assertFalse(page.select("#result section").first().text().contains("Избрание состоялось"));
    Document again = page("/kk" + ELECTION + "?" + votes + "&base=seats&second_round=yes");
    assertTrue(again.select("#result section").last().select("tr").text().contains("№ 1 кандидат 9 екінші турға өтті"), again.select("#result").text());
    for (String[] wrong : List.of(new String[] {"&base=plurality&second_round=yes", "second_round"}, new String[] {"&base=seats&ballots=30", "ballots"},
        new String[] {"&base=seats&ballots=5", "candidate_1"}, new String[] {"&base=seats&present=3", "ballots"})) {
      String query = wrong[0].contains("present") ? votes.replace("present=20", "present=3") : votes + wrong[0];
      HttpResponse<String> answer = site.ask("/ru" + ELECTION + "?" + query);
      assertEquals(422, answer.statusCode(), query);
      assertNotNull(Jsoup.parse(answer.body()).selectFirst("#field-" + wrong[1] + "-error"), query);
    }
  }

  @Test
  void nothingIsStoredAndABodyWithoutRulesSaysSo() {
    Refusals.assertUnchanged(kenes, () -> {
      page("/en" + VOTE + "?" + NUMBERS + SAME);
      page("/en" + ELECTION);
    });
    assertEquals("Бұл күнге қағидалар енгізілмеген", page("/kk/b/KZ/rules/what-if").selectFirst(".empty-title").text());
    assertEquals(404, site.ask("/kk/b/KZ-NOWHERE/rules/what-if").statusCode());
  }
}
