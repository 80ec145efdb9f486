package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.proposals.Stance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk of proposals over HTTP: opened by a deputy, carried on by the office, supported and answered by other bodies. */
class ProposalDeskTest {
  private static final Instant JULY = Instant.parse("2026-07-06T06:00:00Z");
  private static final String DESK = "/ru/desk/b/KZ-TEST/proposals";
  private static final String KENESI = "KZ-HALYK-KENESI";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;
  private DeskVisitor deputy;
  private DeskVisitor secretary;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    kenes.clock.set(JULY);
    council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
    site = new CouncilSite(kenes, keys);
    deputy = new DeskVisitor(kenes, site.port, council.deputy(2));
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  @Test
  void aDeputyOpensImprovesAndWithdraws() {
    Map<String, String> typed = new HashMap<>(Map.of("open-title.ru", "О питьевой воде", "open-topic", "WATER"));
    DeskVisitor.Answer wrong = deputy.send(form(deputy.get(DESK + "/new"), "open"), typed);
    assertEquals(422, wrong.status());
    assertEquals("О питьевой воде", wrong.page().selectFirst("[name=open-title.ru]").attr("value"), "nothing typed is lost");
    assertTrue(wrong.page().selectFirst("#errors").text().contains("Введите текст предложения"), wrong.page()::text);
    typed.putAll(Map.of("open-title.kk", "Ауыз су туралы", "open-text.kk", "Мерзім 30 күн болсын.", "open-text.ru", "Установить срок 30 дней."));
    DeskVisitor.Answer opened = deputy.send(form(wrong, "open"), typed);
    assertEquals(303, opened.status());
    DeskVisitor.Answer same = deputy.send(form(deputy.get(opened.location()), "revise"), Map.of("revise-reason", "Срок слишком долгий"));
    assertEquals(422, same.status());
    assertTrue(same.page().selectFirst("#errors").text().contains("Текст не изменился"), same.page()::text);
    assertEquals(303, deputy.send(form(same, "revise"), Map.of("revise-text.ru", "Установить срок 10 дней.", "revise-reason", "Срок слишком долгий")).status());
    assertEquals(422, deputy.send(form(deputy.get(opened.location()), "withdraw"), Map.of("withdraw-reason", "нет")).status());
    assertEquals(303, deputy.send(form(deputy.get(opened.location()), "withdraw"), Map.of("withdraw-reason", "Вопрос решён на месте")).status());
    String page = Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).text();
    assertTrue(page.contains("отозвано") && page.contains("Вопрос решён на месте") && page.contains("Редакция 2"), page);
    assertEquals(0, deputy.get(opened.location()).page().select("#form-withdraw").size());
    assertEquals(403, new DeskVisitor(kenes, site.port, council.stranger()).get(opened.location()).status());
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theOfficeTakesStepsAsksAndSends() {
    TestProposal proposal = new TestProposal(kenes, council, 2, "kz-law-b");
    String path = DESK + "/" + proposal.id();
    DeskVisitor.Answer none = secretary.send(form(secretary.get(path), "step"), Map.of());
    assertEquals(422, none.status(), "a step must be chosen");
    DeskVisitor.Answer early = secretary.send(form(none, "step"), Map.of("step-step", "drafted", "step-expected", "2026-07-01"));
    assertEquals(422, early.status(), "a day before the step");
    assertEquals("2026-07-01", early.page().selectFirst("[name=step-expected]").attr("value"));
    assertEquals(303, secretary.send(form(early, "step"), Map.of("step-expected", "2026-07-20")).status());
    String named = Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).selectFirst(".timeline li[aria-current]").text();
    assertTrue(named.contains("20 июля 2026") && named.contains("Срок назначил орган"), named);
    assertEquals(303, secretary.send(form(secretary.get(path), "step"), Map.of("step-step", "before-commission")).status());
    DeskVisitor.Answer bare = secretary.send(form(secretary.get(path), "step"), Map.of("step-step", "adopted-by-maslikhat", "step-words", "Приняли"));
    assertEquals(422, bare.status(), "a decision is needed");
    assertEquals("Приняли", bare.page().selectFirst("[name=step-words]").wholeText());
    assertEquals("before-commission", proposal.stands(), "nothing changed");
    String decision = new TestDecision(kenes, council, "OTHER").sign().id().toString();
    secretary = new DeskVisitor(kenes, site.port, council.secretary()); // days went by: signed in anew
    assertEquals(303, secretary.send(form(secretary.get(path), "step"), Map.of("step-step", "adopted-by-maslikhat", "step-decision", decision,
        "step-shown", "COMMITTEE_CONCLUSION", "step-source", "Заключение № 3")).status());
    assertEquals(422, secretary.send(form(secretary.get(path), "ask"), Map.of()).status(), "somebody must be asked");
    assertEquals(303, secretary.send(form(secretary.get(path), "ask"), Map.of("ask-bodies", "KZ-10", "ask-due", "2026-08-01")).status());
    assertEquals(422, secretary.send(form(secretary.get(path), "send"), Map.of("send-step", "sent")).status());
    Element send = form(secretary.get(path), "send");
    Map<String, String> typed = Map.of("send-to", KENESI, "send-step", "sent", "send-source", "Письмо № 7", "send-expected", "2026-08-20");
    assertEquals(303, secretary.send(send, typed).status());
    assertEquals(303, secretary.send(send, typed).status(), "the same form once more is the same sending");
    assertEquals(1, proposal.life().carryings().size());
    assertEquals("2026-08-20", proposal.life().now().due().toString());
    assertEquals(404, secretary.post(path + "/step/explode", Map.of("key", kenes.key())).status());
    DeskVisitor.Answer law = secretary.send(form(secretary.get(path), "law"), Map.of("law-lawTitle.ru", "Водный кодекс", "law-article", "45-1", "law-date", "2026-07-01", "law-url", "javascript:1"));
    assertEquals(422, law.status());
    assertEquals(303, secretary.send(form(law, "law"), Map.of("law-date", "2026-07-01", "law-url", "https://example.org/law")).status());
    assertEquals(1, proposal.life().laws().size());
    Element takeback = form(secretary.get(path), "takeback");
    assertEquals(1, takeback.select("[name=takeback-act]").size(), "the law; its steps have been sent");
    assertEquals(422, secretary.send(takeback, Map.of("takeback-reason", "Указан не тот закон")).status(), "an entry must be chosen");
    assertEquals(303, secretary.send(takeback, Map.of("takeback-act", takeback.selectFirst("[name=takeback-act]").attr("value"), "takeback-reason", "Указан не тот закон")).status());
    assertEquals(0, proposal.life().laws().size());
    Element struck = Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).selectFirst("s");
    assertTrue(struck.text().contains("45-1") && struck.parent().text().contains("Указан не тот закон"), struck.parent()::text);
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theOfficeRecallsWhatACarrierKeepsAndTheCarrierReadsIt() {
    TestProposal proposal = new TestProposal(kenes, council, 2, "kz-law-b").adopt().sendTo(KENESI);
    secretary = new DeskVisitor(kenes, site.port, council.secretary()); // days went by: signed in anew
    DeskVisitor carrier = new DeskVisitor(kenes, site.port, TestProposal.office(kenes, KENESI));
    String there = "/ru/desk/b/" + KENESI + "/proposals/arrived/" + proposal.id();
    assertEquals(303, carrier.send(form(carrier.get(there), "report"), Map.of("report-step", "registered", "report-source", "Письмо № 5")).status());
    DeskVisitor.Answer page = secretary.get(DESK + "/" + proposal.id());
    DeskVisitor.Answer brief = secretary.send(form(page, "recall"), Map.of("recall-reason", "нет"));
    assertEquals(422, brief.status());
    assertEquals("нет", brief.page().selectFirst("[name=recall-reason]").wholeText());
    assertEquals(303, secretary.send(form(brief, "recall"), Map.of("recall-reason", "Три месяца не было ответа")).status());
    proposal.deliver();
    String told = carrier.get(there).page().text();
    assertTrue(told.contains("забрал его обратно") && told.contains("Три месяца не было ответа") && told.contains("не принял этот шаг"), told);
    assertEquals(0, carrier.get(there).page().select("#form-report").size(), "no step is offered");
    String open = Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).text();
    assertTrue(open.contains("Забрано из другого органа") && open.contains("Три месяца не было ответа") && open.contains("не принял этот шаг"), open);
    assertEquals(0, secretary.get(DESK + "/" + proposal.id()).page().select("#form-recall").size());
    assertEquals(1, secretary.get(DESK + "/" + proposal.id()).page().select("#form-send").size());
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theOfficeWithdrawsARequestForAnOpinionAndBothPagesSayWhy() {
    TestProposal proposal = new TestProposal(kenes, council, 2, "kz-law-b");
    String path = DESK + "/" + proposal.id();
    assertEquals(0, secretary.get(path).page().select("#form-withdraw-request").size(), "nobody was asked");
    assertEquals(303, secretary.send(form(secretary.get(path), "consult"), Map.of("consult-to", KENESI, "consult-due", "2026-08-01", "consult-question", "Верен ли срок?")).status());
    proposal.deliver();
    DeskVisitor expert = new DeskVisitor(kenes, site.port, TestProposal.office(kenes, KENESI));
    String there = "/ru/desk/b/" + KENESI + "/proposals/arrived/" + proposal.id();
    Element advise = form(expert.get(there), "advise");
    assertEquals(303, expert.send(advise, Map.of("advise-verdict", "FOR", "advise-words", "Поддерживаем")).status());
    DeskVisitor.Answer unchosen = secretary.send(form(secretary.get(path), "withdraw-request"), Map.of("withdraw-request-reason", "Текст будет другим"));
    assertEquals(422, unchosen.status(), "a request must be chosen");
    assertEquals("Текст будет другим", unchosen.page().selectFirst("[name=withdraw-request-reason]").wholeText());
    Element form = form(unchosen, "withdraw-request");
    assertTrue(form.text().contains("Редакция № 1") && form.text().contains("1 августа 2026"), form::text);
    assertEquals(409, secretary.send(form, Map.of("withdraw-request-from", KENESI + "/x")).status(), "no such request");
    assertEquals(303, secretary.send(form, Map.of("withdraw-request-from", form.selectFirst("[name=withdraw-request-from]").attr("value"))).status());
    assertEquals(0, secretary.get(path).page().select("#form-withdraw-request").size());
    proposal.deliver();
    String told = expert.get(there).page().text();
    assertTrue(told.contains("Запрос заключения по редакции № 1 отозван: 6 июля 2026") && told.contains("Текст будет другим") && told.contains("его не принял"), told);
    assertEquals(0, expert.get(there).page().select("#form-advise").size(), "nothing to answer");
    DeskVisitor.Answer late = expert.send(advise, Map.of("key", kenes.key(), "advise-verdict", "AGAINST", "advise-words", "Против"));
    assertEquals(409, late.status());
    assertTrue(late.page().text().contains("Запрос заключения отозван: 6 июля 2026"), late.page()::text);
    String open = Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).text();
    assertTrue(open.contains("Запрос заключения отозван") && open.contains("Причина отзыва: Текст будет другим") && open.contains("Верен ли срок?"), open);
    assertTrue(!open.contains("Заключение запрошено"), open);
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void otherBodiesStandCarryAndAnswer() {
    TestCouncil home = new TestCouncil(kenes, "KZ-HOME", 5, 5);
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b").ask(null, council);
    String path = DESK + "/arrived/" + proposal.id();
    assertTrue(secretary.get("/ru/desk").page().select(".dues").text().contains("Запрошена поддержка"));
    DeskVisitor.Answer none = secretary.send(form(secretary.get(path), "stance"), Map.of("stance-stance", "SUPPORTS", "stance-words", "Важно"));
    assertEquals(422, none.status(), "support is a decision");
    assertEquals("Важно", none.page().selectFirst("[name=stance-words]").wholeText());
    String decision = new TestDecision(kenes, council, "OTHER").sign().id().toString();
    secretary = new DeskVisitor(kenes, site.port, council.secretary()); // days went by: signed in anew
    assertEquals(303, secretary.send(form(secretary.get(path), "stance"), Map.of("stance-stance", "SUPPORTS", "stance-decision", decision)).status());
    proposal.deliver();
    assertEquals(1, proposal.life().count(Stance.SUPPORTS));
    assertEquals(409, secretary.send(form(secretary.get(path), "revoke"), Map.of("revoke-ground", "DECISION_ENDED", "revoke-reason", "Решение отменено")).status(), "it stands");
    assertEquals(303, secretary.send(form(secretary.get(path), "revoke"), Map.of("revoke-ground", "MISTAKE", "revoke-reason", "Внесено по ошибке")).status());
    assertEquals(303, secretary.send(form(secretary.get(path), "stance"), Map.of("stance-stance", "SUPPORTS", "stance-decision", decision)).status());
    proposal.deliver();
    assertEquals(1, proposal.life().count(Stance.SUPPORTS));
    proposal.adopt().sendTo(KENESI);
    DeskVisitor office = new DeskVisitor(kenes, site.port, TestProposal.office(kenes, KENESI));
    String there = "/ru/desk/b/" + KENESI + "/proposals/arrived/" + proposal.id();
    DeskVisitor.Answer bare = office.send(form(office.get(there), "report"), Map.of("report-step", "registered"));
    assertEquals(422, bare.status(), "a document is needed");
    DeskVisitor.Answer registered = office.upload(form(bare, "report").attr("action"), Map.of("key", kenes.key(), "report-step", "registered"), "report-file", "in.txt",
        "Входящий 4".getBytes(StandardCharsets.UTF_8));
    assertEquals(303, registered.status(), registered.page()::text);
    List<String> offered = form(office.get(there), "report").select("[name=report-step]").eachAttr("value");
    assertTrue(offered.contains("returned-for-work") && !offered.contains("withdrawn"), () -> "what it may take, not what the author may: " + offered);
    assertEquals(303, office.send(form(office.get(there), "answer"), Map.of("answer-words", "Рассмотрим в августе")).status());
    assertEquals(422, office.send(form(office.get(there), "refuse"), Map.of("refuse-reason", "нет")).status());
    proposal.deliver();
    assertEquals("registered", proposal.stands());
    assertTrue(Jsoup.parse(site.get("/ru/b/KZ-HOME/proposals/2026/1")).text().contains("Рассмотрим в августе"));
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
    for (Lang lang : Lang.values()) {
      assertEquals(200, secretary.get("/" + lang.code() + "/desk/b/KZ-TEST/proposals").status());
      assertEquals(200, secretary.get("/" + lang.code() + path.substring(3)).status());
    }
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void bodiesToAskStandByRegionAndWhatWasTickedIsKept() {
    TestProposal proposal = new TestProposal(kenes, council, 2, "kz-law-b");
    String path = DESK + "/" + proposal.id();
    Element ask = form(secretary.get(path), "ask");
    assertEquals(0, ask.select("details[open]").size());
    Element region = ask.selectFirst("details:has([value=KZ-10])");
    assertTrue(region.selectFirst("summary").text().startsWith("область Абай · органов: "), region::text);
    int bodies = region.select("input").size() - 1;
    assertEquals("Все органы региона: " + bodies, region.select("label").first().text());
    DeskVisitor.Answer past = secretary.send(ask, Map.of("ask-bodies", "region-KZ-10", "ask-due", "2026-07-01"));
    assertEquals(422, past.status());
    Element again = form(past, "ask");
    assertTrue(again.selectFirst("[value=region-KZ-10]").hasAttr("checked"));
    assertEquals(1, again.select("fieldset details[open]").size(), "what was ticked stands open");
    assertEquals(303, secretary.send(again, Map.of("ask-due", "2026-08-01")).status());
    assertEquals(bodies, proposal.life().support().size());
    assertEquals(303, secretary.send(again, Map.of("ask-due", "2026-08-01")).status(), "the same form once more asks nobody twice");
    assertEquals(0, form(secretary.get(path), "ask").select("[value=KZ-10], [value=region-KZ-10]").size(), "who was asked is not offered");
    DeskVisitor.Answer nobody = secretary.send(form(secretary.get(path), "ask"), Map.of("ask-bodies", "region-KZ-10"));
    assertEquals(422, nobody.status());
    assertTrue(nobody.page().selectFirst("#errors").text().contains("орган"), nobody.page()::text);
    assertEquals(422, secretary.send(form(nobody, "ask"), Map.of("ask-bodies", "region-KZ-NOWHERE")).status());
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void whenItsRouteHasEndedTheOfficeMovesItToTheNext() {
    kenes.clock.set(Instant.parse("2026-05-04T06:00:00Z"));
    TestProposal proposal = new TestProposal(kenes, council, 2, "kz-law-a");
    String path = DESK + "/" + proposal.id();
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
    assertEquals(0, secretary.get(path).page().select("#form-reroute").size(), "its route holds");
    assertEquals(409, secretary.post(path + "/step/reroute", Map.of("key", kenes.key(), "reroute-basis", "Маршрут утратил силу")).status());
    kenes.clock.set(JULY);
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
    DeskVisitor.Answer page = secretary.get(path);
    assertEquals(0, page.page().select("#form-step").size(), "no step is taken on a route that has ended");
    DeskVisitor.Answer bare = secretary.send(form(page, "reroute"), Map.of("reroute-basis", "нет"));
    assertEquals(422, bare.status());
    assertEquals("нет", form(bare, "reroute").selectFirst("textarea").wholeText());
    assertEquals("kz-law-a", proposal.life().now().place().route(), "nothing changed");
    Map<String, String> basis = Map.of("reroute-basis", "Конституционный закон о Курултае, статья 19");
    assertEquals(303, secretary.send(form(bare, "reroute"), basis).status());
    assertEquals(303, secretary.send(form(bare, "reroute"), basis).status(), "the same form once more moves it once");
    assertEquals("kz-law-b", proposal.life().now().place().route());
    assertEquals(1, form(secretary.get(path), "step").select("[value=drafted]").size(), "it goes on by the next route");
    assertTrue(Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).text().contains("Конституционный закон о Курултае, статья 19"));
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theCarrierPassesItOnToABodyThatMayCarryIt() {
    TestProposal proposal = new TestProposal(kenes, council, 2, "kz-law-b").adopt().sendTo(KENESI);
    DeskVisitor office = new DeskVisitor(kenes, site.port, TestProposal.office(kenes, KENESI));
    String there = "/ru/desk/b/" + KENESI + "/proposals/arrived/" + proposal.id();
    DeskVisitor.Answer nobody = office.send(form(office.get(there), "pass"), Map.of("pass-words", "По подведомственности"));
    assertEquals(422, nobody.status());
    assertEquals("По подведомственности", form(nobody, "pass").selectFirst("textarea").wholeText());
    assertEquals(422, office.send(form(nobody, "pass"), Map.of("pass-next", "KZ-10")).status(), "a maslikhat carries no bill");
    assertEquals(1, proposal.life().carryings().size(), "nothing changed");
    assertEquals(303, office.send(form(nobody, "pass"), Map.of("pass-next", "KZ-KURULTAI")).status());
    proposal.deliver();
    assertEquals("KZ-KURULTAI", proposal.life().carrier().orElseThrow().body());
    assertEquals(0, office.get(there).page().select("#form-report").size(), "it is in other hands");
    assertTrue(Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).select("#carried + ul li").size() == 2);
    ReplayCheck.assertReplays(kenes);
  }

  private static Element form(DeskVisitor.Answer answer, String step) {
    Element form = answer.page().selectFirst("#form-" + step + " form");
    assertNotNull(form, () -> step + " is not in: " + answer.page().text());
    return form;
  }
}
