package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import kenes.TestNode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.commissions.Groups;
import kenes.commissions.GroupsAct;
import kenes.decisions.DecisionsAct;
import kenes.elections.Elections;
import kenes.elections.ElectionsAct;
import kenes.files.Content;
import kenes.journal.Recorded;
import kenes.kit.OfficeFiles;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestLetters;
import kenes.kit.TestRequest;
import kenes.kit.TestSitting;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.FloorAct;
import kenes.meetings.Archives;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.meetings.PapersAct;
import kenes.meetings.MeetingsAct;
import kenes.meetings.PlanSection;
import kenes.meetings.PlanTerm;
import kenes.meetings.SpeechKind;
import kenes.meetings.WorkPlans;
import kenes.minutes.Minutes;
import kenes.minutes.MinutesAct;
import kenes.notices.PlantedLetter;
import kenes.voting.Choice;
import kenes.voting.PaperBallots;
import kenes.voting.PollMethod;
import kenes.web.DeskVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that the real node serves, on a narrow phone and in three languages: axe finds nothing, no script fails, the policy
 * is kept, nothing is cut, no id stands twice. The pages are taken from the node's own table of addresses. While one page is being made,
 * {@code -Dpages=part-of-its-address} looks at it alone; {@code -Dpictures=folder} ({@code bin/pictures}) leaves what was seen.
 */
class EveryPageTest {
  private static final String BODY = "KZ-TEST";
  private static final Text TITLE = Text.of("Ауыз сумен қамту туралы", "Об обеспечении питьевой водой", "On the supply of drinking water");

  private record Look(String route, String who, String path) {}

  @TempDir Path folder;

  @Test
  void isReadableByAllOnAPhoneAndKeepsThePolicy() throws IOException {
    try (TestKenes kenes = TestKenes.seeded(); Chromium chromium = new Chromium("every page in three languages")) {
      kenes.clock.set(PlantedStandstill.MAY);
      TestCouncil council = new TestCouncil(kenes, BODY, 21, 20);
      PlantedStandstill standstill = new PlantedStandstill(kenes, council);
      kenes.clock.set(TestKenes.NOON);
      Map<String, String> national = PlantedNational.in(kenes, council);
      Map<String, String> values = new HashMap<>(live(kenes, council));
      values.putAll(national);
      UUID sitting = kenes.db.read(tx -> kenes.meetings.list(tx, BODY, 1)).getFirst().id();
      values.putAll(TestRequest.plant(kenes, council));
      values.putAll(PlantedProposals.in(kenes, council));
      values.put("{joint}", TestLetters.plant(kenes, council).toString());
      values.putAll(standstill.today());
      values.put("{letter}", PlantedLetter.in(kenes, BODY, sitting, council.person(2), "deputy2@synak.example").toString());
      try (TestNode node = new TestNode(kenes, folder)) {
        node.sign(BODY);
        assertEquals(Set.of(), missing(node), "addresses without a row in pages.txt, and rows without an address");
        look(chromium, node, devices(chromium, kenes, node, council), values);
      }
      assertEquals(List.of(), chromium.faults());
    }
  }

  @Test
  void plantedFaultsAreFound() {
    try (TestKenes kenes = TestKenes.empty(); TestNode node = new TestNode(kenes, folder); Chromium chromium = new Chromium("planted faults")) {
      Page page = chromium.device(Chromium.PHONE);
      page.navigate(node.origin() + "/kk/desk");
      page.evaluate("document.querySelector('main').innerHTML = '<img src=/assets/mark.svg><canvas width=500></canvas><p style=\"color:red\">x</p><p id=a></p><p id=a></p>'");
      page.evaluate("setTimeout(() => { throw new Error('planted') })");
      page.waitForCondition(() -> chromium.faults().size() == 2);
      chromium.judge(page, "planted");
      String faults = String.join("\n", chromium.faults());
      for (String fault : List.of("Content Security Policy", "script: Error: planted", "planted: image-alt", "planted has ids twice: [a]", "planted is 5")) {
        assertTrue(faults.contains(fault), fault + " is missing in " + faults);
      }
    }
  }

  /** The rows of pages.txt. */
  private static List<Look> looks() throws IOException {
    String rows = new String(EveryPageTest.class.getResourceAsStream("/pages.txt").readAllBytes(), StandardCharsets.UTF_8);
    return rows.lines().filter(line -> !line.startsWith("#")).map(line -> line.strip().split("\\s+"))
        .map(cells -> new Look(cells[0], cells[1], cells.length > 2 ? cells[2] : "")).toList();
  }

