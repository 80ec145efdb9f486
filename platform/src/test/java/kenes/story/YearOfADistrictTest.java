package kenes.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.akn.AknCheck;
import kenes.base.Lang;
import kenes.kit.Gathering;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.meetings.PlanFate;
import kenes.minutes.OfficialDocument.Kind;
import kenes.print.PdfACheck;
import kenes.requests.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * A whole year of a district maslikhat through the facades: four regular and two extraordinary sessions, two commissions, twelve
 * requests. Every document of it is read by software that is not ours, and nothing of the closed item stands in any of them.
 */
class YearOfADistrictTest {
  private static final String BODY = DistrictStory.BODY;
  private static TestKenes kenes;
  private static DistrictStory story;
  private static YearDocuments documents;

  @BeforeAll
  static void theYear() {
    kenes = TestKenes.seeded();
    story = new DistrictStory(kenes).tell();
    documents = new YearDocuments(story);
  }

  @AfterAll
  static void end() {
    kenes.close();
  }

  @Test
  void theYearWasHeldAsPlanned() {
    List<Gathering> sessions = story.year.gatherings().stream().filter(one -> one.meeting().series() == 0).toList();
    assertEquals(Map.of("regular", 4L, "extraordinary", 2L), sessions.stream().filter(one -> one.meeting().sitting() == 1)
        .collect(Collectors.groupingBy(one -> one.meeting().kind(), Collectors.counting())));
    assertEquals(List.of(1, 2, 3, 4, 4, 5, 6), sessions.stream().map(one -> one.meeting().number()).toList(), "the fifth sitting goes on with the fourth session");
    assertEquals(List.of(story.sittings.get("august").id(), story.sittings.get("budget-failed").id()),
        story.year.gatherings().stream().filter(one -> one.meeting().failed()).map(Gathering::id).toList());
    assertEquals(2, story.year.gatherings().stream().map(one -> one.meeting().series()).filter(series -> series > 0).distinct().count(), "two commissions sat");
    List<PlanFate.State> fates = kenes.db.read(tx -> kenes.workPlans.fates(tx, story.plan2026())).stream().map(PlanFate::state).toList();
    assertEquals(Stream.concat(Stream.generate(() -> PlanFate.State.DONE).limit(6), Stream.of(PlanFate.State.UNFOLLOWED)).toList(), fates);
  }

  @Test
  void twelveRequestsEndInEveryWay() {
    Map<String, State> states = new TreeMap<>();
    story.requests.lives().keySet().forEach(code -> states.put(code, story.requests.state(code)));
    assertEquals(new TreeMap<>(Map.ofEntries(Map.entry("water", State.ANSWERED), Map.entry("roads", State.ANSWERED_LATE), Map.entry("bus", State.ANSWERED),
        Map.entry("landfill", State.ANSWERED), Map.entry("landfill-again", State.ANSWERED), Map.entry("heating", State.OVERDUE), Map.entry("pasture", State.WITHDRAWN),
        Map.entry("light", State.ANSWERED), Map.entry("bridge", State.ANSWERED_LATE), Map.entry("subsidies", State.ANSWERED), Map.entry("library", State.ANSWERED),
        Map.entry("playground", State.AWAITED))), states);
    assertTrue(story.requests.lives().get("bus").wronglySigned().isPresent() || story.requests.lives().get("bus").answers().stream().anyMatch(answer -> !answer.received().right()));
    assertTrue(story.requests.lives().get("heating").isOnControl());
    assertFalse(story.requests.lives().get("subsidies").answer().orElseThrow().isOpen());
  }

  @Test
  void whoMissedThreeInARowWasShownToTheChair() {
    assertEquals(List.of(story.year.person(10)), story.flagged.stream().map(row -> row.person()).distinct().toList());
    assertEquals(3, story.flagged.getFirst().missed().size(), "the sitting missed in illness does not count");
  }

  @Test
  void whoWasElectedChairOfTheCouncilLeftTheCommission() {
    UUID chair = kenes.db.read(tx -> kenes.register.chairOn(tx, BODY, story.year.today())).orElseThrow().person().id();
    assertEquals(story.year.person(2), chair);
    List<UUID> budget = kenes.db.read(tx -> kenes.register.members(tx, BODY, story.year.budget, story.year.today())).stream().map(member -> member.person().id()).distinct().toList();
    assertEquals(story.year.people(3, 4, 5, 6), budget);
  }

