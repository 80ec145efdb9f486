package kenes.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kenes.documents.Finding.Kind;
import kenes.files.Content;
import kenes.kit.OfficeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a file may hide is planted once and must be found; a clean file has no finding. */
class DocumentsTest {
  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PDF = "application/pdf";
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String TXT = "text/plain";

  @TempDir
  Path folder;

  private static String kinds(byte[] file, String type) throws Unreadable {
    return Documents.scan(Content.of(file), type).stream().map(finding -> finding.kind() + " " + finding.count() + " " + finding.detail())
        .map(String::strip).collect(Collectors.joining("; "));
  }

  @Test
  void aCleanFileHasNoFinding() throws Exception {
    assertEquals("", kinds(OfficeFiles.word().paragraph("1. Бюджет бекітілсін").build(), DOCX));
    assertEquals("", kinds(OfficeFiles.sheet(false).build(), XLSX));
    assertEquals("", kinds(OfficeFiles.pdf("Budget 2026", null), PDF));
    assertEquals("", kinds(OfficeFiles.openText("Бюджет", null), ODT));
    assertEquals("", kinds("Бюджет".getBytes(StandardCharsets.UTF_8), TXT));
  }

  @Test
  void eachHiddenThingInAWordFileIsFound() throws Exception {
    assertEquals("TRACKED_CHANGES 2", kinds(OfficeFiles.word().tracked("қосылды", "жойылды").build(), DOCX));
    assertEquals("COMMENTS 1", kinds(OfficeFiles.word().comment("Мұны тексеру керек").build(), DOCX));
    assertEquals("HIDDEN_TEXT 1", kinds(OfficeFiles.word().paragraph("Көрінеді").hidden("Көрінбейді").build(), DOCX));
    assertEquals("AUTHOR 1 А. Автор; COMPANY 1 Әкімдік; LAST_SAVED_BY 1 Б. Редактор",
        kinds(OfficeFiles.word().named("А. Автор", "Б. Редактор", "Әкімдік").build(), DOCX));
    assertEquals("PERSONAL_NUMBERS 1 9001••••••••", kinds(OfficeFiles.word().split("900130", "300104").build(), DOCX));
  }

  @Test
  void hiddenSheetsAndRowsAreFoundByName() throws Exception {
    assertEquals("HIDDEN_SHEETS 1 Есеп; HIDDEN_ROWS 1", kinds(OfficeFiles.sheet(true).build(), XLSX));
  }

  @Test
  void remarksAndTheAuthorOfAPdfAreFound() throws Exception {
    assertEquals("COMMENTS 1; AUTHOR 1 A. Author", kinds(OfficeFiles.pdf("Budget", "A. Author"), PDF));
    assertEquals("PERSONAL_NUMBERS 1 9001••••••••", kinds(OfficeFiles.pdf("IIN 900130300104", null), PDF));
  }

  @Test
  void theControlDigitTellsAPersonsNumberFromAnyOther() throws Exception {
    assertEquals("PERSONAL_NUMBERS 1 9001••••••••", kinds("ЖСН 900130300104, 900130300105".getBytes(StandardCharsets.UTF_8), TXT));
    assertEquals("", kinds("БСН 990340000577; сома 123456789012; 1900130300104".getBytes(StandardCharsets.UTF_8), TXT));
  }

  @Test
  void strippingTakesTheNamesAndLeavesTheText() throws Exception {
    for (Object[] one : new Object[][] {{OfficeFiles.word().paragraph("1. Бюджет").named("А", "Б", "В").build(), DOCX},
        {OfficeFiles.pdfOf("Budget 2026", "A. Author"), PDF}, {OfficeFiles.openText("Бюджет", "А. Автор"), ODT}}) {
      byte[] file = (byte[]) one[0];
      String type = (String) one[1];
      assertTrue(!kinds(file, type).isEmpty(), type);
      byte[] stripped = Documents.strip(Content.of(file), type).orElseThrow();
      assertEquals("", kinds(stripped, type));
      assertEquals(Documents.text(Content.of(file), type), Documents.text(Content.of(stripped), type));
      assertTrue(Documents.strip(Content.of(stripped), type).isEmpty(), "a second time there is nothing to take out");
    }
  }

  @Test
  void theVisibleTextIsReadWithListNumbersAndWithoutDeletions() throws Exception {
    assertEquals(List.of("Бірінші", "қосылды"), Documents.text(Content.of(OfficeFiles.word().paragraph("Бірінші").tracked("қосылды", "жойылды").build()), DOCX).lines().toList());
    assertEquals(List.of("1. Бір", "2. Екі"), Documents.text(Content.of(OfficeFiles.word().numbered("Бір").numbered("Екі").build()), DOCX).lines().toList());
    assertEquals("Решение № 5", Documents.text(Content.of("Решение № 5".getBytes("windows-1251")), TXT), "the old code page");
    assertTrue(Documents.text(Content.of(OfficeFiles.sheet(true).build()), XLSX).contains("1500"));
  }

  @Test
  void aFileOnDiskIsReadLikeBytes() throws Exception {
    byte[] file = OfficeFiles.word().paragraph("1. Бюджет").tracked("қосылды", "жойылды").build();
    Path path = Files.write(folder.resolve("paper"), file);
    assertEquals(Documents.scan(Content.of(file), DOCX), Documents.scan(Content.of(path), DOCX));
    assertEquals(Content.of(file).digest(), Content.of(path).digest());
    assertArrayEquals(file, Files.readAllBytes(path));
  }

  @Test
  void damagedAndLockedFilesAreUnreadable() throws Exception {
    byte[] cut = java.util.Arrays.copyOf(OfficeFiles.word().paragraph("Бюджет").build(), 700);
    assertThrows(Unreadable.class, () -> Documents.scan(Content.of(cut), DOCX));
    assertThrows(Unreadable.class, () -> Documents.text(Content.of("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)), PDF));
    assertThrows(Unreadable.class, () -> Documents.text(Content.of(OfficeFiles.locked()), PDF));
    assertThrows(Unreadable.class, () -> Documents.text(Content.of(new byte[] {1, 2, 3}), ODT));
  }
}
