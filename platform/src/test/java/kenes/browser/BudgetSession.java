package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.kit.TestSitting;
import kenes.meetings.Convening;
import kenes.voting.Choice;
import kenes.web.DeskVisitor;
import org.jsoup.nodes.Element;

/** The session of 8 April 2019: fourteen of 21 deputies are in the hall, so eleven votes adopt something. */
final class BudgetSession {
  private static final String SESSION = "/b/" + District.BODY + "/6/1";
  private static final String DESK = "/desk" + SESSION;
  private static final String MOTIONS = DESK + "/motions/1";
  private static final String DECISION = "/b/" + District.BODY + "/decisions/6/6c-1-1";

  private final District in;
  private final TestSitting sitting;
  private final Seats seats;
  private final Page secretary;
  private final Page chair;
  private Page deputy;

  /** The sitting has begun; other stories tell how. */
  BudgetSession(District district) {
    in = district;
    sitting = new TestSitting(in.kenes, in.council, List.of(new Convening.NewItem(BudgetTexts.TITLE, "default"))).arrive(1, District.QUORUM).open().openItem(1);
    seats = new Seats(in.kenes, in.node, in.council, "/kk" + DESK);
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    chair = in.signIn(in.council.chair(), Lang.RU, Chromium.DESKTOP);
  }

  void theSecretaryEntersTheDraftInBothLanguages() {
    in.open(secretary, Lang.KK, MOTIONS);
    secretary.click("a[href$='/motions/1/text']");
    secretary.fill("[name='text.kk']", BudgetTexts.lines(BudgetTexts.DRAFT, Text::kk));
    secretary.fill("[name='text.ru']", BudgetTexts.lines(BudgetTexts.DRAFT.subList(0, 6), Text::ru));
    in.refused(secretary, "#do-text", "text.ru", "7");
    secretary.fill("[name='text.ru']", BudgetTexts.lines(BudgetTexts.DRAFT, Text::ru));
    in.chromium.judge(secretary, "the text of a draft");
    secretary.click("#do-text");
    secretary.waitForSelector("ol.document li");
    assertEquals(7, secretary.locator("ol.document li").count());
  }

  void itIsAcceptedAsABasis() {
    in.open(chair, Lang.RU, DESK + "/chair");
    in.chromium.judge(chair, "the chair before the first step");
    vote("принятие проекта за основу", 14);
    District.says(in.reader(Lang.KK, SESSION + "/1"), "#item-motions", "негізге алынды");
  }

  /** The chair opens the next lawful step, everybody votes (one of them on a device of this story), and the chair closes the vote. */
  private void vote(String step, int votesFor) {
    chair.waitForSelector("#open-vote .lead:has-text('" + step + "')");
    chair.click("#do-open-vote");
    chair.waitForSelector("#do-close-vote");
    UUID poll = in.kenes.db.read(tx -> in.kenes.voting.listOfItem(tx, District.BODY, sitting.item(1))).getLast().id();
    seats.vote(votesFor, Choice.FOR);
    sitting.cast(poll, 1, votesFor - 1, Choice.FOR).cast(poll, votesFor + 1, District.QUORUM, Choice.AGAINST);
    chair.click("#do-close-vote");
    chair.waitForSelector("main:not(:has(#do-close-vote)) #result");
  }

  void deputiesTableAmendmentsFromTheirOwnDevices() {
    deputy = in.signIn(in.council.deputy(4), Lang.KK, Chromium.PHONE);
    in.open(deputy, Lang.KK, DESK + "/seat");
    deputy.click("a[href$='/motions/1']");
    deputy.click("a[href$='/motions/1/table']");
    write(deputy, "paragraph3", Text.of(BudgetTexts.schools(240).kk(), "", null), "Екі мектептің шатыры ағып тұр");
    in.refused(deputy, "#do-table", "paragraph3.ru", "Осы тілдегі мәтінді де жазыңыз");
    in.chromium.judge(deputy, "an amendment in one language");
    write(deputy, "paragraph3", BudgetTexts.schools(240), "Екі мектептің шатыры ағып тұр");
    deputy.click("#do-table");
    deputy.waitForSelector("#amendment-1");
    Page other = in.signIn(in.council.deputy(5), Lang.RU, Chromium.PHONE);
    in.open(other, Lang.RU, MOTIONS + "/table");
    write(other, "paragraph3", BudgetTexts.schools(260), "Нужно и отопление");
    other.click("#do-table");
    District.says(other, "#amendment-2 .collision", "Противоречит поправке № 1, пункт 3.");
    other.close();
  }

