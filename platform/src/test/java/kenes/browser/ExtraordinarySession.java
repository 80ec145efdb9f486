package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import kenes.base.Lang;

/** Session 46: a third of the deputies ask for it, it is closed, and in the middle of its only item two deputies leave. */
final class ExtraordinarySession {
  private static final String SESSION = "/b/" + District.BODY + "/6/46";
  private static final String DESK = "/desk" + SESSION;

  private final District in;
  private Page secretary;
  private Page chair;
  private Page deputy;

  ExtraordinarySession(District district) {
    in = district;
  }

  void aThirdOfTheDeputiesAskForIt() {
    in.itIs("2019-04-11T09:30");
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    in.open(secretary, Lang.KK, "/desk/b/" + District.BODY + "/convene");
    assertEquals("Аудан әкімдігінің мәжіліс залы", secretary.inputValue("[name='place.kk']"), "the place need not be typed again");
    secretary.check("[name=kind][value=extraordinary]");
    Map.of("title.kk", "Кезектен тыс жабық сессия", "title.ru", "Внеочередная закрытая сессия", "startsAt", "2019-04-15T10:00",
        "agenda[0].title.kk", "Ауданды жұмылдыруға дайындау туралы", "agenda[0].title.ru", "О мобилизационной подготовке района")
        .forEach((name, value) -> secretary.fill("[name='" + name + "']", value));
    secretary.click("#call > summary");
    secretary.check("[name=initiator][value=DEPUTIES]");
    for (int seat = 2; seat <= 7; seat++) {
      secretary.check("[name=deputies][value='" + in.council.person(seat) + "']");
    }
    secretary.click("#setting > summary");
    secretary.check("[name=closed]");
  }

  void closingItIsToBeAnnouncedThreeWorkingDaysBefore() {
    in.refused(secretary, "#do-convene", "shortNotice", "Жабық отырыс туралы");
    secretary.fill("[name=startsAt]", "2019-04-18T10:00");
    in.refused(secretary, "#do-convene", "deputies", "7");
    secretary.check("[name=deputies][value='" + in.council.person(8) + "']");
    secretary.click("#do-convene");
    secretary.waitForURL("**/kk" + DESK);
  }

  void nothingElseMayComeOnItsAgenda() {
    District.says(secretary, "#called-only", "шақыруға негіз болған мәселелер ғана");
    assertEquals(0, secretary.locator("#do-add-item").count());
    Map<String, Long> before = in.kenes.db.read(in.kenes.journal::sizes);
    APIResponse forced = secretary.request().post(in.node.origin() + "/ru" + DESK + "/add-item", RequestOptions.create().setForm(FormData.create()
        .set("csrf", secretary.inputValue("input[name=csrf] >> nth=0")).set("key", "one-more-item").set("title.kk", "Жолдар туралы").set("title.ru", "О дорогах")
        .set("item.decisionKind", "default")));
    assertTrue(forced.status() >= 400 && forced.text().contains("только вопросы, ради которых она созвана"), () -> forced.status() + forced.text());
    assertEquals(before, in.kenes.db.read(in.kenes.journal::sizes));
  }

  void theInhabitantsReadThatItIsClosedAndWhoAskedForIt() {
    Page reader = in.reader(Lang.RU, SESSION);
    District.says(reader, "main", "Закрытое заседание.", "не менее одной трети от числа избранных депутатов", "в срок");
    in.chromium.judge(reader, "a closed session that is to come");
    in.open(reader, Lang.RU, SESSION + "/notice");
    District.says(reader, "main", "О мобилизационной подготовке района");
  }

  void twoDeputiesLeaveInTheMiddleOfTheItem() {
    secretary.close();
    in.itIs("2019-04-18T09:50");
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    chair = in.signIn(in.council.chair(), Lang.RU, Chromium.DESKTOP);
    deputy = in.signIn(in.council.deputy(9), Lang.KK, Chromium.PHONE);
    in.open(deputy, Lang.KK, DESK + "/seat");
    deputy.click("#arrive");
    deputy.waitForSelector("#leave");
    in.open(secretary, Lang.KK, DESK);
    in.arrive(secretary, 1, 8);
    in.arrive(secretary, 10, District.QUORUM);
    in.itIs("2019-04-18T10:00");
    in.open(chair, Lang.RU, DESK + "/chair");
    chair.click("#do-open");
    chair.click("#do-open-item");
    chair.waitForSelector("#do-open-vote:enabled");
    in.itIs("2019-04-18T10:25");
    deputy.click("#leave");
    deputy.waitForSelector("#arrive");
    secretary.waitForSelector("#arrive-9");
    secretary.click("#more-8 summary");
    secretary.click("#more-8 button");
    secretary.waitForSelector("#arrive-8");
  }

  void withoutAQuorumNothingCanBeDecided() {
    chair.waitForSelector("#do-open-vote:disabled");
    District.says(chair, "#why-open-vote", "12", "14");
    in.chromium.judge(chair, "the chair without a quorum");
    String item = chair.inputValue("#open-vote input[name=item]");
    Map<String, Long> before = in.kenes.db.read(in.kenes.journal::sizes);
    APIResponse forced = chair.request().post(in.node.origin() + "/ru" + DESK + "/chair/open-vote", RequestOptions.create().setForm(FormData.create()
        .set("csrf", chair.inputValue("#open-vote input[name=csrf]")).set("key", "a-vote-all-the-same").set("item", item).set("papers", "-")
        .set("question.kk", "Шешім қабылдансын ба?").set("question.ru", "Принять решение?")));
    assertTrue(forced.status() >= 400 && forced.text().contains("кворум"), () -> forced.status() + forced.text());
    assertEquals(before, in.kenes.db.read(in.kenes.journal::sizes));
  }

  void theSittingIsBrokenOffAndGoesOnAnotherDay() {
    in.open(secretary, Lang.KK, DESK);
    goesOnOn("2019-04-22T10:00", "46-2");
    Page reader = in.reader(Lang.RU, SESSION);
    District.says(reader, "#sitting-state", "22 апреля 2019");
    chair.close();
    deputy.close();
    reader.click("#sitting-state a");
    District.says(reader, "main", "О мобилизационной подготовке района", "22 апреля 2019");
    in.chromium.judge(reader, "the sitting that goes on");
  }

  void onThatDayTooFewComeAndItIsRecordedSo() {
    secretary.close();
    in.itIs("2019-04-22T09:45");
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    in.open(secretary, Lang.KK, DESK + "-2");
    in.arrive(secretary, 1, 10);
    in.itIs("2019-04-22T10:05");
    in.open(secretary, Lang.KK, DESK + "-2");
    goesOnOn("2019-04-25T10:00", "46-3");
    Page reader = in.reader(Lang.KK, SESSION + "-2");
    District.says(reader, "#sitting-state", "кворум", "2019 жылғы 25 сәуір");
    in.chromium.judge(reader, "a sitting that failed");
  }

  private void goesOnOn(String day, String address) {
    secretary.click("#adjourn > summary");
    secretary.fill("#adjourn [name=startsAt]", day);
    secretary.click("#do-adjourn");
    secretary.waitForSelector("main:not(:has(#do-adjourn))");
    assertTrue(in.kenes.db.read(tx -> in.kenes.meetings.list(tx, District.BODY, 10)).stream().anyMatch(meeting -> meeting.address().equals(address)), address);
  }
}
