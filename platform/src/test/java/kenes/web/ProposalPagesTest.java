package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.files.Content;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.proposals.Attached;
import kenes.proposals.ProposalCourse;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;
import kenes.proposals.Take;
import kenes.sources.PolicySources;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody reads of proposals: the list of all homes and of one, and the page of one proposal with all that happened to it. */
class ProposalPagesTest {
  private static final Instant JUNE = Instant.parse("2026-06-15T06:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-06T06:00:00Z");
  private static final String KENESI = "KZ-HALYK-KENESI";
  private static final String ROUTE = "kz-law-b";
  private static final String PAGE = "/ru/b/KZ-TEST/proposals/2026/1";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    kenes.clock.set(JULY);
    council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
    site = new CouncilSite(kenes, keys);
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, council.code()));
  }

  private Document page(String path) {
    return Jsoup.parse(site.get(path));
  }

  @Test
  void whoSupportsItAndWhereTheLettersAreIsSeen() {
    TestCouncil first = new TestCouncil(kenes, "KZ-FIRST", 5, 5);
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    assertTrue(page(PAGE).text().contains("Поддержка других органов не запрашивалась"));
    kenes.proposals.support().ask(council.secretary(), "KZ-TEST", kenes.key(),
        new ProposalSupport.Ask(proposal.id(), List.of("KZ-FIRST", "KZ-10"), today().plusDays(10)));
    assertEquals(2, page(PAGE).select("#main .tag:contains(получение не подтверждено)").size(), "half done is seen at once: the kept page was outdated");
    proposal.deliver();
    assertEquals(2, page(PAGE).select("#main .tag:contains(письмо доставлено)").size());
    proposal.stance(first, Stance.OPPOSES);
    Document open = page(PAGE);
    assertEquals("поддерживает 0 против 1 ещё не решил 1", open.select(".tally").first().text());
    assertEquals(1, open.select("svg.tiles .mark-did-not-vote").size(), "the region that was asked is on the map");
    assertEquals(1, open.select("a[href^=/ru/b/KZ-FIRST/decisions/]").size(), "the decision is linked");
    assertEquals(1, open.select("a[href^=/ru/b/KZ-FIRST/record/]").size(), "and the entry of that body's record");
    kenes.clock.advance(Duration.ofDays(20));
    assertEquals(1, page(PAGE).select(".tag:contains(срок истёк, решения нет)").size(), "silence is told by words");
  }

  @Test
  void theWayIsReadStepByStep() {
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE).adopt().sendTo(KENESI).report(KENESI, "registered");
    proposal.report(KENESI, "returned-for-work");
    kenes.proposals.texts().revise(council.deputy(2), "KZ-TEST", kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(10), "Ескертулер ескерілді"));
    kenes.proposals.texts().opine(council.secretary(), "KZ-TEST", kenes.key(), new ProposalTexts.Opine(proposal.id(), ProposalsAct.OpinionEntered.Kind.OPINION,
        Text.of("Сарапшылар тобы", "Группа экспертов", null), today(), "Поддерживаем с оговорками", null,
        List.of(new Attached(null, "opinion.txt", Content.of("Да".getBytes(StandardCharsets.UTF_8))))));
    Document open = page(PAGE);
    assertEquals(List.of("Идея", "Подготовлен проект", "На рассмотрении постоянной комиссии", "Принято маслихатом", "Направлено", "Зарегистрировано получателем",
        "Возвращено на доработку"), open.select(".step-title span").eachText());
    assertEquals("Возвращено на доработку", open.select("[aria-current=step] .step-title span").text());
    assertTrue(open.select(".step-now").text().contains("возврат"), open.select(".step-now")::text);
    assertTrue(open.select("#main").text().contains("Редакция 2") && open.select("del").hasText() && open.select("ins").hasText(), "versions are compared");
    assertTrue(open.text().contains("Вернул."), open::text);
    String file = open.select("a[href*=/files/]").attr("href");
    assertEquals("Да", site.get(file));
    assertEquals(404, site.ask(file.replaceAll("[0-9a-f]{64}$", "0".repeat(64))).statusCode());
    assertEquals(200, site.ask(open.select(".step-done a[href^=/ru/b/KZ-HALYK-KENESI/record/]").attr("href")).statusCode(), "the carrier's own entry");
    for (Lang lang : Lang.values()) {
      assertEquals(200, site.ask("/" + lang.code() + "/b/KZ-TEST/proposals/2026/1").statusCode());
    }
    assertEquals(404, site.ask("/ru/b/KZ-TEST/proposals/2026/2").statusCode());
    assertEquals(404, site.ask("/ru/b/KZ-TEST/proposals/26/x").statusCode());
    assertEquals(404, site.ask("/ru/b/KZ-NOWHERE/proposals").statusCode());
  }

  @Test
  void aStepThatTheHomeDoesNotKnowYetStandsBesideItsCarrier() {
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE).adopt().sendTo(KENESI);
    assertEquals(0, page(PAGE).select("#carried + ul .tag:contains(о шаге сообщено)").size());
    kenes.proposals.carrying().report(TestProposal.office(kenes, KENESI), KENESI, kenes.key(),
        new Take(proposal.id(), "registered", null, null, "Письмо № 5", null, Set.of(), null, List.of()));
    assertTrue(page(PAGE).select("#carried + ul .tag").text().contains("Зарегистрировано получателем ("), page(PAGE).select("#carried + ul")::text);
    assertEquals(0, page(PAGE).select(".step-title:contains(Зарегистрировано получателем)").size(), "the way has only what the home has taken");
    proposal.deliver();
    assertEquals(0, page(PAGE).select("#carried + ul .tag:contains(о шаге сообщено)").size());
    assertEquals(1, page(PAGE).select(".step-title:contains(Зарегистрировано получателем)").size());
  }

  @Test
  void itsMachineAddressLeadsToItsPage() {
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    HttpResponse<String> found = site.ask("/id/" + proposal.id(), "Accept-Language", "ru");
    assertEquals(303, found.statusCode());
    assertEquals("/ru/b/KZ-TEST/proposals/2026/1", found.headers().firstValue("Location").orElse(null));
    assertEquals(200, site.ask(found.headers().firstValue("Location").orElseThrow()).statusCode());
    assertEquals("/kk/b/KZ-TEST/proposals/2026/1", site.ask("/id/" + proposal.id(), "Accept-Language", "kk").headers().firstValue("Location").orElse(null));
    assertEquals(404, site.ask("/id/" + UUID.randomUUID()).statusCode());
    assertEquals(404, site.ask("/id/" + proposal.id().toString().substring(1)).statusCode());
  }

  @Test
  void theParagraphsThatItFollowsAreLinked() {
    kenes.sources.enter(Caller.installation(), kenes.key(), new PolicySources.Enter("KZ", "ADDRESS-2022", "address", Text.of("Жолдау", "Послание", "Address"), LocalDate.of(2022, 9, 1), "https://address.example"));
    kenes.sources.addParagraph(Caller.installation(), kenes.key(), new PolicySources.AddParagraph("KZ", "ADDRESS-2022", "7", Text.of("Су", "Вода", "Water"), false));
    kenes.sources.addParagraph(Caller.installation(), kenes.key(), new PolicySources.AddParagraph("KZ", "ADDRESS-2022", "8", Text.of("Жер", "Земля", "Land"), false));
    assertEquals(0, page("/ru/sources/ADDRESS-2022/7").select("#main a[href=" + PAGE + "]").size(), "the page is kept from here on");
    DeskVisitor deputy = new DeskVisitor(kenes, site.port, council.deputy(2));
    Map<String, String> typed = new HashMap<>(Map.of("open-title.ru", "О воде", "open-title.kk", "Су туралы", "open-text.ru", "Срок 30 дней.", "open-text.kk", "Мерзім 30 күн.", "open-paragraphs", "ADDRESS-2022/7"));
    DeskVisitor.Answer untold = deputy.send(deputy.get("/ru/desk/b/KZ-TEST/proposals/new").page().selectFirst("#form-open form"), typed);
    assertEquals(422, untold.status(), "the topic is missing");
    Element form = untold.page().selectFirst("#form-open form");
    assertTrue(form.selectFirst("details[open] [value=ADDRESS-2022/7]").hasAttr("checked"), "what was ticked is kept, and seen");
    assertEquals(422, deputy.send(form, Map.of("open-topic", "WATER", "open-paragraphs", "ADDRESS-2022/9")).status(), "there is no such paragraph");
    assertEquals(303, deputy.send(form, Map.of("open-topic", "WATER")).status());
    assertEquals("Послание, пункт 7", page(PAGE).select("#main a[href=/ru/sources/ADDRESS-2022/7]").text());
    assertEquals("О воде", page("/ru/sources/ADDRESS-2022/7").select("#main a[href=" + PAGE + "]").text(), "the paragraph's page names it, though nobody linked it");
    assertEquals(0, page("/ru/sources/ADDRESS-2022/8").select("#main a[href=" + PAGE + "]").size());
  }

  @Test
  void anotherRouteRejectionAndTheLawAreTold() {
    kenes.clock.set(JUNE);
    TestProposal moved = new TestProposal(kenes, council, 2, "kz-law-a").step("drafted");
    kenes.clock.set(JULY);
    kenes.proposals.course().reroute(council.secretary(), "KZ-TEST", kenes.key(), new ProposalCourse.Reroute(moved.id(), "Сенат прекратил деятельность"));
    String text = page(PAGE).select(".step-now").text();
    assertTrue(text.contains("Переведено на другой маршрут") && text.contains("с 1 июля 2026 года") && text.contains("Сенат прекратил деятельность"), text);
    moved.step("before-commission", "rejected");
    Document rejected = page(PAGE);
    assertEquals("отклонено", rejected.selectFirst("#main .tag").text());
    assertTrue(rejected.text().contains("Қадам жасалды, себебі осы"), "the reasons stand there");
    kenes.proposals.texts().linkLaw(council.secretary(), "KZ-TEST", kenes.key(), new ProposalTexts.LinkLaw(moved.id(), TestProposal.law(today())));
    assertEquals("Водный кодекс, статья 45-1 (6 июля 2026 г.)", page(PAGE).select("#main a[href=https://example.org/law]").text());
  }

  @Test
  void theListIsSearchedFilteredAndPaged() {
    List<TestProposal> all = new ArrayList<>();
    for (int number = 1; number <= 32; number++) {
      all.add(new TestProposal(kenes, council, 2, ROUTE));
    }
    all.get(0).step("withdrawn");
    Document first = page("/ru/proposals");
    assertTrue(first.text().contains("Всего: 32 предложения. На рассмотрении: 31. Остановились: 0."), first::text);
    assertEquals(30, first.select("tbody tr").size());
    Document second = page(first.select("a[rel=next]").attr("href"));
    assertEquals(2, second.select("tbody tr").size(), "the rest, without script");
    assertEquals(0, second.select("a[rel=next]").size());
    Set<String> seen = new HashSet<>(first.select("tbody td:first-child").eachText());
    seen.addAll(second.select("tbody td:first-child").eachText());
    assertEquals(32, seen.size(), "none twice, none left out");
    assertEquals(List.of("№ 1/2026"), numbers("/ru/b/KZ-TEST/proposals/find?state=ended"));
    assertEquals(30, numbers("/ru/proposals/find?state=open&topic=WATER&step=idea&region=KZ-TEST&q=%D0%BF%D0%B8%D1%82%D1%8C%D0%B5%D0%B2%D0%BE%D0%B9").size());
    assertTrue(page("/ru/proposals/find?topic=WATER&q=%D0%BF%D0%B8%D1%82%D1%8C%D0%B5%D0%B2%D0%BE%D0%B9").select("a[rel=next]").attr("href").contains("q=%D0%BF"), "the next page asks the same");
    assertEquals(List.of(), numbers("/kk/proposals/find?topic=ROADS"));
    assertEquals(List.of(), numbers("/kk/proposals/find?state=stuck"));
    assertTrue(page("/kk/proposals/find?q=zzz").text().contains("Ештеңе табылмады"));
    kenes.clock.advance(Duration.ofDays(31));
    assertEquals(30, numbers("/en/proposals/find?age=30").size());
    assertEquals(List.of(), numbers("/en/proposals/find?age=90"));
    for (String odd : List.of("after=x", "after=2026-02-31_1", "topic=%27&step=nothing&age=-1&state=what", "q=%26%7C!%3A*()", "region=KZ-NOWHERE")) {
      assertEquals(200, site.ask("/ru/proposals/find?" + odd).statusCode(), odd);
    }
    assertFalse(page("/ru/b/KZ-TEST/proposals").select("[name=region]").hasText(), "one home lies in one region");
  }

  private List<String> numbers(String path) {
    return page(path).select("tbody td:first-child").eachText();
  }
}