  private static void write(Page page, String place, Text words, String reason) {
    if (place.startsWith("after")) {
      page.click("details:has([name='" + place + ".kk']) > summary");
    }
    page.fill("[name='" + place + ".kk']", said(words, Lang.KK));
    page.fill("[name='" + place + ".ru']", said(words, Lang.RU));
    page.fill("[name=reason]", reason);
  }

  /** @param words null for a paragraph that is to go */
  private static String said(Text words, Lang lang) {
    return words == null || words.exact(lang) == null ? "" : words.exact(lang);
  }

  /** Amendments 3 to 8: of the secretary, and of deputies whose devices have no script. */
  void theSecretaryEntersWhatIsSaidAloud() {
    enter("paragraph4", BudgetTexts.roads(340), 6, 7);
    fromADeviceWithoutScript(8, "paragraph5", BudgetTexts.lamps(50));
    fromADeviceWithoutScript(9, "paragraph6", null);
    enter("after5", BudgetTexts.libraries(), 10);
    fromADeviceWithoutScript(11, "paragraph2", BudgetTexts.spending(13_000));
    fromADeviceWithoutScript(12, "paragraph1", BudgetTexts.income(12_600));
    in.open(secretary, Lang.KK, MOTIONS);
    assertEquals(8, secretary.locator("section.amendment").count());
    in.chromium.judge(secretary, "eight amendments on the desk");
  }

  private void enter(String place, Text words, int... authors) {
    in.open(secretary, Lang.KK, MOTIONS + "/table");
    write(secretary, place, words, "Сайлаушылардың өтініші");
    for (int author : authors) {
      secretary.check("[name=author][value='" + in.council.person(author) + "']");
    }
    secretary.click("#do-table");
  }

  private void fromADeviceWithoutScript(int seat, String place, Text words) {
    DeskVisitor visitor = new DeskVisitor(in.kenes, in.node.port(), in.council.deputy(seat));
    Element form = visitor.get("/kk" + MOTIONS + "/table").page().selectFirst("form[action$=/table]");
    DeskVisitor.Answer answer = visitor.send(form, Map.of(place + ".kk", said(words, Lang.KK), place + ".ru", said(words, Lang.RU), "reason", "Сайлаушылардың өтініші"));
    assertEquals(303, answer.status(), () -> answer.page().text());
  }

  void everybodySeesWhichTwoCollide() {
    Page kazakh = in.reader(Lang.KK, SESSION + "/1");
    District.says(kazakh, "#amendment-1 .collision", "№ 2 түзетуге қайшы келеді, № 3 тармақ. Екеуінің біреуі ғана қабылдануы мүмкін.");
    assertEquals(2, kazakh.locator(".collision").count(), "only those two");
    in.chromium.judge(kazakh, "eight amendments, two collide");
    District.says(in.reader(Lang.RU, SESSION + "/1"), "#amendment-2 .collision", "Противоречит поправке № 1, пункт 3.");
  }

  void oneAuthorTakesAnAmendmentBack() {
    DeskVisitor author = new DeskVisitor(in.kenes, in.node.port(), in.council.deputy(11));
    Element form = author.get("/kk" + MOTIONS).page().selectFirst("form:has(#do-withdraw-7)");
    assertEquals(303, author.send(form, Map.of()).status());
    District.says(in.reader(Lang.KK, SESSION + "/1"), "#amendment-7", "автор кері қайтарып алды");
  }

  void theChairPutsThreeTogetherAndADeputyPullsOneOut() {
    in.open(chair, Lang.RU, MOTIONS);
    chair.click("details:has(#do-block) > summary");
    for (int number : List.of(3, 4, 6)) {
      chair.locator("details:has(#do-block) label", new Page.LocatorOptions().setHasText("№ " + number)).click();
    }
    chair.click("#do-block");
    chair.waitForSelector("#amendment-3:has-text('Ставится на голосование списком вместе с')");
    in.open(deputy, Lang.KK, MOTIONS);
    deputy.click("#do-pull-out-4");
    deputy.waitForSelector("main:not(:has(#do-pull-out-4))");
    District.says(deputy, "#amendment-3", "Бірге дауысқа салынады: № 6");
  }

