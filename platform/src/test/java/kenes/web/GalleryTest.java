package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.web.view.Mark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders every layout and fragment into target/look/*.html, to be looked at, and checks what a machine can check. */
class GalleryTest {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kenes.templates");
  private static final Path OUT = Path.of("target/look");

  @ParameterizedTest
  @EnumSource(Lang.class)
  void pageHoldsEveryFragment(Lang lang) throws IOException {
    Samples s = new Samples(lang);
    Words w = Words.of(lang);
    Document page = write("page-" + lang.code(), render("layout/page.jte",
        Map.of("w", w, "page", s.page(), "content", content(w, s))));
    assertEquals(lang.code(), page.selectFirst("html").attr("lang"));
    assertEquals(4, page.select("link[rel=alternate][hreflang]").size());
    assertEquals(1, page.select("h1").size());
    assertEquals(21, page.select("#seats .seat").size());
    assertEquals(21, page.select("#seats tbody tr").size());
    assertEquals(page.select("#seats .seat title").eachText().getFirst(), page.selectFirst("#seats .seat").attr("aria-label"));
    assertClean(page);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void deskHoldsFormsAndTheBallot(Lang lang) throws IOException {
    Samples s = new Samples(lang);
    Words w = Words.of(lang);
    Document desk = write("desk-" + lang.code(), render("layout/desk.jte",
        Map.of("w", w, "page", s.page(), "desk", s.desk(), "content", deskContent(w, s))));
    assertEquals("field-title-hint field-title-error", desk.selectFirst("#field-title").attr("aria-describedby"));
    assertEquals("true", desk.selectFirst("#field-title").attr("aria-invalid"));
    assertEquals("#field-title", desk.selectFirst(".errors a").attr("href"));
    assertEquals("2026 жылғы бюджет", desk.selectFirst("#field-text").wholeText(), "what was typed is kept");
    assertClean(desk);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void hallShowsNothingButTheSitting(Lang lang) throws IOException {
    Samples s = new Samples(lang);
    Words w = Words.of(lang);
    String main = "<h1>" + s.title() + "</h1><div class=\"hall-columns\"><div>" + fragment("quorum", w, s.quorum(true))
        + fragment("outcome", w, s.adopted()) + "</div>" + fragment("hemicycle", w, s.seats("seats", 21, false)) + "</div>";
    Document hall = write("hall-" + lang.code(), render("layout/hall.jte",
        Map.of("w", w, "page", s.page(), "content", raw(main))));
    assertTrue(hall.select("header, footer, nav").isEmpty());
    assertClean(hall);
  }

  @Test
  void textIsEscaped() {
    var seat = new kenes.web.view.SeatView(1, "<script>\"'&", null, Mark.FOR, "x");
    var view = new kenes.web.view.HemicycleView("h", "t", "c", true, List.of(seat, seat, seat));
    String html = fragment("hemicycle", Words.of(Lang.KK), view);
    assertFalse(html.contains("<script>"), html);
    assertEquals("<script>\"'&", Jsoup.parse(html).selectFirst("tbody th").text());
  }

  @Test
  void plantedFaultsAreFound() {
    for (String bad : List.of("<p style=\"color:red\">x</p>", "<a onclick=\"x()\">x</a>", "<script>x</script>",
        "<i id=a></i><i id=a></i>", "<p>${x}</p>")) {
      assertFalse(faults(Jsoup.parse(bad)).isEmpty(), bad);
    }
  }

  private static void assertClean(Document page) {
    assertEquals(List.of(), faults(page));
  }

  /** What the content policy would block, ids that stand twice, and template text left over. */
  private static List<String> faults(Document page) {
    Stream<String> inline = page.select("[style], [onclick], [onload], style, script:not([src])").stream().map(e -> e.outerHtml());
    List<String> ids = page.select("[id]").eachAttr("id");
    Stream<String> twice = ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).distinct();
    Stream<String> left = page.text().contains("${") || page.text().contains("null") ? Stream.of(page.text()) : Stream.empty();
    return Stream.of(inline, twice, left).flatMap(x -> x).toList();
  }

  private static Content content(Words w, Samples s) {
    StringBuilder html = new StringBuilder("<h1>" + s.title() + "</h1><p class=\"lead\">"
        + s.in("2026 жылғы 21 наурыз, 10:00. Конаев қаласы, мәжіліс залы.", "21 марта 2026 г., 10:00. Зал заседаний.", "21 March 2026, 10:00. Sitting hall.") + "</p><p>");
    for (String kind : List.of("live", "training", "demo", "ended", "unconfirmed", "good", "bad")) {
      html.append(render("fragments/tag.jte", Map.of("kind", kind, "text", s.in("расталмаған", "не подтверждено", "unconfirmed")))).append(' ');
    }
    html.append("</p>").append(fragment("quorum", w, s.quorum(true))).append(fragment("outcome", w, s.adopted()))
        .append(fragment("hemicycle", w, s.seats("seats", 21, true))).append(fragment("proof", w, s.proof(true)))
        .append(fragment("proof", w, s.proof(false)).replace("<details", "<details open"))
        .append(fragment("quorum", w, s.quorum(false))).append(fragment("outcome", w, s.rejected()))
        .append("<h2>").append(s.in("Орындалу барысы", "Ход исполнения", "Progress")).append("</h2>")
        .append(render("fragments/timeline.jte", Map.of("title", "t", "steps", s.steps()))).append(pair(w))
        .append(fragment("hemicycle", w, s.seats("many", 107, false)))
        .append(render("fragments/empty.jte", Map.of("title", s.in("Шешімдер әлі жоқ", "Решений пока нет", "No decisions yet"),
            "sentence", s.in("Алғашқы шешім осы жерде көрінеді.", "Первое решение появится здесь.", "The first one will stand here."))));
    return raw(html.toString());
  }

  private static Content deskContent(Words w, Samples s) {
    StringBuilder html = new StringBuilder("<h1>" + s.in("Дауыс беру жүріп жатыр", "Идёт голосование", "Voting is open") + "</h1>");
    html.append("<form method=\"post\" class=\"ballot\"><div class=\"ballot-choices\">");
    for (Mark mark : List.of(Mark.FOR, Mark.AGAINST, Mark.ABSTAINED)) {
      html.append("<label class=\"ballot-choice\"><input type=\"radio\" name=\"choice\" value=\"").append(mark).append("\">")
          .append(render("fragments/mark.jte", Map.of("mark", mark))).append("<span>").append(w.text(mark.key())).append("</span></label>");
    }
    html.append("</div><button class=\"button ballot-send\">").append(s.in("Дауыс беру", "Проголосовать", "Vote")).append("</button>");
    html.append("</form><h2>").append(s.in("Күн тәртібіне мәселе енгізу", "Внести вопрос в повестку", "Add an item")).append("</h2>")
        .append(render("fragments/errors.jte", Map.of("w", w, "fields", s.fields()))).append("<form method=\"post\" novalidate>");
    s.fields().forEach(field -> html.append(render("fragments/field.jte", Map.of("w", w, "field", field))));
    html.append("<div class=\"actions\"><button class=\"button\">").append(s.in("Күн тәртібіне енгізу", "Внести в повестку дня", "Add to the agenda"))
        .append("</button><a class=\"button button-second\" href=\"#\">").append(s.in("Қайту", "Вернуться", "Go back"))
        .append("</a><button class=\"button button-second\" disabled>").append(s.in("Жою", "Снять с повестки", "Remove")).append("</button></div></form>");
    return raw(html.toString());
  }

  private static String pair(Words w) {
    Content kk = raw("<h2>Шешім</h2><p>«Қазақстан Республикасындағы жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» Қазақстан "
        + "Республикасының Заңына сәйкес мәслихат ШЕШТІ: 2026 жылғы <mark>21 наурыздағы</mark> бюджет бекітілсін. ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸ № 1 204.</p>");
    Content ru = raw("<h2>Решение</h2><p>В соответствии с Законом Республики Казахстан «О местном государственном управлении и "
        + "самоуправлении в Республике Казахстан» маслихат РЕШИЛ: утвердить бюджет от <mark>21 марта</mark> 2026 года.</p>");
    return render("fragments/pair.jte", Map.of("w", w, "id", "text", "kk", kk, "ru", ru));
  }

  private static String fragment(String name, Words w, Object view) {
    return render("fragments/" + name + ".jte", Map.of("w", w, "view", view));
  }

  private static String render(String name, Map<String, Object> params) {
    StringOutput output = new StringOutput();
    ENGINE.render(name, new HashMap<>(params), output);
    return output.toString();
  }

  private static Content raw(String html) {
    return output -> output.writeContent(html);
  }

  /** Writes the page with addresses that a browser finds on the disk, once for the plain look and once for strong ones. */
  private static Document write(String name, String html) throws IOException {
    Files.createDirectories(OUT.resolve("assets/fonts"));
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/web"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = OUT.resolve("assets").resolve(Path.of("src/main/resources/web").relativize(file));
        Files.write(to, file.toString().endsWith(".css") ? Files.readString(file).replace("/assets/", "").getBytes() : Files.readAllBytes(file));
      }
    }
    Map<String, Look> looks = Map.of("look", Look.PLAIN, "dark", Look.PLAIN.with("ground", "dark"), "strong",
        Look.PLAIN.with("contrast", "strong").with("ground", "light").with("size", "larger").with("spacing", "wide"),
        "night", Look.PLAIN.with("contrast", "strong").with("ground", "dark"));
    for (var look : looks.entrySet()) {
      Files.writeString(OUT.resolve("assets/" + look.getKey() + ".css"), look.getValue().css());
      Files.writeString(OUT.resolve(name + "-" + look.getKey() + ".html"), html.replace("/assets/look.css", "assets/" + look.getKey() + ".css")
          .replace("/assets/", "assets/").replace("data-live=", "data-was-live="));
    }
    return Jsoup.parse(html);
  }
}
