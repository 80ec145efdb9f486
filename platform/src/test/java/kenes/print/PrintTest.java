package kenes.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.base.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PrintTest {
  private static final String LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";
  private static final Print PRINT = new Print();

  @ParameterizedTest
  @EnumSource(names = {"KK", "RU"})
  void minutesPassThePdfAValidator(Lang language) throws Exception {
    var pdf = PRINT.pdfA(minutes(language), metadata(language));
    assertEquals(List.of(), PdfACheck.violations(pdf, PDFAFlavour.PDFA_2_A));
    assertEquals(List.of(), PdfACheck.violations(pdf, PDFAFlavour.PDFUA_1));
  }

  @Test
  void plainPdfIsRefusedByTheValidator() throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      assertFalse(PdfACheck.violations(bytes.toByteArray(), PDFAFlavour.PDFA_2_A).isEmpty());
    }
  }

  @Test
  void timesOfDayAreNotPartedAtTheEndOfALine() throws Exception {
    var lines = new StringBuilder();
    for (int minute = 10; minute < 60; minute++) {
      lines.append("<p>").append("и".repeat(minute)).append(" прибыл депутат Шарипова. Время: 10:").append(minute).append(". Присутствуют – 18.</p>");
    }
    var text = text(PRINT.pdfA(lines.toString(), metadata(Lang.RU)));
    assertEquals(50, java.util.regex.Pattern.compile("10:\\d\\d").matcher(text).results().count(), text);
  }

  @Test
  void everyKazakhLetterCanBeReadBackInEveryTypeface() throws Exception {
    var line = LETTERS + " ₸ №";
    var rows = "<p>%1$s</p><p><strong>%1$s</strong></p><p><em>%1$s</em></p><p class=digest>%1$s</p>".formatted(line);
    var text = text(PRINT.pdfA(rows, metadata(Lang.KK)));
    assertEquals(4, text.lines().filter(found -> found.strip().equals(line)).count(), text);
  }

  @Test
  void sameInputGivesSameBytes() {
    var first = PRINT.pdfA(minutes(Lang.KK), metadata(Lang.KK));
    assertArrayEquals(first, new Print().pdfA(minutes(Lang.KK), metadata(Lang.KK)));
    var other = PRINT.pdfA(minutes(Lang.KK).replace("21 наурыз", "22 наурыз"), metadata(Lang.KK));
    assertFalse(java.util.Arrays.equals(first, other));
  }

  @Test
  void fileSaysWhatItIs() throws Exception {
    try (var document = Loader.loadPDF(PRINT.pdfA(minutes(Lang.KK), metadata(Lang.KK)))) {
      assertEquals("kk", document.getDocumentCatalog().getLanguage());
      assertEquals("Хаттама", document.getDocumentInformation().getTitle());
      assertEquals("Үлгі ауданы мәслихаты", document.getDocumentInformation().getAuthor());
      assertEquals(Instant.parse("2026-03-21T10:15:30Z"), document.getDocumentInformation().getCreationDate().toInstant());
      var first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertEquals("Кезектен тыс он екінші сессияның хаттамасы", first.getTitle());
      assertEquals("Күн тәртібі", first.getFirstChild().getTitle());
      assertTrue(document.getNumberOfPages() > 1);
      var text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("2 / " + document.getNumberOfPages()), text);
      var tags = tags(document.getDocumentCatalog().getStructureTreeRoot(), new ArrayList<>());
      assertEquals(21 + 3, tags.stream().filter("TH"::equals).count(), tags.toString());
      assertTrue(tags.containsAll(List.of("H1", "H2", "L", "LI", "Table", "THead", "TR", "TD", "Link", "Figure")), tags.toString());
    }
  }

  @Test
  void nothingOutsideTheTextIsRead() throws Exception {
    var calls = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      calls.incrementAndGet();
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    server.start();
    var secret = Files.createTempFile("secret", ".svg");
    try {
      var web = "http://localhost:" + server.getAddress().getPort() + "/";
      Files.writeString(secret, "<svg xmlns='http://www.w3.org/2000/svg'><text>құпия</text></svg>");
      var html = """
          <link rel=stylesheet href="%1$sa.css"><style>@import url(%1$sb.css); p { background: url(%1$sc.png) }</style>
          <p style="background: url(%1$sd.png)">Мәтін</p><img src="%1$se.png" alt="сурет"><img src="%2$s" alt="файл">
          <a href="%2$s" download>файл</a><object data="%2$s"></object><iframe src="%1$sf"></iframe>
          <svg width=10 height=10 aria-label="сурет"><image xlink:href="%1$sg.png" width=5 height=5 /></svg>
          <svg width=10 height=10 aria-label="сурет"><use xlink:href="%1$sh.svg#x" /></svg>
          """.formatted(web, secret.toUri());
      var pdf = PRINT.pdfA(html, metadata(Lang.KK));
      assertEquals(0, calls.get());
      assertTrue(text(pdf).contains("Мәтін"));
      assertFalse(text(pdf).contains("құпия"));
      try (var document = Loader.loadPDF(pdf)) {
        assertEquals(null, document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.AF));
      }
    } finally {
      server.stop(0);
      Files.delete(secret);
    }
  }

  @Test
  void characterWithoutTypefaceIsNamed() {
    var refused = assertThrows(IllegalArgumentException.class, () -> PRINT.pdfA("<p>Күн тәртібі 𓀀</p>", metadata(Lang.KK)));
    assertEquals("No typeface can draw: 𓀀 (U+13000)", refused.getMessage());
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> tags(PDStructureNode node, List<String> found) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found.add(element.getStructureType());
        tags(element, found);
      }
    }
    return found;
  }

  private static Metadata metadata(Lang language) {
    boolean kazakh = language == Lang.KK;
    return new Metadata(kazakh ? "Хаттама" : "Протокол",
        kazakh ? "Үлгі ауданы мәслихаты" : "Маслихат Образцового района",
        kazakh ? "Аудандық мәслихат сессиясының хаттамасы" : "Протокол сессии районного маслихата", language,
        URI.create("https://example.kz/kk/minutes/12"), Instant.parse("2026-03-21T10:15:30.123Z"));
  }

  private static String minutes(Lang language) {
    try (var in = PrintTest.class.getResourceAsStream("/print/minutes." + language.code() + ".html")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