  @Test
  void minutesOfABrokenOffSittingNameWhoLedItAndTheOtherSitting() {
    assertEquals(List.of("Председательствующий: Депутатов Сынак 3", "Дата продолжения: 18 сентября 2026 г., время: 11:00. Заседание № 2 по той же повестке дня."),
        said("budget-failed", "presiding", "next"));
    assertEquals(List.of("Заседание № 2 по той же повестке дня",
        "Предыдущее заседание: 17 сентября 2026 г. Оно не состоялось из-за отсутствия кворума, вопросы перенесены на настоящее заседание."), said("budget-second", "sitting", "continues"));
    assertEquals(List.of("Председательствующий: Депутатов Сынак 2", "Номер заседания в сессии: 1"), said("august", "presiding", "sitting"));
    assertEquals(List.of("Номер заседания в сессии: 2"), said("august-2", "sitting"));
    assertEquals(List.of("Присутствуют: 2", "Отсутствуют: 2"), said("budget-failed", "present", "absent"));
    assertEquals(List.of("Принят документ комиссии: заключение по вопросу, внесённому на сессию маслихата, № 2-1, «О депутатском запросе по ремонту моста»."), said("budget-second", "item-1-vote-1-decision"));
    assertEquals(List.of("Предложение внесли депутаты: Депутатов Сынак 4, Депутатов Сынак 5, Депутатов Сынак 6, Депутатов Сынак 9", "Иные протокольные поручения не давались."),
        said("april", "initiative-by", "instructions"));
    assertTrue(said("march", "item-1-opinion-1").getFirst().contains("№ 1-1"), "the session's minutes name the commission's conclusion");
  }

  private static List<String> said(String sitting, String... keys) {
    var paragraphs = kenes.db.read(tx -> kenes.minutes.content(tx, kenes.minutes.findPublished(tx, BODY, story.sittings.get(sitting).id()).orElseThrow().ru())).paragraphs();
    return Stream.of(keys).map(key -> paragraphs.get(key).text()).toList();
  }

  @Test
  void everyPdfPassesVeraPdf() {
    documents.made.parallelStream().forEach(made -> assertEquals(List.of(), YearDocuments.checked(() -> PdfACheck.violations(made.pdf(), PDFAFlavour.PDFA_2_A)), made::name));
  }

  @Test
  void everyDocxOpensInLibreOfficeAndSaysEverything() throws Exception {
    List<String> shown = documents.office();
    for (int index = 0; index < documents.made.size(); index++) {
      String text = shown.get(index);
      assertEquals(List.of(), documents.made.get(index).lines().map(YearDocuments::dense).filter(line -> !text.contains(line)).toList(), documents.made.get(index).name());
    }
  }

  @Test
  void everyMachineCopyIsValidAkomaNtoso() throws Exception {
    for (Map.Entry<String, byte[]> copy : documents.copies.entrySet()) {
      assertEquals(List.of(), AknCheck.violations(copy.getValue()), copy::getKey);
    }
  }

  @Test
  void nothingClosedStandsInAnyDocument() throws Exception {
    var meeting = story.sittings.get("april").meeting();
    String whole = Stream.of(Lang.KK, Lang.RU).map(lang -> kenes.db.read(tx -> kenes.minutes.documents().closedPart(tx, story.council.deputy(5), meeting, lang)).toString()).collect(Collectors.joining());
    assertEquals(List.of("Тасөткел", "Таскечу", "Қоржын", "Коржын", "Жетіқұдық", "Жетикудук"), DistrictStory.CLOSED.stream().filter(whole::contains).toList(), "those who sit read it");
    assertEquals(List.of(), documents.made.stream().filter(made -> tells(made.lines().collect(Collectors.joining(" ")))).map(YearDocuments.Made::name).toList());
    assertEquals(List.of(), documents.made.stream().filter(made -> tells(YearDocuments.checked(() -> YearDocuments.text(made.pdf())))).map(YearDocuments.Made::name).toList());
    assertEquals(List.of(), documents.office().stream().filter(YearOfADistrictTest::tells).toList());
    assertEquals(List.of(), documents.copies.entrySet().stream().filter(copy -> tells(new String(copy.getValue(), StandardCharsets.UTF_8))).map(Map.Entry::getKey).toList());
    assertTrue(documents.made.stream().noneMatch(made -> made.kind() == Kind.EXTRACT && made.lines().anyMatch(line -> line.contains(DistrictStory.RESERVE.ru()))), "no extract of it before it is published");
  }

  private static boolean tells(String text) {
    return DistrictStory.CLOSED.stream().anyMatch(text::contains);
  }

  @Test
  void everySittingHasItsMinutesInBothLanguages() {
    List<String> without = story.year.gatherings().stream().map(one -> one.meeting().address()).filter(address -> documents.made.stream()
        .filter(made -> made.kind() == Kind.MINUTES && made.sitting().address().equals(address)).map(YearDocuments.Made::lang).distinct().count() != 2).toList();
    assertEquals(List.of(), without);
    assertEquals(List.of(2, 1), kenes.db.read(tx -> kenes.minutes.versions(tx, BODY, story.sittings.get("march").id())).stream().map(version -> version.version()).toList());
    System.out.println("The year of a district: " + documents.count());
  }

  @Test
  void theJournalRebuildsTheYear() {
    ReplayCheck.assertReplays(kenes);
  }
}
