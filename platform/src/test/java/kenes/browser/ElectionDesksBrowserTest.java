package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kenes.TestNode;
import kenes.accounts.Caller;
import kenes.elections.ElectionDay;
import kenes.elections.Elections;
import kenes.kit.TestKenes;
import kenes.voting.PollMethod;
import kenes.web.DeskVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one does at the desks of elections and of the counting commission, another sees without loading anything; what is typed stays. */
class ElectionDesksBrowserTest {
  private static final String DESK = "/ru/desk/b/KZ-TEST/8/1/elections";

  @TempDir Path folder;
  private Chromium chromium;
  private TestKenes kenes;
  private ElectionDay day;
  private TestNode node;

  @BeforeEach
  void begin() {
    chromium = new Chromium("the desks of elections, with two browsers");
    kenes = TestKenes.seeded();
    day = new ElectionDay(kenes);
    node = new TestNode(kenes, folder);
  }

  @AfterEach
  void end() {
    node.close();
    kenes.close();
    chromium.close();
  }

  /** A device that is never loaded again: whatever it shows later came by itself. */
  private Page at(Caller caller, String path) {
    Page page = chromium.device(Chromium.PHONE, node.origin(), new DeskVisitor(kenes, node.port(), caller).sessionToken());
    page.navigate(node.origin() + path);
    page.evaluate("window.stays = true");
    return page;
  }

  private void stayed(Page... pages) {
    for (Page page : pages) {
      assertTrue((boolean) page.evaluate("window.stays === true"), "the page was loaded anew");
    }
    assertEquals(List.of(), chromium.faults());
  }

  private static void gone(Page page, String selector) {
    page.waitForSelector(selector, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static Page.WaitForSelectorOptions there() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
  }

  @Test
  void whoIsNamedIsSeenByAllAndNothingHalfChosenIsLost() {
    UUID election = day.call();
    Page secretary = at(day.council.secretary(), DESK);
    Page presiding = at(day.presiding, DESK);
    Page deputy = at(day.deputy(10), DESK);
    secretary.selectOption("[name=nominator]", day.person(12).toString());
    deputy.selectOption("[name=candidate]", day.person(2).toString());
    deputy.click("#do-nominate-" + election);
    secretary.waitForSelector("#accept-" + day.person(2));
    assertEquals(day.person(12).toString(), secretary.inputValue("[name=nominator]"), "what was chosen before stays");
    secretary.selectOption("[name=nominator]", "");
    kenes.elections.accept(day.deputy(2), day.body, kenes.key(), new Elections.Accept(election, day.person(2)));
    presiding.waitForSelector("li:has-text('Согласие дано.')");
    kenes.elections.closeList(day.presiding, day.body, kenes.key(), new Elections.CloseList(election));
    presiding.waitForSelector("#open-round-" + election);
    gone(presiding, "#do-nominate-" + election);
    UUID round = day.open(election, PollMethod.NAMED);
    presiding.waitForSelector("#announce-" + round);
    Page voter = at(day.deputy(2), DESK);
    day.cast(round, 3, 4, 2);
    voter.waitForSelector("#election-progress:has-text('Проголосовали: 2 из 25.')");
    voter.check("[name=candidates][value='" + day.person(2) + "']");
    day.cast(round, 5, 5, 2);
    voter.waitForSelector("#election-progress:has-text('Проголосовали: 3 из 25.')");
    voter.click("#do-vote-" + round);
    gone(voter, "#do-vote-" + round);
    secretary.waitForSelector("#election-progress:has-text('Проголосовали: 4 из 25.')");
    day.cast(round, 6, 20, 2);
    day.announce(round);
    secretary.waitForSelector(".tag:has-text('избрание состоялось')");
    stayed(secretary);
    presiding.waitForSelector("main:has-text('Нет доступа')");
  }

  @Test
  void twoOfTheCommissionWorkOnOneVote() {
    day.commission();
    UUID round = day.open(day.listed(2, 3), PollMethod.SECRET);
    String desk = DESK + "/paper/" + round;
    Page chair = at(day.deputy(21), desk);
    Page member = at(day.deputy(22), desk);
    day.prepare(round, 27);
    chair.waitForSelector("#do-issue-" + day.person(1));
    member.waitForSelector("#do-issue-" + day.person(1));
    chair.click("#fold-destroy > summary");
    chair.fill("[name=forms]", "2");
    chair.focus("[name=forms]");
    day.issue(round, 1, 25);
    chair.waitForSelector("#stand dd:has-text('25 / 25')");
    assertEquals("2", chair.inputValue("[name=forms]"), "what was typed stays");
    assertEquals("forms", chair.evaluate("document.activeElement.name"), "and the place of the focus");
    assertEquals(0, chair.locator("[id^=do-issue-]").count());
    chair.click("#do-destroy");
    member.waitForSelector("#do-open-box");
    member.click("#do-open-box");
    member.waitForSelector("#do-count-forms");
    chair.waitForSelector("#do-count-forms");
    chair.evaluate("window.stays = true");
    member.fill("[name=found]", "24");
    chair.fill("[name=found]", "25");
    chair.fill("[name=spoiled]", "1");
    chair.fill("[name='votes." + day.person(2) + "']", "15");
    chair.fill("[name='votes." + day.person(3) + "']", "9");
    chair.click("#do-count-forms");
    member.waitForSelector("#stand dt:has-text('Обнаружено в ящике') + dd:has-text('25')");
    assertEquals("24", member.inputValue("[name=found]"), "the other's half of a count is not destroyed");
    assertTrue(member.isVisible("[name=found]"));
    member.fill("[name=found]", "");
    member.click("#do-count-forms");
    member.waitForSelector("#errors");
    kenes.paperBallots.signCount(day.deputy(23), day.body, kenes.key(), round);
    member.waitForSelector("#stand dd:has-text('1 / 3, нужно 2')");
    assertEquals(1, member.locator(".field-wrong [name=found]").count(), "what was refused stays to be cured");
    member.click("#do-sign");
    chair.waitForSelector("#stand dd:has-text('2 / 3, нужно 2')");
    assertEquals(List.of(), chromium.faults());
  }

  @Test
  void aHalfFilledFormWhoseStepAnotherTookIsRefusedInWords() {
    day.commission();
    UUID round = day.open(day.listed(2, 3), PollMethod.SECRET);
    day.prepare(round, 27).issue(round, 1, 25);
    Page member = at(day.deputy(22), DESK + "/paper/" + round);
    member.click("#fold-destroy > summary");
    member.fill("[name=forms]", "3");
    day.box(round, 2);
    member.waitForSelector("#do-count-forms");
    assertEquals("3", member.inputValue("[name=forms]"));
    stayed(member);
    member.click("#do-destroy");
    District.says(member, "#errors", "Оставшиеся бюллетени уничтожены: больше бюллетени не выдаются");
    assertEquals(0, member.locator("[name=forms]").count());
  }
}
