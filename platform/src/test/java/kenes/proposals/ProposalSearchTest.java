package kenes.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proposals of all homes are found by topic, region, step, age, delay and words, page by page. */
class ProposalSearchTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static TestKenes kenes;
  private static TestCouncil city;
  private static TestCouncil village;

  @BeforeAll
  static void install() {
    kenes = TestKenes.seeded();
    city = new TestCouncil(kenes, "KZ-CITY-1", 5, 5);
    village = new TestCouncil(kenes, TestCouncil.body("KZ-CITY-1-V", "KZ-CITY-1"), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5);
    open(city, Topic.WATER, "Ауыз су туралы", "О питьевой воде", TODAY.minusDays(90));
    open(city, Topic.ROADS, "Жол жөндеу туралы", "О ремонте дорог", TODAY.minusDays(10));
    open(village, Topic.WATER, "Су құбыры туралы", "О водопроводе", TODAY.minusDays(10));
    open(village, Topic.LAND, "Жайылым туралы", "О пастбищах", TODAY);
  }

  private static void open(TestCouncil home, Topic topic, String kazakh, String russian, LocalDate on) {
    List<ProposalTexts.Wording> wordings = List.of(new ProposalTexts.Wording(Lang.KK, kazakh, "1. Мәтін."), new ProposalTexts.Wording(Lang.RU, russian, "1. Текст."));
    kenes.proposals.texts().open(home.deputy(2), home.code(), kenes.key(), new ProposalTexts.Open(ProposalsAct.Origin.Kind.DEPUTY, List.of(home.person(2)), null, null,
        topic, List.of(), "kz-law-b", wordings, on));
  }

  /** Something of each kind, so that the search for what is stuck has all its parts. */
  private static final Stops STOPS = new Stops(TODAY, List.of(new Stops.Held("kz-law-a", 1)), Set.of("KZ-SENATE"), Set.of(new UUID(0, 1)));

  @AfterAll
  static void end() {
    kenes.close();
  }

  private static <T> T read(Function<Tx, T> reading) {
    return kenes.db.read(reading);
  }

  private static List<String> found(Proposals.Filter filter) {
    List<Proposals.Listed> all = read(tx -> kenes.proposals.proposals().list(tx, filter, TODAY, null, 50));
    int counted = read(tx -> kenes.proposals.proposals().count(tx, filter, TODAY, 50));
    assertEquals(all.size(), counted);
    return all.stream().map(listed -> listed.title().kk()).toList();
  }

  private static Proposals.Filter words(String words) {
    return new Proposals.Filter(null, null, null, null, null, false, null, words);
  }

  @Test
  void eachFilterFindsWhatItSays() {
    assertEquals("Жайылым туралы", found(Proposals.Filter.all()).getFirst(), "the newest first");
    assertEquals(List.of("Су құбыры туралы", "Ауыз су туралы"), found(new Proposals.Filter(null, Topic.WATER, null, null, null, false, null, null)));
    assertEquals(4, found(new Proposals.Filter(null, null, "KZ-CITY-1", null, null, false, null, null)).size(), "the village lies in the region of the city");
    assertEquals(2, found(new Proposals.Filter("KZ-CITY-1-V", null, null, null, null, false, null, null)).size());
    assertEquals(List.of("Ауыз су туралы"), found(new Proposals.Filter(null, null, null, null, 30, false, null, null)));
    assertEquals(4, found(new Proposals.Filter(null, null, null, "idea", null, false, true, null)).size());
    assertEquals(List.of(), found(new Proposals.Filter(null, null, null, "drafted", null, false, null, null)));
    assertEquals(List.of(), found(new Proposals.Filter(null, null, null, null, null, true, null, null)), "nothing is overdue: an idea has no term");
    assertEquals(List.of(), found(new Proposals.Filter(null, null, null, null, null, false, false, null)), "nothing has ended");
  }

  @Test
  void wordsAreFoundByTheirBeginningsInBothLanguages() {
    assertEquals(List.of("Су құбыры туралы", "Ауыз су туралы"), found(words("су")));
    assertEquals(List.of("Су құбыры туралы"), found(words("водопр")));
    assertEquals(List.of("Жол жөндеу туралы"), found(words("ЖОЛ дорог")));
    assertEquals(List.of(), found(words("жол вод")), "every word must be there");
    assertEquals(4, found(words(" :*&!' ")).size(), "signs are no words and break nothing");
  }

  @Test
  void pagesFollowEachOtherWithoutGapsAndRepeats() {
    List<UUID> seen = new ArrayList<>();
    Proposals.Mark[] mark = {null};
    for (int page = 1; page <= 4; page++) {
      Proposals.Listed only = read(tx -> kenes.proposals.proposals().list(tx, Proposals.Filter.all(), TODAY, mark[0], 1)).getFirst();
      seen.add(only.id());
      mark[0] = only.mark();
    }
    assertEquals(4, seen.stream().distinct().count());
    assertEquals(List.of(), read(tx -> kenes.proposals.proposals().list(tx, Proposals.Filter.all(), TODAY, mark[0], 1)));
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void eachPageIsAWalkAlongAnIndex() {
    Proposals.Mark mark = new Proposals.Mark(TODAY, new UUID(0, 0));
    List<Proposals.Filter> walked = List.of(Proposals.Filter.all(), new Proposals.Filter(null, Topic.WATER, null, null, null, false, null, null),
        new Proposals.Filter(null, null, "KZ-CITY-1", null, null, false, null, null), new Proposals.Filter("KZ-CITY-1", null, null, null, null, false, null, null),
        new Proposals.Filter(null, null, null, "idea", null, false, null, null));
    for (Proposals.Filter filter : walked) {
      String plan = plan(filter, mark);
      assertTrue(plan.contains("Index Scan") && !plan.contains("Sort"), plan);
    }
    assertTrue(plan(words("су"), mark).contains("words"), "words are looked up in their own index");
    assertFalse(plan(Proposals.Filter.all(), mark).contains("Seq Scan"));
    String stuck = plan(new Proposals.Filter(null, null, null, null, null, true, null, null), mark);
    assertFalse(stuck.contains("Seq Scan"), stuck);
  }

  /** The plan where neither reading everything nor sorting is cheap: what the indexes can serve. */
  private static String plan(Proposals.Filter filter, Proposals.Mark mark) {
    return read(tx -> {
      tx.sql().execute("set local enable_seqscan = off");
      tx.sql().execute(filter.words() == null ? "set local enable_sort = off" : "set local enable_indexscan = off");
      return tx.sql().explain(ProposalSearch.query(tx, filter, STOPS, mark, 20)).plan();
    });
  }

  @Test
  void everyTopicHasWords() {
    for (Lang lang : Lang.values()) {
      for (Topic topic : Topic.values()) {
        assertFalse(Words.of(lang).text("proposals.topic." + topic).isBlank());
      }
    }
  }
}
