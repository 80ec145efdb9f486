package kenes.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What LibreOffice, which is not ours, reads in DOCX files. */
public final class OfficeCheck {
  private static final Path OFFICE = Path.of("/usr/bin/soffice");
  private static final int MOST = 150;

  private OfficeCheck() {}

  /** The PDF that it makes of each file, in as few runs as it bears: it silently leaves out what one run is given beyond some 240. Skips where it is not installed, and fails there in CI. */
  public static List<byte[]> toPdf(List<byte[]> files) throws Exception {
    if (!Files.isExecutable(OFFICE)) {
      String missing = "SKIPPED: LibreOffice is not installed (Debian: libreoffice-writer-nogui)";
      System.err.println(missing);
      assertFalse(System.getenv().containsKey("CI"), "CI needs LibreOffice");
      assumeTrue(false, missing);
    }
    List<byte[]> pdfs = new ArrayList<>();
    for (int from = 0; from < files.size(); from += MOST) {
      pdfs.addAll(run(files.subList(from, Math.min(from + MOST, files.size()))));
    }
    return pdfs;
  }

  private static List<byte[]> run(List<byte[]> files) throws Exception {
    Path folder = Files.createTempDirectory("kenes-office");
    try {
      List<String> command = new ArrayList<>(List.of(OFFICE.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
          "--convert-to", "pdf", "--outdir", folder.toString()));
      for (int index = 0; index < files.size(); index++) {
        command.add(Files.write(folder.resolve(index + ".docx"), files.get(index)).toString());
      }
      Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
      assertTrue(office.waitFor(5, TimeUnit.MINUTES), "LibreOffice does not end");
      assertEquals(0, office.exitValue(), () -> "LibreOffice: " + read(folder.resolve("said")));
      List<byte[]> pdfs = new ArrayList<>();
      for (int index = 0; index < files.size(); index++) {
        pdfs.add(Files.readAllBytes(folder.resolve(index + ".pdf")));
      }
      return pdfs;
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  /** The words that it shows of a DOCX, without blanks and line ends. */
  public static String text(byte[] docx) throws Exception {
    try (PDDocument document = Loader.loadPDF(toPdf(List.of(docx)).getFirst())) {
      return text(document);
    }
  }

  /** In the order of the page: letters that the installed typeface lacks are drawn by another one, and stand apart in the file. */
  public static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(document).replaceAll("[\\s\\u00AD]+", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.getMessage();
    }
  }
}