  private static Set<String> missing(TestNode node) throws IOException {
    Set<String> served = node.routes().stream().filter(route -> route.method() == HttpMethod.GET).map(route -> route.path())
        .collect(Collectors.toSet());
    Set<String> known = looks().stream().map(Look::route).filter(route -> !route.equals("refused")).collect(Collectors.toCollection(HashSet::new));
    Set<String> differ = new HashSet<>(served);
    differ.removeAll(known);
    known.removeAll(served);
    differ.addAll(known);
    return differ;
  }

  private static Map<String, Page> devices(Chromium chromium, TestKenes kenes, TestNode node, TestCouncil council) {
    Map<String, Page> devices = new HashMap<>(Map.of("anyone", chromium.device(Chromium.PHONE)));
    Map<String, Caller> people = Map.of("secretary", council.secretary(), "chair", council.chair(), "deputy", council.deputy(3), "staff", council.staff(),
        "administrator", council.administrator());
    people.forEach((who, caller) -> devices.put(who, chromium.device(Chromium.PHONE, node.origin(),
        new DeskVisitor(kenes, node.port(), caller).sessionToken())));
    return devices;
  }

  private static void look(Chromium chromium, TestNode node, Map<String, Page> devices, Map<String, String> values)
      throws IOException {
    Pattern wanted = Pattern.compile(System.getProperty("pages", ""));
    for (Look look : looks().stream().filter(row -> !row.who().equals("none") && wanted.matcher(row.route()).find()).toList()) {
      String path = values.entrySet().stream().reduce(look.path(), (text, value) -> text.replace(value.getKey(), value.getValue()), (one, other) -> one);
      for (Lang lang : Lang.values()) {
        String address = "/" + lang.code() + path;
        Page page = devices.get(look.who());
        int status = page.navigate(node.origin() + address).status();
        if (look.route().equals("refused") ? status < 400 || status >= 500 : status != 200) {
          chromium.fault(address + " answers " + status);
        }
        chromium.judge(page, look.who() + " at " + address);
        keepPictures(page, address, look.who());
      }
    }
  }

