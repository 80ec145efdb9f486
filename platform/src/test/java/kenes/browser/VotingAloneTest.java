package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import kenes.TestNode;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.voting.Choice;
import kenes.web.DeskVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blind deputy, one who cannot tell colours, and one who uses the keyboard only: each votes alone, without anybody's help. */
class VotingAloneTest {
  private static final String BODY = "KZ-TEST";
  private static final String SEAT = "/kk/desk/b/" + BODY + "/8/1/seat";

  @TempDir Path folder;
  private TestKenes kenes;
  private TestCouncil council;
  private TestSitting sitting;
  private TestNode node;
  private Chromium chromium;

  @BeforeEach
  void aSittingWithItsFirstItem() {
    chromium = new Chromium("three deputies who vote alone");
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, BODY, 21, 20);
    sitting = new TestSitting(kenes, council, "default").arrive(1, 15).open().openItem(1);
    node = new TestNode(kenes, folder);
  }

  @AfterEach
  void nothingElseWasWrong() {
    List<String> faults = chromium.faults();
    chromium.close();
    node.close();
    kenes.close();
    assertEquals(List.of(), faults);
  }

  private Page seat(int number) {
    Page page = chromium.device(Chromium.PHONE, node.origin(), new DeskVisitor(kenes, node.port(), council.deputy(number)).sessionToken());
    page.navigate(node.origin() + SEAT);
    return page;
  }

  private Choice voted(UUID poll, int seat) {
    return kenes.db.read(tx -> kenes.voting.ballots().findReceipt(tx, BODY, poll, council.person(seat))).orElseThrow().choice();
  }

  /** Only what a screen reader has: roles, names, states, and what live regions say. */
  @Test
  void theBlindDeputyHearsTheQuestionVotesAndHearsTheResult() {
    Page page = seat(3);
    page.evaluate("window.heard = []; document.querySelectorAll('[aria-live]:not([aria-live=off]), [role=status]').forEach(region => "
        + "new MutationObserver(() => window.heard.push(region.innerText)).observe(region, {childList: true, subtree: true, characterData: true}))");
    UUID poll = sitting.openPoll(1);
    Locator choices = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Сіздің таңдауыңыз"));
    choices.waitFor();
    assertTrue(heard(page).contains(TestSitting.QUESTION.kk()), "the question is said by itself: " + heard(page));
    assertTrue(heard(page).contains("Дауыс беріңіз"), heard(page));
    assertEquals(3, choices.getByRole(AriaRole.RADIO).count());
    for (String choice : List.of("Жақтап", "Қарсы", "Қалыс қаламын")) {
      assertEquals(1, choices.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(choice).setExact(true)).count(), choice);
    }
    chromium.judge(page, "the blind deputy's ballot");
    choices.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Қалыс қаламын").setExact(true)).press("Space");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Дауыс беру").setExact(true)).press("Enter");
    Locator receipt = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Дауысыңыз қабылданды"));
    receipt.waitFor();
    assertTrue(receipt.innerText().contains("Қалыс қал"), receipt.innerText());
    assertEquals("mine", page.evaluate("document.activeElement.id"), "reading goes on at the receipt");
    assertEquals(Choice.ABSTAIN, voted(poll, 3));
    chromium.judge(page, "the blind deputy's receipt");
    page.evaluate("window.heard = []; document.querySelectorAll('[aria-live]:not([aria-live=off])').forEach(region => "
        + "new MutationObserver(() => window.heard.push(region.innerText)).observe(region, {childList: true, subtree: true, characterData: true}))");
    sitting.cast(poll, 4, 15, Choice.FOR).cast(poll, 1, 2, Choice.AGAINST).closePoll(poll);
    page.waitForCondition(() -> heard(page).contains("Шешім қабылданды"));
    chromium.judge(page, "the result at the blind deputy's seat");
  }

  private static String heard(Page page) {
    return (String) page.evaluate("window.heard.join('\\n')");
  }

  /** Every stop of the Tab key is visible and leads on; nothing is pressed but keys. */
  @Test
  void theDeputyWithAKeyboardAloneVotes() {
    UUID poll = sitting.openPoll(1);
    Page page = seat(4);
    page.keyboard().press("Tab");
    assertEquals("#main", page.evaluate("document.activeElement.getAttribute('href')"), "first comes the way past the head of the page");
    page.keyboard().press("Enter");
    List<String> stops = new ArrayList<>();
    while (stops.size() < 12 && !(boolean) page.evaluate("document.activeElement.matches('#ballot input[type=radio]')")) {
      page.keyboard().press("Tab");
      assertTrue((boolean) page.evaluate("(() => { const s = getComputedStyle(document.activeElement); const l = document.activeElement.closest('label');"
          + " const t = l ? getComputedStyle(l) : s; return [s, t].some(x => x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) >= 2) })()"),
          () -> "the focus is not to be seen at " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
      stops.add((String) page.evaluate("document.activeElement.outerHTML.slice(0, 80)"));
    }
    assertTrue((boolean) page.evaluate("document.activeElement.matches('#ballot input[type=radio]')"), () -> "the ballot is too far: " + stops);
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    assertEquals("AGAINST", page.evaluate("document.querySelector('#ballot input:checked').value"));
    chromium.judge(page, "the ballot under the keyboard");
    page.keyboard().press("Tab");
    assertTrue((boolean) page.evaluate("document.activeElement.matches('.ballot-send')"));
    page.keyboard().press("Enter");
    page.waitForSelector("#receipt");
    assertEquals(Choice.AGAINST, voted(poll, 4));
    chromium.judge(page, "the receipt under the keyboard");
    page.keyboard().press("Tab");
    assertFalse((boolean) page.evaluate("document.activeElement === document.body"), "the keyboard has a place after the vote");
  }

  /** All colours are grey: shapes and words must do. Shapes that differ in colour alone are a planted fault. */
  @Test
  void theDeputyWhoSeesNoColoursTellsTheChoicesApart() throws IOException {
    UUID poll = sitting.openPoll(1);
    Page page = seat(5);
    withoutColours(page);
    List<BufferedImage> signs = pictures(page.locator("#ballot .ballot-choice .sign"));
    assertEquals(3, signs.size());
    assertAllDiffer(signs);
    page.check("#ballot input[value=ABSTAIN]");
    BufferedImage chosen = picture(page.locator("#ballot .ballot-choice:has(input:checked)"));
    page.check("#ballot input[value=FOR]");
    assertTrue(difference(chosen, picture(page.locator("#ballot .ballot-choice:has(input[value=ABSTAIN])"))) > 1, "what is chosen is seen without colours");
    chromium.judge(page, "the ballot without colours");
    page.click(".ballot-send");
    page.waitForSelector("#receipt:has-text('Жақтап')");
    assertEquals(Choice.FOR, voted(poll, 5));
    sitting.cast(poll, 6, 9, Choice.AGAINST).cast(poll, 10, 12, Choice.ABSTAIN).closePoll(poll);
    page.navigate(node.origin() + "/kk/b/" + BODY + "/8/1/1");
    withoutColours(page);
    assertAllDiffer(pictures(page.locator(".hemicycle .tally .sign")));
    page.evaluate("document.querySelectorAll('.hemicycle .tally .sign path').forEach((path, i) => { path.setAttribute('d', 'M-7-7H7V7H-7z');"
        + " path.style.fill = ['#c00000', '#006b00', '#5050a0', '#6b6b6b'][i % 4] })");
    List<BufferedImage> planted = pictures(page.locator(".hemicycle .tally .sign"));
    assertTrue(difference(planted.get(0), planted.get(1)) < DISTINCT, "colour alone would not have been enough");
  }

  /** Mean difference of brightness, of 255, from which two small signs are told apart. */
  private static final double DISTINCT = 12;

  private static void assertAllDiffer(List<BufferedImage> signs) {
    assertTrue(signs.size() >= 3, () -> "signs: " + signs.size());
    for (int one = 0; one < signs.size(); one++) {
      for (int other = one + 1; other < signs.size(); other++) {
        double difference = difference(signs.get(one), signs.get(other));
        assertTrue(difference >= DISTINCT, "the signs " + one + " and " + other + " look alike in grey: " + difference);
      }
    }
  }

  private static void withoutColours(Page page) {
    JsonObject kind = new JsonObject();
    kind.addProperty("type", "achromatopsia");
    page.context().newCDPSession(page).send("Emulation.setEmulatedVisionDeficiency", kind);
  }

  private static List<BufferedImage> pictures(Locator signs) {
    return signs.all().stream().map(VotingAloneTest::picture).toList();
  }

  private static BufferedImage picture(Locator sign) {
    try {
      return ImageIO.read(new ByteArrayInputStream(sign.screenshot()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    long sum = 0;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        sum += Math.abs(brightness(one.getRGB(x, y)) - brightness(other.getRGB(x, y)));
      }
    }
    return (double) sum / width / height;
  }

  private static int brightness(int rgb) {
    return ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
  }
}
