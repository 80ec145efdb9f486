package kenes.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.files.Content;
import kenes.kit.Commission;
import kenes.kit.OfficeFiles;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Form;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Paper;
import kenes.meetings.Papers;
import kenes.meetings.SpeechKind;
import kenes.voting.Choice;
import kenes.voting.Reopening;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers over HTTP: uploading a pair, the page of the check, opinions, the pack and its ranges. */
class PaperPagesTest {
  private static final String DESK = "/desk/b/KZ-TEST/8/1/papers/1";
  private static final byte[] KK = "1. Бюджет 500 теңге көлемінде бекітілсін.".getBytes(StandardCharsets.UTF_8);
  private static final byte[] RU = "1. Утвердить бюджет в объёме 500 тенге.".getBytes(StandardCharsets.UTF_8);
  private static final byte[] WRONG = "1. Утвердить бюджет в объёме 600 тенге.".getBytes(StandardCharsets.UTF_8);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private TestSitting sitting;
  private CouncilSite site;
  private DeskVisitor secretary;

  @BeforeEach
  void begins(@TempDir Path folder) {
    sitting = new TestSitting(kenes, council, "default", "default");
    site = new CouncilSite(kenes, folder);
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
  }

  @AfterEach
  void ends() {
    ReplayCheck.assertReplays(kenes);
    site.close();
    kenes.close();
  }