  /** The page as a phone, a tablet and a desk show it, and once more with all that unfolds, for the eyes of whoever asked for pictures. */
  private static void keepPictures(Page page, String address, String who) {
    String pictures = System.getProperty("pictures", "");
    if (pictures.isEmpty()) {
      return;
    }
    ViewportSize phone = page.viewportSize();
    String name = (who + address.substring(3)).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^\\p{L}\\p{N}]+", "-");
    for (String state : List.of("", "-open")) {
      if (!state.isEmpty() && page.locator("main details:not([open])").count() == 0) {
        break;
      }
      page.evaluate(state.isEmpty() ? "0" : "document.querySelectorAll('main details').forEach(part => part.open = true)");
      for (int width : new int[] {360, 768, 1440}) {
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(Path.of(pictures, address.substring(1, 3) + "-" + width, name + state + ".png")));
      }
    }
    page.setViewportSize(phone.width, phone.height);
  }

  /** What the pages show. @return what the addresses in pages.txt leave open */
  private static Map<String, String> live(TestKenes kenes, TestCouncil council) throws IOException {
    archive(kenes);
    plan(kenes, council);
    TestSitting over = new TestSitting(kenes, council, List.of(new Convening.NewItem(TITLE, "default"), new Convening.NewItem(TITLE, "present"),
        new Convening.NewItem(TITLE, "default", null, new Convening.ClosedItem(Text.of("Құпия мәліметтер", "Секретные сведения", "Secret information")))));
    papers(kenes, council, over.item(1));
    papers(kenes, council, over.item(3));
    over.arrive(1, 17).open();
    faction(kenes, council, over.meeting());
    over.openItem(1);
    debate(kenes, council, over);
    UUID poll = over.openPoll(1);
    over.cast(poll, 1, 12, Choice.FOR).cast(poll, 13, 14, Choice.AGAINST).cast(poll, 15, 15, Choice.ABSTAIN).closePoll(poll);
    UUID round = secretRound(kenes, council, over.closeItem(1).openItem(2), poll);
    over.closeItem(2).openItem(3);
    debate(kenes, council, over);
    UUID closed = over.openPoll(3);
    over.cast(closed, 1, 12, Choice.FOR).closePoll(closed);
    over.closeItem(3).close();
    minutes(kenes, council, over.meeting());
    UUID decision = kenes.decisions.adopt(council.secretary(), BODY, kenes.key(), TestDecision.adopt(poll, "NORMATIVE", 100)).act(DecisionsAct.DecisionAdopted.class).decision();
    kenes.decisions.sign(council.chair(), BODY, kenes.key(), decision);
    TestSitting running = new TestSitting(kenes, council, "default", "present");
    papers(kenes, council, running.item(1));
    UUID scan = kenes.papers.publishPaper(council.secretary(), BODY, kenes.key(), new Papers.PublishPaper(running.item(1), null, List.of(
        new Papers.File(Lang.KK, "Есеп", "report.pdf", Content.of(OfficeFiles.pdf("Report", null)))), false, null, null)).act(PapersAct.PaperPublished.class).paper();
    UUID draft = kenes.papers.keepDraft(council.secretary(), BODY, running.item(1), null, List.of(
        new Papers.File(Lang.KK, "Шешімнің жобасы", "draft.docx", Content.of(OfficeFiles.word().paragraph("1. Бюджет 500 теңге.").comment("Тексеру керек").build())),
        new Papers.File(Lang.RU, "Проект решения", "draft.txt", Content.of("1. Бюджет 600 тенге.".getBytes(StandardCharsets.UTF_8)))));
    PlantedMotions.in(kenes, council, running.item(2));
    running.arrive(1, 16).open().openItem(1);
    debate(kenes, council, running);
    UUID open = running.openPoll(1);
    long ballot = kenes.db.read(kenes.journal::sizes).get(BODY);
    running.cast(open, 4, 9, Choice.FOR);
    return Map.of("{vote}", poll.toString(), "{decision}", decision.toString(), "{person}", council.person(3).toString(), "{held}", String.valueOf(ballot), "{paper}", scan.toString(), "{draft}", draft.toString(),
        "{round}", round.toString(), "{commission}", council.commission().toString());
  }

  /** Of seats 3 to 6, told to the council. */
  private static void faction(TestKenes kenes, TestCouncil council, UUID meeting) {
    List<UUID> members = List.of(council.person(3), council.person(4), council.person(5), council.person(6));
    UUID faction = kenes.groups.giveNotice(council.staff(), BODY, kenes.key(), new Groups.GiveNotice("faction",
        Text.of("«Бірлік» фракциясы", "фракция «Бірлік»", "Birlik faction"), council.person(3), members, true)).act(GroupsAct.GroupRegistered.class).organization();
    kenes.groups.announceGroup(council.chair(), BODY, kenes.key(), new Groups.Announce(faction, meeting));
  }

  /** An election by paper, counted by the deputies in the seats 3, 4 and 5 and announced. @return the round */
  private static UUID secretRound(TestKenes kenes, TestCouncil council, TestSitting sitting, UUID poll) {
    Text title = Text.of("Тексеру тобының жетекшісін сайлау", "Избрание руководителя рабочей группы", "Election of the leader of a working group");
    kenes.paperBallots.formCommission(council.chair(), BODY, kenes.key(), new PaperBallots.FormCommission(sitting.meeting(),
        List.of(council.person(3), council.person(4), council.person(5)), council.person(3), poll));
    UUID election = kenes.elections.call(council.secretary(), BODY, kenes.key(), new Elections.Call(sitting.item(2), "chair", title, 1, null, null, null))
        .act(ElectionsAct.ElectionCalled.class).election();
    for (int seat = 6; seat <= 7; seat++) {
      kenes.elections.nominate(council.deputy(8), BODY, kenes.key(), new Elections.Nominate(election, council.person(seat), council.person(8), null));
      kenes.elections.accept(council.deputy(seat), BODY, kenes.key(), new Elections.Accept(election, council.person(seat)));
    }
    kenes.elections.closeList(council.chair(), BODY, kenes.key(), new Elections.CloseList(election));
    UUID round = kenes.elections.openRound(council.chair(), BODY, kenes.key(), new Elections.OpenRound(election, PollMethod.SECRET, List.of()))
        .act(ElectionsAct.RoundOpened.class).round();
    kenes.paperBallots.prepareForms(council.deputy(3), BODY, kenes.key(), new PaperBallots.PrepareForms(round, 17));
    for (int seat = 1; seat <= 17; seat++) {
      kenes.paperBallots.issueForm(council.deputy(4), BODY, kenes.key(), new PaperBallots.IssueForm(round, council.person(seat)));
    }
    kenes.paperBallots.destroyForms(council.deputy(3), BODY, kenes.key(), new PaperBallots.DestroyForms(round, 0));
    kenes.paperBallots.openBox(council.deputy(3), BODY, kenes.key(), round);
    kenes.paperBallots.countForms(council.deputy(3), BODY, kenes.key(), new PaperBallots.CountForms(round, 17, 1,
        new TreeMap<>(Map.of(council.person(6).toString(), 11L, council.person(7).toString(), 5L))));
    kenes.paperBallots.signCount(council.deputy(3), BODY, kenes.key(), round);
    kenes.paperBallots.signCount(council.deputy(4), BODY, kenes.key(), round);
    kenes.elections.announce(council.chair(), BODY, kenes.key(), new Elections.Announce(round));
    return round;
  }

  /** A plan of work in two versions: a line is overdue, one is due, one is nothing for a sitting. */
  private static void plan(TestKenes kenes, TestCouncil council) {
    Text water = Text.of("Ауыз сумен қамту жөніндегі жұмыстардың барысы туралы", "О ходе работ по обеспечению питьевой водой", null);
    WorkPlans.NewLine first = new WorkPlans.NewLine(null, 1, PlanSection.SESSION, water, new PlanTerm(PlanTerm.Unit.MONTH, LocalDate.of(2026, 9, 1)), water, "default");
    WorkPlans.NewLine second = new WorkPlans.NewLine(null, 2, PlanSection.REPORT, water, new PlanTerm(PlanTerm.Unit.QUARTER, LocalDate.of(2026, 10, 1)), null, null);
    WorkPlans.NewLine third = new WorkPlans.NewLine(null, 3, PlanSection.EVENT, water, new PlanTerm(PlanTerm.Unit.YEAR, LocalDate.of(2026, 1, 1)), null, null);
    kenes.workPlans.publishWorkPlan(council.secretary(), BODY, kenes.key(), new WorkPlans.Publish(null, 2026, 0, List.of(first, second), null, null));
    kenes.workPlans.publishWorkPlan(council.secretary(), BODY, kenes.key(), new WorkPlans.Publish(null, 2026, 1, List.of(first, second, third), water, water));
  }

  /** One has spoken, two wait, and the chair has moved one of them; all of it can be watched. */
  private static void debate(TestKenes kenes, TestCouncil council, TestSitting sitting) {
    UUID meeting = sitting.meeting();
    kenes.floor.linkRecording(council.staff(), BODY, kenes.key(), new Floor.LinkRecording(meeting, "https://video.example/27.mp4", 30));
    kenes.floor.giveFloor(council.chair(), BODY, kenes.key(), new Floor.GiveFloor(meeting, null, council.person(5), null, SpeechKind.REPORT));
    kenes.floor.endFloor(council.chair(), BODY, kenes.key(), meeting);
    List<UUID> waiting = Stream.of(3, 4).map(seat -> kenes.floor.requestFloor(council.deputy(seat), BODY, kenes.key(),
        new Floor.RequestFloor(meeting, council.person(seat), null, SpeechKind.DEBATE)).act(FloorAct.FloorRequested.class).request()).toList();
    kenes.floor.reorderQueue(council.chair(), BODY, kenes.key(), new Floor.ReorderQueue(meeting, waiting.getLast(), 1,
        Text.of("Комиссияның түсіндірмесі қажет", null, null)));
  }

  private static void papers(TestKenes kenes, TestCouncil council, UUID item) {
    Content text = Content.of("1.".getBytes(StandardCharsets.UTF_8));
    kenes.papers.publishPaper(council.secretary(), BODY, kenes.key(), new Papers.PublishPaper(item, null, List.of(
        new Papers.File(Lang.KK, "Шешімнің жобасы", "draft.txt", text), new Papers.File(Lang.RU, "Проект решения", "draft.txt", text)), false, null, null));
  }

  private static void minutes(TestKenes kenes, TestCouncil council, UUID meeting) {
    sign(kenes, council, meeting, kenes.minutes.submit(council.secretary(), BODY, kenes.key(), meeting));
    kenes.minutes.saveDraft(council.secretary(), BODY, new Minutes.SaveDraft(meeting, Lang.KK, Map.of("item-1-report-1", "Бюджет туралы баяндады.")));
    sign(kenes, council, meeting, kenes.minutes.correct(council.secretary(), BODY, kenes.key(), new Minutes.Correct(meeting,
        Text.of("Баяндаманың мазмұны жазылмаған.", "Не было изложено содержание доклада.", null))));
    kenes.clock.advance(Duration.ofDays(1));
  }

  private static void sign(TestKenes kenes, TestCouncil council, UUID meeting, Recorded submitted) {
    int version = submitted.act(MinutesAct.MinutesSubmitted.class).version();
    kenes.minutes.sign(council.secretary(), BODY, kenes.key(), new Minutes.Sign(meeting, version, Minutes.Signatory.SECRETARY));
    kenes.minutes.sign(council.chair(), BODY, kenes.key(), new Minutes.Sign(meeting, version, Minutes.Signatory.CHAIR));
    kenes.minutes.publish(council.secretary(), BODY, kenes.key(), new Minutes.Publish(meeting, version));
  }

  private static void archive(TestKenes kenes) {
    kenes.archives.archive(Caller.installation(), "KZ-SENATE-COUNCIL", kenes.key(), new Archives.Archive("sitting", "2022",
        Text.of("Кеңейтілген отырыс", "Расширенное заседание", "Extended sitting"),
        Text.of("Отырыс туралы.", "О заседании.", "About the sitting."), List.of(
        new MeetingsAct.Source("Маслихаты – ключевое звено", "Казахстанская правда", "https://kazpravda.kz/n/maslihaty-klyuchevoe-zveno", "ru"))));
  }
}
