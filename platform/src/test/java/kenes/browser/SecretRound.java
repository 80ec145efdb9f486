package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.web.DeskVisitor;
import org.jsoup.nodes.Element;

/** A round by ballot papers on the phones of the counting commission: of its chair in seat 21, and of a member in seat 22. */
final class SecretRound {
  private static final int DEPUTIES = 25;

  private final District in;
  private final Page chair;
  private final Page member;
  private final DeskVisitor another;
  private final String desk;
  private final List<Integer> candidates;
  private Element stale;

  SecretRound(District in, Page chair, Page member, String desk, UUID round, List<Integer> candidates) {
    this.in = in;
    this.chair = chair;
    this.member = member;
    this.desk = desk;
    this.candidates = candidates;
    another = new DeskVisitor(in.kenes, in.node.port(), in.council.deputy(23));
    assertTrue(chair.url().endsWith(round.toString()));
  }

  void theCommissionPreparesAndPrintsTheForms() {
    chair.fill("[name=forms]", "27");
    chair.click("#do-prepare");
    chair.waitForSelector("#issue");
    in.chromium.judge(chair, "forms are issued");
    for (String file : List.of("forms.pdf", "list.pdf")) {
      assertEquals("application/pdf", chair.request().get(in.node.origin() + "/kk" + desk + "/" + file).headers().get("content-type"));
    }
  }

  /** Each deputy signs on the list, and whoever of the three is nearer presses the button beside the name; the third has a phone without script. */
  void theMembersIssueThemAgainstSignature() {
    for (int seat = 1; seat <= 6; seat++) {
      Page phone = seat % 2 == 0 ? member : chair;
      phone.click("#do-issue-" + in.council.person(seat));
      phone.waitForSelector(signed(seat));
    }
    stale = another.get("/ru" + desk).page().getElementById("issue-" + in.council.person(7));
    for (int seat = 7; seat <= DEPUTIES; seat++) {
      another.send(another.get("/ru" + desk).page().getElementById("issue-" + in.council.person(seat)), Map.of());
    }
    chair.waitForSelector("#stand dd:has-text('25 / 25')");
    member.waitForSelector("#stand dd:has-text('25 / 25')");
    assertEquals(0, chair.locator("[id^=do-issue-]").count());
  }

  private String signed(int seat) {
    return "[id='person-" + in.council.person(seat) + "']:has-text('✓')";
  }

  /** The third member presses a name on a page from before the form was issued. */
  void nobodyGetsASecondForm() {
    Map<String, Long> before = in.kenes.db.read(in.kenes.journal::sizes);
    DeskVisitor.Answer answer = another.send(stale, Map.of());
    assertTrue(answer.page().select("#errors").text().contains("Этому депутату бюллетень уже выдан."), answer.page()::text);
    assertEquals(before, in.kenes.db.read(in.kenes.journal::sizes), "nothing was recorded");
  }

  void whatIsLeftIsDestroyedToTheLastForm(int left) {
    chair.click("#fold-destroy > summary");
    chair.fill("[name=forms]", String.valueOf(left + 1));
    in.refused(chair, "#do-destroy", "forms", "Жойылуға тиісті бюллетеньдер саны: " + left + ".");
    chair.fill("[name=forms]", String.valueOf(left));
    chair.click("#do-destroy");
  }

  void theBoxIsOpened() {
    member.waitForSelector("#do-open-box");
    member.click("#do-open-box");
    chair.waitForSelector("#do-count-forms");
  }

  void aCountThatDoesNotAddUpIsRefused() {
    enter(25, 1, 12, 9, 4);
    in.refused(chair, "#do-count-forms", "votes", "Дауыстардың қосындысы – 25, ал жарамды бюллетеньдер – 24.");
    in.chromium.judge(chair, "a count that does not add up");
    assertEquals("12", chair.inputValue("[name='votes." + in.council.person(2) + "']"), "nothing typed is lost");
  }

  private void enter(int found, int spoiled, int... votes) {
    chair.fill("[name=found]", String.valueOf(found));
    chair.fill("[name=spoiled]", String.valueOf(spoiled));
    for (int at = 0; at < candidates.size(); at++) {
      chair.fill("[name='votes." + in.council.person(candidates.get(at)) + "']", String.valueOf(votes[at]));
    }
  }

  void itIsCountedAgain(int found, int spoiled, int... votes) {
    enter(found, spoiled, votes);
    chair.click("#do-count-forms");
    chair.waitForSelector("#do-sign");
    member.waitForSelector("#do-sign");
  }

  void theMembersSign() {
    chair.click("#do-sign");
    chair.waitForSelector("#do-sign", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    in.chromium.judge(member, "the count before the signature");
    member.click("#do-sign");
    member.waitForSelector("#stand dd:has-text('2 / 3, нужно 2')");
    another.send(another.get("/ru" + desk).page().selectFirst("#sign"), Map.of());
    chair.waitForSelector("#stand a[href*='/count/']");
  }
}
