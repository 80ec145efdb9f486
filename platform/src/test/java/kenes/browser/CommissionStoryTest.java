package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.TestNode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.kit.Commission;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.Convening;
import kenes.meetings.MeetingsAct;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.web.DeskVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commission in the browser: formed, convened, without a quorum and with one; what it concludes stands at the session's item, until the vote is void. */
class CommissionStoryTest {
  private static final String BODY = "KZ-TEST";
  private static final String ITEM = "/b/" + BODY + "/8/1/1";
  private static final Text TITLE = Text.of("Жолдар туралы", "О дорогах", "On roads");
  private static final String NUMBER = "№ 1-1";

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, BODY, 21, 21);
  @TempDir private Path folder;
  private TestNode node;
  private Chromium chromium;
  private Commission commission;
  private String sitting;

  @Test
  void fromItsFormationToAVoidVote() throws IOException {
    try (Chromium browser = new Chromium("a commission and its conclusion"); TestNode running = new TestNode(kenes, folder); kenes) {
      chromium = browser;
      node = running;
      try {
        tell();
      } catch (PlaywrightException stuck) {
        throw new AssertionError(stuck.getMessage() + browser.screens(), stuck);
      }
      ReplayCheck.assertReplays(kenes);
      assertEquals(List.of(), browser.faults());
    }
  }

  private void tell() {
    Commission.mayRepeatVotes(kenes);
    UUID session = kenes.convening.convene(council.secretary(), BODY, kenes.key(), new Convening.Convene("regular", null, council.plenary(), TITLE, TITLE,
        kenes.clock.instant().plus(Duration.ofDays(14)), List.of(new Convening.NewItem(TITLE, "default")))).act(MeetingsAct.MeetingConvened.class).meeting();
    Page secretary = device(council.secretary(), Chromium.DESKTOP, "/kk/desk/b/" + BODY + "/commissions");
    formed(secretary);
    commission.ask(kenes.db.read(tx -> kenes.meetings.items(tx, BODY, session)).getFirst().id());
    convened(secretary);
    prepared(secretary);
    Page chair = threeOfSixHaveNoQuorum();
    adopted(chair);
    arrived();
    takenBack(chair);
  }

  private Page device(Caller caller, int width, String path) {
    Page page = chromium.device(width, node.origin(), new DeskVisitor(kenes, node.port(), caller).sessionToken());
    page.navigate(node.origin() + path);
    return page;
  }

  private void fill(Page page, String form, String... namesAndValues) {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      page.fill(form + " [name='" + namesAndValues[at] + "']", namesAndValues[at + 1]);
    }
  }

  private void formed(Page secretary) {
    secretary.click("details:has(#create) > summary");
    fill(secretary, "#create", "name.kk", "жол комиссиясы", "name.ru", "комиссия по дорогам", "name.en", "roads commission", "task.kk", "Жолдарға қатысты мәселелер", "task.ru",
        "Вопросы дорог", "from", TestCouncil.BEGAN.toString());
    secretary.click("#do-create");
    secretary.waitForSelector("#errors");
    chromium.judge(secretary, "a commission without a basis");
    fill(secretary, "#create", "reference", "Мәслихаттың 2023 жылғы 28 наурыздағы № 1-5 шешімі");
    secretary.click("#do-create");
    secretary.click("section:has-text('жол комиссиясы') a[href*='/commissions/'] >> nth=-1");
    secretary.waitForURL("**/commissions/*-*");
    String address = secretary.url();
    commission = new Commission(kenes, council, UUID.fromString(address.substring(address.lastIndexOf('/') + 1)), 2, 6);
    secretary.reload();
    secretary.click("details:has(#appoint) > summary");
    secretary.selectOption("#appoint [name=person]", council.person(7).toString());
    fill(secretary, "#appoint", "from", TestCouncil.BEGAN.toString(), "reference", "Мәслихаттың 2023 жылғы 28 наурыздағы № 1-6 шешімі");
    secretary.click("#do-appoint");
    secretary.waitForSelector("main:has-text('Депутатов Сынақ 7')");
    chromium.judge(secretary, "a commission with its members");
  }

  /** With an agenda of its own. */
  private void convened(Page secretary) {
    secretary.navigate(node.origin() + "/kk/desk/b/" + BODY + "/convene");
    fill(secretary, "#convene", "title.kk", "Комиссияның отырысы", "title.ru", "Заседание комиссии", "place.kk", "Мәслихат залы", "place.ru", "Зал маслихата",
        "startsAt", LocalDate.ofInstant(kenes.clock.instant(), java.time.ZoneId.of("Asia/Almaty")).plusDays(4) + "T15:00",
        "agenda[0].title.kk", "Шешім жобасына қорытынды туралы", "agenda[0].title.ru", "О заключении на проект решения");
    secretary.click("#setting > summary");
    secretary.selectOption("#convene [name=organization]", commission.organization().toString());
    secretary.click("#do-convene");
    secretary.waitForURL("**/8/c*");
    sitting = secretary.url().substring(secretary.url().indexOf("/desk/") + "/desk".length());
    District.says(secretary, "main", "Шешім жобасына қорытынды туралы");
  }

  private void prepared(Page secretary) {
    secretary.click("main a[href$='/conclusion/1']");
    secretary.check("[name=recommendation][value=ADOPT]");
    fill(secretary, "#prepare", "title.kk", "Жолдар туралы шешім жобасына қорытынды", "title.ru", "Заключение на проект решения о дорогах",
        "text.kk", "1. Жоба сессияның қарауына ұсынылсын.", "text.ru", "1. Внести проект на рассмотрение сессии.");
    secretary.click("#do-prepare");
    secretary.waitForSelector("main:has-text('дауыс беру күтілуде')");
    chromium.judge(secretary, "a conclusion before its vote");
  }

  private UUID meeting() {
    return kenes.db.read(tx -> kenes.meetings.find(tx, BODY, 8, sitting.substring(sitting.lastIndexOf('/') + 1))).orElseThrow().id();
  }

  private Page threeOfSixHaveNoQuorum() {
    kenes.clock.set(kenes.db.read(tx -> kenes.meetings.get(tx, BODY, meeting())).startsAt());
    commission.arrive(meeting(), 2, 4);
    Page chair = device(council.deputy(2), Chromium.DESKTOP, "/ru/desk" + sitting + "/chair");
    assertTrue(chair.isDisabled("#do-open"), "three of six are not more than half");
    District.says(chair, "#why-open", "3", "4");
    chromium.judge(chair, "a commission without a quorum");
    commission.arrive(meeting(), 5, 5);
    chair.waitForSelector("#do-open:enabled");
    return chair;
  }

  private void adopted(Page chair) {
    Page before = reader("/kk" + ITEM);
    District.says(before, "main", "жол комиссиясы", "күтілуде");
    chair.click("#do-open");
    chair.click("#do-open-item");
    chair.waitForSelector("#do-open-vote");
    vote(chair);
  }

  private void vote(Page chair) {
    if (chair.locator("#do-open-vote").count() > 0) {
      chair.click("#do-open-vote");
    }
    chair.waitForSelector("#do-close-vote");
    UUID poll = kenes.db.read(tx -> kenes.voting.findOpen(tx, BODY, meeting())).orElseThrow().id();
    for (int seat = 2; seat <= 5; seat++) {
      kenes.voting.cast(council.deputy(seat), BODY, kenes.key(), new Voting.Cast(poll, council.person(seat), Choice.FOR));
    }
    chair.waitForSelector("#progress:not(:has(.waiting li))");
    chair.click("#do-close-vote");
    chair.waitForSelector("#repeat-fold");
  }

  private Page reader(String path) {
    Page page = chromium.device(Chromium.PHONE);
    page.navigate(node.origin() + path);
    return page;
  }

  private void arrived() {
    Page reader = reader("/kk" + ITEM);
    reader.click("summary:has-text('Толық мәтіні')");
    District.says(reader, "main", "қабылдау ұсынылады", NUMBER, "Жоба сессияның қарауына ұсынылсын.");
    chromium.judge(reader, "the session's item with a commission's conclusion");
    Page secretary = device(council.secretary(), Chromium.DESKTOP, "/ru/desk/b/" + BODY + "/8/1/papers/1");
    District.says(secretary, "main", "рекомендуется принять", NUMBER);
    chromium.judge(secretary, "the session's desk with a commission's conclusion");
  }

  private void takenBack(Page chair) {
    chair.click("#repeat-fold > summary");
    chair.fill("[name=again-reason]", "Голоса поданы до объявления голосования");
    chair.click("#do-repeat");
    chair.waitForSelector("#do-close-vote");
    Page reader = reader("/kk" + ITEM);
    District.says(reader, "main", "Кері қайтарылды", NUMBER);
    assertFalse(reader.innerText("main").contains("қабылдау ұсынылады"), "what was void recommends nothing");
    chromium.judge(reader, "the session's item after a void vote");
    vote(chair);
    District.says(reader("/kk" + ITEM), "main", "қабылдау ұсынылады", "№ 1-1/2");
  }
}
