package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kenes.base.Lang;
import kenes.voting.Choice;

/** The sitting and its vote: two deputies at browsers, one of them over a network that fails; the others without script. */
final class InTheHall {
  private final Cast on;

  InTheHall(Cast cast) {
    on = cast;
  }

  void opensTheSittingAndTheItem() {
    on.kenes.clock.set(Instant.parse("2026-11-27T07:00:00Z"));
    on.chair = on.signIn(on.council.chair(), Lang.RU, Chromium.DESKTOP, on.node.origin());
    on.chair.click("a[href='/ru" + Cast.DESK + "/chair']");
    on.chair.click("#do-open");
    on.chair.click("#do-open-item");
    on.chair.selectOption("#give-floor select[name=person]", on.council.person(5).toString());
    on.chair.selectOption("#give-floor select[name=kind]", "report");
    on.chair.click("#do-give-floor");
    on.hall.waitForSelector(".hall-speaker:has-text('Депутатов Сынақ 5')");
    on.kenes.clock.advance(Duration.ofMinutes(10));
    on.chair.click("#do-end-floor");
    on.chair.waitForSelector("#do-give-floor");
    aDeputyAsksAndSpeaks();
    for (Lang lang : Lang.values()) {
      Page reader = on.chromium.device(Chromium.PHONE);
      reader.navigate(on.node.origin() + "/" + lang.code() + Cast.SITTING + "/1");
      reader.evaluate("window.unbroken = true");
      on.readers.put(lang, reader);
    }
  }

  /** The queue and the clock move by themselves on every device. */
  private void aDeputyAsksAndSpeaks() {
    on.steady.focus("#do-ask");
    on.steady.keyboard().press("Enter");
    on.steady.waitForSelector("#my-floor form[action$='/withdraw']");
    on.lossy.waitForSelector("#queue:has-text('Депутатов Сынақ 4')");
    on.chromium.judge(on.steady, "a deputy in the queue");
    on.chair.waitForSelector("#do-give-next");
    on.chromium.judge(on.chair, "the chair's queue");
    on.chair.click("#do-give-next");
    on.hall.waitForSelector(".clock-left:has-text('5:00')");
    on.steady.waitForSelector("#my-floor .clock-left:visible");
    on.chromium.judge(on.steady, "a deputy who speaks");
    on.chromium.judge(on.chair, "the chair while somebody speaks");
    on.chair.click("#extend-time summary");
    on.chair.click("#do-extend-time");
    on.hall.waitForSelector(".clock:has-text('6 минут')");
    on.chair.click("#do-end-floor");
    on.chair.waitForSelector("#do-give-floor");
  }

  void opensTheVote() {
    assertTrue(on.chair.inputValue("[name='question.kk']").startsWith("Аудандық бюджет туралы"));
    on.chair.click("#do-open-vote");
    on.chair.waitForSelector("#progress .waiting");
    assertEquals(15, on.chair.locator("#progress .waiting li").count());
    on.chromium.judge(on.chair, "the chair's desk while a vote runs");
    on.hall.waitForSelector(".hall-clock:text-is('0 / 15')");
    for (Page device : List.of(on.lossy, on.steady)) {
      device.waitForSelector("#ballot");
    }
    on.chromium.judge(on.steady, "a deputy's ballot");
  }

  void votesWhileOneDeviceHasNoNetwork() {
    on.lossy.check("input[value=FOR]");
    on.relay.cut();
    on.lossy.waitForSelector("#connection:visible");
    on.steady.check("input[value=AGAINST]");
    on.steady.click(".ballot-send");
    on.steady.waitForSelector("#receipt");
    on.chromium.judge(on.steady, "a deputy's receipt");
    for (int seat = 5; seat <= 13; seat++) {
      on.seats.vote(seat, Choice.FOR);
    }
    on.seats.vote(14, Choice.ABSTAIN);
    on.hall.waitForSelector(".hall-clock:text-is('11 / 15')");
    assertFalse(on.lossy.innerText("#progress").contains("11"), "a device without network cannot know");
    on.relay.mend();
    on.lossy.waitForSelector(".progress-count:text-is('11 / 15')");
    on.lossy.waitForSelector("#connection", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    assertTrue(on.lossy.isChecked("input[value=FOR]"), "what was chosen before the break is still chosen");
  }

  /** The ballot arrives, its receipt is lost on the way back; the device sends it again with the same key, and it is the same ballot. */
  void countsTheBallotOfTheReturnedDeviceOnce() {
    FormData same = FormData.create();
    for (Locator input : on.lossy.locator("#ballot input[type=hidden]").all()) {
      same.set(input.getAttribute("name"), input.inputValue());
    }
    on.relay.loseAnswers();
    on.lossy.click(".ballot-send");
    on.hall.waitForSelector(".hall-clock:text-is('12 / 15')");
    on.lossy.waitForSelector("#ballot .typed:has-text('Байланыс жоқ')");
    on.relay.mend();
    on.lossy.waitForSelector("#receipt");
    String receipt = on.lossy.innerText("#receipt dl");
    var again = on.lossy.request().post(on.relayed() + "/kk" + Cast.DESK + "/seat/vote", RequestOptions.create().setForm(same.set("choice", "FOR")));
    assertEquals(200, again.status());
    assertTrue(again.text().contains("id=\"receipt\""));
    on.lossy.reload();
    assertEquals(receipt, on.lossy.innerText("#receipt dl"));
    assertEquals(12, voted());
  }

  private int voted() {
    return on.kenes.db.read(tx -> {
      var sitting = on.kenes.meetings.find(tx, Cast.BODY, 8, "1").orElseThrow();
      return on.kenes.voting.ballots().progress(tx, on.kenes.voting.findOpen(tx, Cast.BODY, sitting.id()).orElseThrow()).voted();
    });
  }

  void closesTheVote() {
    on.chair.waitForSelector("#progress .waiting li:nth-child(3):last-child");
    assertEquals(List.of("Депутатов Сынак 1", "Депутатов Сынак 15", "Депутатов Сынак 16"), on.chair.locator("#progress .waiting li").allInnerTexts());
    on.chair.click("#step .notice a");
    on.chair.check("input[value=FOR]");
    on.chair.click(".ballot-send");
    on.chair.waitForSelector("#receipt");
    on.seats.vote(16, Choice.ABSTAIN);
    on.chair.navigate(on.node.origin() + "/ru" + Cast.DESK + "/chair");
    assertEquals(List.of("Депутатов Сынак 15"), on.chair.locator("#progress .waiting li").allInnerTexts());
    on.kenes.clock.advance(Duration.ofMinutes(3));
    on.chair.click("#do-close-vote");
    on.chair.waitForSelector("#field-confirm");
    on.chromium.judge(on.chair, "the chair asked to confirm the close");
    on.chair.check("#field-confirm");
    on.chair.click("#do-close-vote");
    on.chair.waitForSelector("#result .read-out");
    assertTrue(on.chair.innerText(".read-out [lang=kk]").contains("Жақтап – 11, қарсы – 1, қалыс қалғаны – 2"));
    on.chromium.judge(on.chair, "the chair's result");
  }
}
