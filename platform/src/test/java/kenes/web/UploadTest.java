package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.kit.Refusals;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that go wrong, over a plain socket: one that breaks off, one that is larger than the form may be. The form takes 2 MB. */
class UploadTest {
  private static final String DESK = "/desk/b/KZ-TEST/8/1/papers/1";
  private static final Path ARRIVING = Path.of("target/uploads");
  private static final long MB = 1 << 20;
  private static final String FILE = "--b\r\nContent-Disposition: form-data; name=\"file.kk\"; filename=\"scan.pdf\"\r\n\r\n";
  private static final Map<Lang, String> LIMIT = Map.of(Lang.KK, "бірге ең көбі 2 МБ", Lang.RU, "вместе не более 2 МБ", Lang.EN, "together at most 2 MB");

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private CouncilSite site;
  private DeskVisitor secretary;

  @BeforeEach
  void begins(@TempDir Path folder) {
    new TestSitting(kenes, council, "default", "default");
    site = new CouncilSite(kenes, folder);
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
  }

  @AfterEach
  void ends() {
    site.close();
    kenes.close();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    Refusals.assertUnchanged(kenes, () -> {
      sendAndCut(MB, 300_000, () -> !arriving().isEmpty());
      await(() -> arriving().isEmpty());
    });
  }

  @Test
  void threeHundredMegabytesThatBreakOffLeaveNothing() {
    Refusals.assertUnchanged(kenes, () -> {
      sendAndCut(300 * MB, 20 * MB, () -> true);
      DeskVisitor.Answer after = secretary.get("/kk" + DESK);
      assertEquals(200, after.status());
      assertEquals(List.of(), arriving(), "nothing of it was written down");
    });
  }

  /** The whole of it goes over the wire, none of it stays; what was typed comes back. */
  @Test
  void threeHundredMegabytesAreRefusedAndNothingTypedIsLost() {
    Refusals.assertUnchanged(kenes, () -> {
      String answer = sendWhole(300 * MB);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertRefused(Lang.KK, Jsoup.parse(answer));
    });
  }

  @Test
  void tooMuchIsRefusedBesideItsFieldInEveryLanguage() {
    for (Lang lang : Lang.values()) {
      Refusals.assertUnchanged(kenes, () -> {
        DeskVisitor.Answer answer = secretary.upload("/" + lang.code() + DESK, Map.of("key", "a-key", "title.kk", "Бюджет туралы"), "file.kk", "scan.pdf", new byte[3 << 20]);
        assertEquals(413, answer.status());
        assertRefused(lang, answer.page());
      });
    }
  }

  private static void assertRefused(Lang lang, Document page) {
    String error = page.getElementById("field-file.kk-error").text();
    assertTrue(error.contains(LIMIT.get(lang)), error);
    assertNotNull(page.selectFirst(".errors a[href=#field-file.kk]"));
    assertEquals("Бюджет туралы", page.getElementById("field-title.kk").val());
    assertEquals(List.of(), arriving());
  }

  @Test
  void moreThanABrowserWouldEverFinishIsRefusedAtOnce() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port)) {
      write(socket, head("ru", 3L << 30));
      assertEquals("HTTP/1.1 413", new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII));
    }
  }

  /** Fields stay in memory, so they are not read without end. */
  @Test
  void endlessTextInAFormWithFilesIsRefused() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port)) {
      write(socket, head("ru", 20 * MB));
      for (int field = 0; field < 12; field++) {
        write(socket, field("f" + field, "a".repeat(100_000)));
      }
      assertEquals("HTTP/1.1 413", new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII));
    }
  }

  @Test
  void rulesThatWereTypedStayWhenAFileIsTooLarge() {
    DeskVisitor administrator = new DeskVisitor(kenes, site.port, council.administrator());
    DeskVisitor.Answer answer = administrator.upload("/ru/desk/b/KZ-TEST/rules", Map.of("yaml", "title: жаңа"), "file", "rules.yaml", new byte[3 << 20]);
    assertEquals(413, answer.status());
    assertTrue(answer.page().text().contains("вместе не более 2 МБ"), answer.page()::text);
    assertEquals("title: жаңа", answer.page().selectFirst("textarea[name=yaml]").wholeText().strip());
  }

  private String sendWhole(long size) {
    String token = secretary.get("/kk" + DESK).page().selectFirst("input[name=csrf]").val();
    String form = field("csrf", token) + field("key", "a-key") + field("title.kk", "Бюджет туралы") + FILE;
    String end = "\r\n--b--\r\n";
    try (Socket socket = new Socket("127.0.0.1", site.port)) {
      write(socket, head("kk", form.getBytes(StandardCharsets.UTF_8).length + size + end.length()) + form);
      for (long sent = 0; sent < size; sent += MB) {
        socket.getOutputStream().write(new byte[(int) MB]);
      }
      write(socket, end);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String field(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private String head(String lang, long length) {
    return "POST /" + lang + DESK + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: kenes_session=" + secretary.sessionToken()
        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + length + "\r\n\r\n";
  }

  /** @param declared the length that the client promises @param sent what it sends before it vanishes */
  private void sendAndCut(long declared, long sent, BooleanSupplier seen) {
    try (Socket socket = new Socket("127.0.0.1", site.port)) {
      write(socket, head("ru", declared) + FILE);
      for (long gone = 0; gone < sent; gone += 100_000) {
        write(socket, "a".repeat(100_000));
      }
      await(seen);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static List<Path> arriving() {
    try (Stream<Path> files = Files.list(ARRIVING)) {
      return files.toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  private static void await(BooleanSupplier arrived) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!arrived.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "twenty seconds have passed");
      Thread.onSpinWait();
    }
  }
}