  private DeskVisitor.Answer upload(Map<String, String> fields, Map<String, byte[]> files, String name) {
    Map<String, String> all = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "title.kk", "Шешім жобасы", "title.ru", "Проект решения"));
    all.putAll(fields);
    return secretary.upload("/ru" + DESK, all, files, name);
  }

  private Document page(String path) {
    return Jsoup.parse(site.get(path));
  }

  private List<Paper> papers() {
    return kenes.db.read(tx -> kenes.papers.list(tx, "KZ-TEST", sitting.item(1)));
  }

  @Test
  void aCleanPairIsPublishedAtOnceAndReplaced() {
    assertEquals(303, upload(Map.of(), Map.of("file.kk", KK, "file.ru", RU), "joba.txt").status());
    assertEquals(List.of(Lang.KK, Lang.RU), papers().stream().map(Paper::lang).toList());
    String paper = papers().getFirst().id().toString();
    Document replacing = secretary.get("/kk" + DESK + "?paper=" + paper).page();
    assertEquals("Шешім жобасы", replacing.getElementById("field-title.kk").val());
    assertEquals(303, upload(Map.of("paper", paper), Map.of("file.kk", "1. Бюджет 500 теңге көлемінде қабылдансын.".getBytes(StandardCharsets.UTF_8)), "joba.txt").status());
    assertEquals(3, papers().size());
    assertTrue(secretary.get("/kk" + DESK).page().text().contains("нұсқасы: 2"));
  }

  @Test
  void aStrangerSeesThatAnItemIsClosedAndWhyAndNeitherItsPapersNorItsTalk() {
    assertEquals(303, upload(Map.of(), Map.of("file.kk", KK, "file.ru", RU), "joba.txt").status());
    String file = page("/kk/b/KZ-TEST/8/1/1").select("a[href*=" + papers().getFirst().id() + "]").attr("href");
    assertEquals(200, site.ask(file).statusCode());
    Map<String, String> change = Map.of("key", UUID.randomUUID().toString(), "item", sitting.item(1).toString(), "change", "close", "reason.kk", "Құпия мәліметтер",
        "reason.ru", "Секретные сведения");
    assertEquals(303, secretary.post("/ru/desk/b/KZ-TEST/8/1/change-item", change).status());
    assertEquals(401, site.ask(file).statusCode());
    assertEquals(200, new DeskVisitor(kenes, site.port, council.deputy(4)).get(file).status());
    sitting.arrive(1, 15).open().openItem(1);
    kenes.floor.giveFloor(council.chair(), "KZ-TEST", kenes.key(), new Floor.GiveFloor(sitting.meeting(), null, council.person(3), null, SpeechKind.REPORT));
    String item = page("/ru/b/KZ-TEST/8/1/1").text();
    assertTrue(item.contains("Вопрос рассматривается на закрытом заседании. Причина: Секретные сведения") && item.contains("Основание: "), item);
    for (String open : List.of("/ru/b/KZ-TEST/8/1/1", "/ru/b/KZ-TEST/8/1", "/ru/hall/KZ-TEST/8/1")) {
      assertTrue(page(open).text().contains("на закрытом заседании"), open);
      assertTrue(page(open).select("#item-floor li, .hall-speaker, #sitting-now").text().lines().noneMatch(line -> line.contains("Депутатов Сынак 3")), open);
    }
    assertTrue(page("/ru/b/KZ-TEST/8/1/notice").text().contains("(рассматривается на закрытом заседании)"));
    assertEquals(200, site.ask("/kk/b/KZ-TEST/8/1/pack.zip").statusCode(), "the other items' papers are open");
    assertTrue(page("/ru/b/KZ-TEST/8/1/agenda").text().contains("Рассматривается на закрытом заседании"));
  }

  @Test
  void papersOfAClosedSittingAreForThoseWhoSitInIt() {
    Text words = Text.of("Жабық отырыс", "Закрытое заседание", "Closed sitting");
    var convened = kenes.convening.convene(council.secretary(), "KZ-TEST", kenes.key(), new Convening.Convene("regular", null, council.plenary(), words, words,
        kenes.clock.instant().plus(Duration.ofDays(11)), List.of(new Convening.NewItem(words, "default")), null, null,
        new Convening.Setting(Form.ORDINARY, true, List.of(), List.of()))).act(MeetingsAct.MeetingConvened.class);
    String desk = "/ru/desk/b/KZ-TEST/8/2/papers/1";
    Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "title.kk", "Шешім жобасы", "title.ru", "Проект решения");
    assertEquals(303, secretary.upload(desk, fields, Map.of("file.kk", KK, "file.ru", RU), "joba.txt").status());
    Paper paper = kenes.db.read(tx -> kenes.papers.list(tx, "KZ-TEST", convened.agenda().getFirst().item())).getFirst();
    String file = page("/kk/b/KZ-TEST/8/2/1").select("a[href*=" + paper.id() + "]").attr("href");
    assertEquals(401, site.ask(file).statusCode());
    assertEquals(401, site.ask("/kk/b/KZ-TEST/8/2/pack.zip").statusCode());
    assertEquals(403, new DeskVisitor(kenes, site.port, council.stranger()).get(file).status());
    assertEquals(200, new DeskVisitor(kenes, site.port, council.deputy(3)).get(file).status());
    assertEquals(200, secretary.get("/kk/b/KZ-TEST/8/2/pack.zip").status());
  }

  @Test
  void aPairThatDiffersWaitsForAReason() {
    DeskVisitor.Answer sent = upload(Map.of(), Map.of("file.kk", KK, "file.ru", WRONG), "joba.txt");
    assertEquals(303, sent.status());
    assertEquals(List.of(), papers());
    String check = sent.location();
    Document page = secretary.get(check).page();
    assertTrue(page.text().contains("Сумма денег. В казахском тексте: 500. В русском тексте: 600."), page::text);
    assertEquals(List.of("500", "600"), page.select(".parity mark").eachText());
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer refused = secretary.post(check, Map.of("key", UUID.randomUUID().toString(), "parityReason", "потом"));
      assertEquals(422, refused.status());
      assertNotNull(refused.page().selectFirst(".errors a[href=#field-parityReason]"));
      assertEquals("потом", refused.page().getElementById("field-parityReason").val());
    });
    assertEquals(303, secretary.post(check, Map.of("key", UUID.randomUUID().toString(), "parityReason", "Перевод исправят до сессии")).status());
    assertEquals(2, papers().size());
    assertEquals(404, secretary.get(check).status());
    assertTrue(page("/ru/b/KZ-TEST/8/1/1").text().contains("Различий между языками: 1. Обоснование: Перевод исправят до сессии"));
  }

  @Test
  void hiddenDataIsShownWithItsCureAndCanBeThrownAway() throws IOException {
    byte[] file = OfficeFiles.word().paragraph("1. Бюджет").comment("Тексеру керек").named("А. Автор", "", "").build();
    String check = upload(Map.of(), Map.of("file.kk", file), "joba.docx").location();
    Document page = secretary.get(check).page();
    assertEquals("Примечания и пометки: 1", page.select(".findings strong").first().text());
    assertTrue(page.text().contains("Удалите примечания и загрузите файл снова."));
    assertNotNull(page.getElementById("field-scanReason"));
    assertNotNull(page.getElementById("field-strip"));
    assertEquals(303, secretary.post(check + "/drop", Map.of()).status());
    assertEquals(404, secretary.get(check).status());
    assertEquals(List.of(), papers());
  }

  @Test
  void papersThatCannotBeTakenAreRefusedBesideTheirField() {
    assertRefused(Map.of("file.ru", new byte[] {'M', 'Z', 0, 1, 2, 3}), "virus.exe", 415, "file.ru", "Файлы этого типа не принимаются");
    assertRefused(Map.of("file.ru", new byte[0]), "empty.txt", 422, "file.ru", "Файл пуст");
    assertRefused(Map.of("file.ru", new byte[(1 << 20) + 1]), "big.txt", 413, "file.ru", "Файл слишком велик");
    assertRefused(Map.of(), "", 422, "file.kk", "Выберите файл хотя бы на одном языке");
    assertRefused(Map.of("file.kk", "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)), "a.docx", 415, "file.kk", "Файл не читается");
  }

  private void assertRefused(Map<String, byte[]> files, String name, int status, String field, String words) {
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer answer = upload(Map.of(), files, name);
      assertEquals(status, answer.status(), answer.page()::text);
      assertNotNull(answer.page().selectFirst(".errors a[href=#field-" + field + "]"), answer.page()::text);
      assertTrue(answer.page().getElementById("field-" + field + "-error").text().contains(words), answer.page()::text);
      assertEquals("Проект решения", answer.page().getElementById("field-title.ru").val());
    });
  }

  @Test
  void opinionsAreAskedForAndRecorded() {
    assertEquals(303, post("/effect", Map.of("effect", "spending")).status());
    assertTrue(secretary.get("/ru" + DESK).page().getElementById("opinions").text().contains("нужно заключение"));
    Refusals.assertUnchanged(kenes, () -> assertEquals(422, post("/ask", Map.of("organization", "executive", "due", "завтра")).status()));
    assertEquals(303, post("/ask", Map.of("organization", "executive", "due", "2026-11-27")).status());
    Document page = secretary.get("/ru" + DESK).page();
    String opinion = page.selectFirst(".opinions li").id().substring("opinion-".length());
    Refusals.assertUnchanged(kenes, () -> assertEquals(422, post("/give/" + opinion, Map.of("remark", "Поддержать")).status()));
    assertEquals(303, post("/give/" + opinion, Map.of("position", "POSITIVE", "remark", "Поддержать")).status());
    String item = page("/ru/b/KZ-TEST/8/1/1").text();
    assertTrue(item.contains("Увеличивает расходы.") && item.contains("положительное") && item.contains("Поддержать"), item);
  }

  private DeskVisitor.Answer post(String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(Map.of("key", UUID.randomUUID().toString()));
    all.putAll(fields);
    return secretary.post("/ru" + DESK + to, all);
  }

  private void publish(int item, Lang lang, String text) {
    kenes.papers.publishPaper(council.secretary(), "KZ-TEST", kenes.key(), new Papers.PublishPaper(sitting.item(item), null,
        List.of(new Papers.File(lang, "Құжат " + text.substring(0, 6), "a.txt", Content.of(text.getBytes(StandardCharsets.UTF_8)))), false, null, null));
    kenes.clock.advance(java.time.Duration.ofMinutes(1));
  }

  private static Map<String, String> unzip(byte[] zip) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void thePackHoldsEveryPaperWithItsChecksumAndItsIndex() throws IOException {
    publish(1, Lang.KK, "бірінші");
    publish(2, Lang.RU, "второй");
    Map<String, String> pack = unzip(site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip").body());
    assertEquals(5, pack.size(), pack.keySet()::toString);
    for (String line : pack.get("SHA256SUMS").lines().toList()) {
      assertEquals(line.substring(0, 64), Digest.of(pack.get(line.substring(66)).getBytes(StandardCharsets.UTF_8)).hex());
    }
    assertTrue(pack.get("INDEX.kk.txt").contains("Құжат бірінш") && pack.get("INDEX.ru.txt").contains("Контрольная сумма комплекта"));
    String digest = Digest.of(pack.get("SHA256SUMS").getBytes(StandardCharsets.UTF_8)).hex();
    publish(2, Lang.KK, "үшінші");
    Map<String, String> delta = unzip(site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip?since=" + digest).body());
    assertEquals(List.of("үшінші"), delta.entrySet().stream().filter(entry -> entry.getKey().contains("/")).map(Map.Entry::getValue).toList());
    assertEquals(6, unzip(site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip").body()).size());
  }

  @Test
  void thePackHoldsWhatACommissionConcludedUntilItsVoteIsVoid() throws IOException {
    UUID item = ahead();
    Commission budget = new Commission(kenes, council, council.commission(), 2, 7);
    Commission.mayRepeatVotes(kenes);
    budget.ask(item);
    String before = sums();
    UUID commission = budget.convene(Convening.Setting.ORDINARY);
    budget.prepare(budget.item(commission), item, "ADOPT");
    UUID poll = budget.arrive(commission, 2, 7).open(commission).vote(commission, 2, 7, Choice.FOR);
    Map<String, String> delta = unzip(site.askBytes("/kk/b/KZ-TEST/8/2/pack.zip?since=" + digest(before)).body());
    assertEquals(List.of("1. Внести проект решения на рассмотрение сессии.", "1. Шешім жобасы сессияның қарауына ұсынылсын."),
        delta.entrySet().stream().filter(entry -> entry.getKey().contains("/")).map(Map.Entry::getValue).sorted().toList());
    assertTrue(delta.get("INDEX.ru.txt").contains("Заключение по проекту решения · Русский · заключение по вопросу, внесённому на сессию маслихата № 1-1 от "), delta.get("INDEX.ru.txt"));
    for (String line : delta.get("SHA256SUMS").lines().toList()) {
      assertEquals(line.substring(0, 64), Digest.of(delta.get(line.substring(66)).getBytes(StandardCharsets.UTF_8)).hex());
    }
    String with = sums();
    kenes.clock.advance(java.time.Duration.ofMinutes(1));
    kenes.voting.reopening().repeat(council.deputy(2), "KZ-TEST", kenes.key(), new Reopening.Repeat(poll, null, List.of(), null, Text.same("Қате саналды")));
    assertEquals(before, sums(), "what was taken back is there no more");
    Map<String, String> gone = unzip(site.askBytes("/kk/b/KZ-TEST/8/2/pack.zip?since=" + digest(with)).body());
    assertEquals("", gone.get("SHA256SUMS"), "nothing is new");
    assertTrue(gone.get("INDEX.ru.txt").contains("маслихата № 1-1 от "), "and it says what is valid no more");
  }

  /** An item of a session in two weeks, with one paper. */
  private UUID ahead() {
    UUID item = kenes.convening.convene(council.secretary(), "KZ-TEST", kenes.key(), new Convening.Convene("regular", null, council.plenary(), TestSitting.QUESTION, TestSitting.QUESTION,
        kenes.clock.instant().plus(Duration.ofDays(14)), List.of(new Convening.NewItem(TestSitting.QUESTION, "default")))).act(MeetingsAct.MeetingConvened.class).agenda().getFirst().item();
    kenes.papers.publishPaper(council.secretary(), "KZ-TEST", kenes.key(), new Papers.PublishPaper(item, null,
        List.of(new Papers.File(Lang.KK, "Жоба", "a.txt", Content.of(KK))), false, null, null));
    return item;
  }

  private String sums() throws IOException {
    return unzip(site.askBytes("/kk/b/KZ-TEST/8/2/pack.zip").body()).get("SHA256SUMS");
  }

  private static String digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  @Test
  void aDownloadThatBrokeOffGoesOnWhereItStopped() throws IOException {
    publish(1, Lang.KK, "ұ".repeat(5000));
    var whole = site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip");
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    var first = site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip", "Range", "bytes=0-99");
    var rest = site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip", "Range", "bytes=100-", "If-Range", tag);
    assertEquals(206, rest.statusCode());
    assertEquals("bytes 100-" + (whole.body().length - 1) + "/" + whole.body().length, rest.headers().firstValue("Content-Range").orElseThrow());
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first.body());
    joined.writeBytes(rest.body());
    assertArrayEquals(whole.body(), joined.toByteArray());
    assertEquals(200, site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip", "Range", "bytes=100-", "If-Range", "\"other\"").statusCode());
    assertEquals(416, site.askBytes("/kk/b/KZ-TEST/8/1/pack.zip", "Range", "bytes=99999999-").statusCode());
    String paper = page("/kk/b/KZ-TEST/8/1/1").selectFirst(".papers a").attr("href");
    assertEquals("ұ", new String(site.askBytes(paper, "Range", "bytes=-2").body(), StandardCharsets.UTF_8));
  }

  @Test
  void aPdfHasAPageThatFramesItAndOnlyOursMay() throws IOException {
    byte[] pdf = OfficeFiles.pdf("Draft", null);
    kenes.papers.publishPaper(council.secretary(), "KZ-TEST", kenes.key(), new Papers.PublishPaper(sitting.item(1), null,
        List.of(new Papers.File(Lang.KK, "Шешім жобасы", "a.pdf", Content.of(pdf))), false, null, null));
    Document item = page("/ru/b/KZ-TEST/8/1/1");
    assertTrue(item.text().contains("после срока"), "published on the day of the sitting");
    var viewer = site.ask(item.select(".papers a").get(1).attr("href"));
    assertEquals(200, viewer.statusCode());
    assertTrue(viewer.headers().firstValue("Content-Security-Policy").orElseThrow().contains("frame-src 'self'"));
    assertNull(Jsoup.parse(viewer.body()).selectFirst("[style]"));
    assertEquals(404, site.ask("/ru/b/KZ-TEST/paper/" + UUID.randomUUID() + "/kk-1").statusCode());
  }
}