  void theyAreVotedOnInTheLawfulOrder() {
    in.open(chair, Lang.RU, DESK + "/chair");
    vote("поправка № 8", 14);
    vote("поправка № 1", 12);
    vote("поправки списком: № 3, № 6", 13);
    vote("поправка № 4", 11);
    vote("поправка № 5", 5);
    District.says(in.reader(Lang.RU, SESSION + "/1"), "#amendment-5 .tag", "отклонена");
  }

  void theOtherOfTheTwoIsNotVotedOnAnyMore() {
    District.says(in.reader(Lang.KK, SESSION + "/1"), "#amendment-2", "дауысқа салынбайды", "№ 1 түзету қабылданды, ал ол дәл осы тармақты басқаша өзгертеді.");
    District.says(in.reader(Lang.RU, SESSION + "/1"), "#amendment-2", "Принята поправка № 1, которая меняет тот же пункт иначе.");
  }

  void whatWasRejectedIsNotTabledAgain() {
    Map<String, Long> before = in.kenes.db.read(in.kenes.journal::sizes);
    enter("paragraph6", null, 9);
    District.says(secretary, "#errors", "Дәл осындай түзету осы сессияда қабылданбаған (№ 5), сондықтан қайта дауысқа салынбайды.");
    assertEquals("Сайлаушылардың өтініші", secretary.inputValue("[name=reason]"), "nothing typed is lost");
    assertEquals(before, in.kenes.db.read(in.kenes.journal::sizes));
  }

  void theWholeIsAdoptedByTheMajorityOfAll() {
    vote("решение в целом", 13);
    Page reader = in.reader(Lang.KK, SESSION + "/1");
    District.says(reader, "#vote-7-outcome", "21 орынның жартысынан көбі керек: 11. Жақтап: 13.");
    District.says(reader, "#item-motions", "Тұтастай қабылданған мәтін, жобамен салыстырғанда");
    in.chromium.judge(reader, "the text adopted as a whole");
    sitting.closeItem(1).close();
    chair.close();
    deputy.close();
  }

  void theDecisionIsWhatWasVotedOnToTheLetter() {
    in.open(secretary, Lang.KK, "/desk/b/" + District.BODY + "/decisions");
    assertEquals(1, secretary.locator("a[href*='/decisions/new/']").count(), "only the vote on the whole makes a decision");
    secretary.click("a[href*='/decisions/new/']");
    assertEquals(BudgetTexts.lines(BudgetTexts.RESULT, Text::kk), secretary.inputValue("[name='text.kk']"));
    String russian = secretary.inputValue("[name='text.ru']");
    assertEquals(BudgetTexts.lines(BudgetTexts.RESULT, Text::ru), russian);
    secretary.check("[name=kind][value=NORMATIVE]");
    secretary.fill("[name='text.ru']", russian.replace("библиотекам", "библиотеке"));
    in.refused(secretary, "#do-adopt", "text.ru", "Мәтін дауыс беру арқылы қабылданған мәтіннен өзгеше");
    secretary.fill("[name='text.ru']", russian);
    secretary.click("#do-adopt");
    District.says(secretary, "h1:has-text('6С-1-1')", "№ 6С-1-1");
  }

  void theChairSignsIt() {
    Page signs = in.signIn(in.council.chair(), Lang.RU, Chromium.DESKTOP);
    signs.click(".dues a:has-text('№ 6С-1-1')");
    signs.click("#form-sign button");
    signs.waitForSelector("main:not(:has(#form-sign))");
    signs.close();
  }

  void everybodyReadsItInBothLanguages() {
    Page reader = in.reader(Lang.KK, DECISION);
    assertEquals(BudgetTexts.RESULT.stream().map(Text::kk).toList(), reader.locator(".pair-kk p").allTextContents());
    assertEquals(BudgetTexts.RESULT.stream().map(Text::ru).toList(), reader.locator(".pair-ru p").allTextContents());
    assertTrue(reader.innerText("h1").contains(BudgetTexts.TITLE.kk()));
    District.says(reader, "main", "№ 6С-1-1", "Қол қойылды");
    in.chromium.judge(reader, "the budget as a decision");
  }
}
