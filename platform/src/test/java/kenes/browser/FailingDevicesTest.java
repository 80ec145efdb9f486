package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kenes.TestNode;
import kenes.accounts.Caller;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.voting.Choice;
import kenes.voting.Progress;
import kenes.web.DeskVisitor;
import kenes.web.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices that fail in the hall: what was begun on them is not lost, what was sent counts once, and the chair knows. */
class FailingDevicesTest {
  private static final String BODY = "KZ-TEST";
  private static final String DESK = "/kk/desk/b/" + BODY + "/8/1";
  private static final String SEAT = DESK + "/seat";

  @TempDir Path folder;
  private TestKenes kenes;
  private TestCouncil council;
  private TestSitting sitting;
  private TestNode node;
  private Relay relay;
  private Chromium chromium;

  @BeforeEach
  void aSittingWithItsFirstItem() throws IOException {
    chromium = new Chromium("devices that fail in the hall");
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, BODY, 21, 20);
    sitting = new TestSitting(kenes, council, "default").arrive(1, 15).open().openItem(1);
    node = new TestNode(kenes, folder);
    relay = new Relay(node.port());
  }

  @AfterEach
  void nothingElseWasWrong() {
    List<String> faults = chromium.faults();
    chromium.close();
    relay.close();
    node.close();
    kenes.close();
    assertEquals(List.of(), faults);
  }

  private Page device(Caller caller, String path) {
    String origin = "http://127.0.0.1:" + relay.port();
    Page page = chromium.device(Chromium.PHONE, origin, new DeskVisitor(kenes, node.port(), caller).sessionToken());
    page.navigate(origin + path);
    return page;
  }

  private Progress progress(UUID poll) {
    return kenes.db.read(tx -> kenes.voting.ballots().progress(tx, kenes.voting.get(tx, BODY, poll)));
  }

  @Test
  void anUnfinishedBallotIsThereAfterAReload() {
    UUID poll = sitting.openPoll(1);
    Page seat = device(council.deputy(3), SEAT);
    seat.check("input[value=AGAINST]");
    seat.reload();
    assertTrue(seat.isChecked("input[value=AGAINST]"), "what was chosen is still chosen");
    assertEquals(0, progress(poll).voted(), "what was only chosen is not sent");
    chromium.judge(seat, "a ballot put back after a reload");
    seat.click("#ballot .typed button");
    assertFalse(seat.isChecked("input[value=AGAINST]"));
    seat.reload();
    assertFalse(seat.isChecked("input[value=AGAINST]"), "what was discarded does not come back");
  }

  @Test
  void aBallotSentWithoutNetworkArrivesOnceByItself() {
    UUID poll = sitting.openPoll(1);
    Page seat = device(council.deputy(3), SEAT);
    seat.check("input[value=FOR]");
    relay.cut();
    seat.click(".ballot-send");
    seat.waitForSelector("#ballot .typed:has-text('Байланыс жоқ')");
    chromium.judge(seat, "a ballot that waits for the network");
    assertEquals(0, progress(poll).voted());
    relay.mend();
    seat.waitForSelector("#receipt");
    assertEquals(1, progress(poll).voted());
  }

  @Test
  void aBallotWhoseAnswerIsLostCountsOnce() {
    UUID poll = sitting.openPoll(1);
    Page seat = device(council.deputy(3), SEAT);
    FormData another = FormData.create();
    seat.locator("#ballot input[type=hidden]").all().forEach(input -> another.set(input.getAttribute("name"),
        input.getAttribute("name").equals("key") ? UUID.randomUUID().toString() : input.inputValue()));
    seat.check("input[value=FOR]");
    relay.loseAnswers();
    seat.click(".ballot-send");
    seat.waitForSelector("#ballot .typed:has-text('Байланыс жоқ')");
    assertEquals(1, progress(poll).voted(), "the ballot is there, only its answer is not");
    relay.mend();
    seat.waitForSelector("#receipt");
    var again = seat.request().post("http://127.0.0.1:" + node.port() + SEAT + "/vote", RequestOptions.create().setForm(another.set("choice", "AGAINST")));
    assertEquals(409, again.status(), "a second ballot of the same deputy is refused");
    assertEquals(1, progress(poll).voted());
    assertEquals(Choice.FOR, kenes.db.read(tx -> kenes.voting.ballots().findReceipt(tx, BODY, poll, council.person(3))).orElseThrow().choice());
  }

  @Test
  void aHalfWrittenRequestSurvivesAReloadAndALostNetwork() {
    Page seat = device(council.deputy(4), SEAT);
    seat.selectOption("#ask-floor select", "question");
    seat.reload();
    assertEquals("question", seat.inputValue("#ask-floor select"));
    relay.cut();
    seat.click("#do-ask");
    seat.waitForSelector("#ask-floor .typed:has-text('Байланыс жоқ')");
    relay.mend();
    seat.waitForSelector("#my-floor form[action$='/withdraw']");
    int waiting = kenes.db.read(tx -> kenes.floor.queue(tx, kenes.meetings.get(tx, BODY, sitting.meeting())).places().size());
    assertEquals(1, waiting);
  }

  @Test
  void aTypedFormIsKeptForItsAuthorAlone() {
    Page chair = device(council.chair(), DESK + "/chair");
    chair.fill("[name='question.kk']", "Бюджет бекітілсін бе?");
    chair.reload();
    assertEquals("Бюджет бекітілсін бе?", chair.inputValue("[name='question.kk']"));
    String origin = "http://127.0.0.1:" + relay.port();
    chair.navigate(origin + "/kk/desk");
    chair.click("form[action$='/sign-out'] button");
    chair.waitForSelector(".desk-bar", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    assertEquals(0, chair.evaluate("Object.keys(localStorage).length"), "nothing stays on the device after signing out");
  }

  @Test
  void anotherAccountOnTheSameDeviceEmptiesWhatTheFirstHadTyped() {
    Page device = device(council.chair(), DESK + "/chair");
    device.fill("[name='question.kk']", "Бюджет бекітілсін бе?");
    assertEquals(1, device.evaluate("Object.keys(localStorage).length"), "it is kept for whoever typed it");
    device.context().addCookies(List.of(new Cookie("kenes_session", new DeskVisitor(kenes, node.port(), council.deputy(2)).sessionToken())
        .setUrl("http://127.0.0.1:" + relay.port())));
    device.navigate("http://127.0.0.1:" + relay.port() + "/kk/desk");
    device.waitForSelector("#typed", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    assertEquals(0, device.evaluate("Object.keys(localStorage).length"), "nobody else finds it");
  }

  @Test
  void whatIsPersonalIsNotKeptOnTheDevice() {
    Page secretary = device(council.secretary(), "/kk/desk/b/" + BODY + "/addresses");
    secretary.fill("#addresses input:not([type=hidden]) >> nth=0", "deputy1@synak.example");
    assertEquals(0, secretary.evaluate("Object.keys(localStorage).length"));
    secretary.navigate("http://127.0.0.1:" + relay.port() + DESK);
    assertTrue(secretary.locator("form[action$='/absence']").count() > 0, "there are reasons to be entered");
    assertEquals(0, secretary.locator("form[action$='/absence']:not([data-unkept])").count());
    sitting.closeItem(1).close();
    secretary.navigate("http://127.0.0.1:" + relay.port() + "/kk/desk/b/" + BODY + "/absences");
    secretary.click("details:has(form[action$='/absences/reason']) >> nth=0");
    secretary.fill("form[action$='/absences/reason'] [name=basis] >> nth=0", "Еңбекке жарамсыздық парағы");
    assertEquals(0, secretary.evaluate("Object.keys(localStorage).length"), "nor is what the desk of absences is told");
  }

  @Test
  void aFormSentWithoutScriptNetworkWaitsForItToReturn() {
    Page chair = device(council.chair(), DESK + "/chair");
    chair.fill("[name='question.kk']", "Бюджет бекітілсін бе?");
    chair.fill("[name='question.ru']", "Утвердить бюджет?");
    relay.cut();
    chair.waitForSelector("#connection:visible");
    chair.click("#do-open-vote");
    chair.waitForSelector(".typed:has-text('Байланыс жоқ')");
    assertEquals("Бюджет бекітілсін бе?", chair.inputValue("[name='question.kk']"));
    relay.mend();
    chair.waitForSelector("#progress .waiting");
    assertEquals("Бюджет бекітілсін бе?", kenes.db.read(tx -> kenes.voting.findOpen(tx, BODY, sitting.meeting()).orElseThrow().question().kk()));
  }

  @Test
  void theChairSeesWhoseDeviceIsAway() {
    Page chair = device(council.chair(), DESK + "/chair");
    String steadyOrigin = node.origin();
    Page steady = chromium.device(Chromium.PHONE, steadyOrigin, new DeskVisitor(kenes, node.port(), council.deputy(5)).sessionToken());
    steady.navigate(steadyOrigin + SEAT);
    Page lossy = device(council.deputy(6), SEAT);
    chair.waitForSelector("#devices-count:text-is('2 / 15 байланыста')");
    chromium.judge(chair, "the chair's overview of devices");
    lossy.context().setOffline(true);
    kenes.clock.advance(Duration.ofSeconds(30));
    chair.waitForSelector("#devices-count:text-is('1 / 15 байланыста')");
    assertTrue(chair.innerText("#devices").contains("Депутатов Сынақ 6: байланыс үзілген уақыт"), chair.innerText("#devices"));
    lossy.context().setOffline(false);
    chair.waitForSelector("#devices-count:text-is('2 / 15 байланыста')");
  }

  @Test
  void theHallDisplaySurvivesARestartOfTheServer() {
    String origin = "http://127.0.0.1:" + relay.port();
    Page hall = chromium.device(Chromium.DESKTOP);
    hall.navigate(origin + "/kk/hall/" + BODY + "/8/1");
    hall.evaluate("window.unbroken = true");
    UUID poll = sitting.openPoll(1);
    hall.waitForSelector(".hall-clock:text-is('0 / 15')");
    node.close();
    hall.waitForSelector("#connection:visible");
    sitting.cast(poll, 1, 9, Choice.FOR);
    node = new TestNode(kenes, folder);
    relay.leadTo(node.port());
    hall.waitForSelector(".hall-clock:text-is('9 / 15')");
    assertEquals(true, hall.evaluate("window.unbroken"), "nobody had to touch it");
    sitting.cast(poll, 10, 12, Choice.AGAINST);
    hall.waitForSelector(".hall-clock:text-is('12 / 15')");
    hall.waitForSelector("#connection", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
  }
}
