package kenes.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kenes.base.Lang;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxTest {
  private static final String LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";
  private static final Print PRINT = new Print();

  @ParameterizedTest
  @CsvSource({"KK, kk-KZ", "RU, ru-RU", "EN, en-GB"})
  void hasStylesLanguageAndProperties(Lang lang, String tag) throws Exception {
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(PRINT.docx(document(lang), metadata(lang))))) {
      assertEquals("ХАТТАМА", read.getProperties().getCoreProperties().getTitle());
      assertEquals(tag, read.getPackage().getPackageProperties().getLanguageProperty().orElseThrow());
      assertEquals(List.of("Heading1", "Subtitle", "Heading2", "BodyText", "ListNumber", "ListNumber", "Result", "Signature", "Note", "Signature", "Heading2"),
          read.getParagraphs().stream().limit(11).map(XWPFParagraph::getStyle).toList());
      assertTrue(read.getStyle().xmlText().contains("w:val=\"" + tag + "\""), "the language of the text");
      assertEquals("heading 1", read.getStyles().getStyle("Heading1").getName());
      assertTrue(read.getStyle().getStyleList().stream().filter(style -> style.getStyleId().startsWith("Heading")).allMatch(style -> style.getRPr().sizeOfBArray() == 1), "headings are bold");
      assertTrue(read.getTables().getFirst().getRow(0).isRepeatHeader());
      assertTrue(read.getFooterList().getFirst()._getHdrFtr().xmlText().contains("PAGE"));
      assertEquals("ListNumber", read.getParagraphs().get(4).getStyle());
      assertEquals(read.getParagraphs().get(4).getNumID(), read.getParagraphs().get(5).getNumID());
    }
  }

  @Test
  void libreOfficeShowsEveryWord() throws Exception {
    Document document = document(Lang.KK);
    String shown = OfficeCheck.text(PRINT.docx(document, metadata(Lang.KK)));
    List<String> missing = new ArrayList<>();
    document.lines().map(line -> line.replaceAll("\\s+", "")).filter(line -> !shown.contains(line)).forEach(missing::add);
    assertEquals(List.of(), missing);
    assertTrue(shown.contains("1.Бюджеттуралы"), "the list is numbered");
    int headings = shown.split("ОрынДепутатДауысы", -1).length - 1;
    assertTrue(headings >= 2, () -> "the table's heading is repeated on each page, found " + headings);
  }

  private static Document document(Lang lang) {
    List<List<String>> rows = IntStream.rangeClosed(1, 70).mapToObj(seat -> List.of(String.valueOf(seat), "Депутатов Сынақ " + seat, "жақтап")).toList();
    return new Document(lang, "ХАТТАМА", List.of("Сынақ аудандық мәслихаты"), List.of(
        Document.Part.of("КҮН ТӘРТІБІ", List.of(Document.Paragraph.of(LETTERS), new Document.Numbered(List.of("Бюджет туралы", "Әр түрлі")),
            new Document.Paragraph("ДАУЫС БЕРУ НӘТИЖЕСІ: шешім қабылданды.", true))),
        Document.Part.of(null, List.of(new Document.Signature("Төрағалық етуші", "Депутатов Сынақ 1", "Электрондық түрде қол қойылды."),
            new Document.Signature("Отырыс хатшысы", null, null))),
        new Document.Part("№ 1 қосымша", true, List.of(new Document.Table(List.of("Орын", "Депутат", "Дауысы"), rows)))), "SHA-256: 00ff");
  }

  private static Metadata metadata(Lang lang) {
    return new Metadata("ХАТТАМА", "Сынақ аудандық мәслихаты", "Кезекті сессия", lang, URI.create("https://kenes.example/kk/b/KZ-TEST/8/1/minutes"),
        Instant.parse("2026-11-27T07:42:00Z"));
  }
}
