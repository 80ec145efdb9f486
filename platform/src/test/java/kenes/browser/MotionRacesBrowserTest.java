package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kenes.TestNode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.motions.Change;
import kenes.motions.Motions;
import kenes.motions.MotionsAct;
import kenes.voting.Choice;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.web.DeskVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people press on the same amendment from pages that both show it waiting: whoever comes second is told so in words. */
class MotionRacesBrowserTest {
  private static final String SITTING = "/ru/desk/b/KZ-TEST/8/1";
  private static final String MOTIONS = SITTING + "/motions/1";
  private static final String DONE = "Поправка № 1 уже не ждёт голосования: она поставлена на голосование, снята или отпала.";

  @TempDir Path folder;
  private Chromium chromium;
  private TestKenes kenes;
  private TestCouncil council;
  private TestSitting sitting;
  private TestNode node;

  @BeforeEach
  void anAmendmentOfTwoDeputiesWaits() {
    chromium = new Chromium("two browsers on one amendment");
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
    sitting = new TestSitting(kenes, council, "default").arrive(1, 16).open().openItem(1);
    node = new TestNode(kenes, folder);
    UUID draft = kenes.motions.setDraft(council.secretary(), "KZ-TEST", kenes.key(), new Motions.SetDraft(sitting.item(1),
        Text.of("Бірінші.\nЕкінші 200.", "Первый.\nВторой 200.", null), null)).act(MotionsAct.DraftSet.class).draft();
    PollSubject basis = kenes.db.read(tx -> kenes.motions.subject(tx, "KZ-TEST", sitting.item(1), kenes.motions.get(tx, "KZ-TEST", sitting.item(1)).next().orElseThrow()));
    UUID poll = kenes.voting.open(council.chair(), "KZ-TEST", kenes.key(), new Voting.Open(sitting.item(1), TestSitting.QUESTION, true, null, PollMethod.NAMED, List.of(), basis, null))
        .act(VotingAct.PollOpened.class).poll();
    sitting.cast(poll, 1, 16, Choice.FOR).closePoll(poll);
    kenes.motions.table(council.secretary(), "KZ-TEST", kenes.key(), new Motions.Table(sitting.item(1), draft, List.of(council.person(3), council.person(4)),
        Text.of("Қымбаттады", null, null), List.of(new Change(Change.Kind.REPLACE, 2, Text.of("Екінші 240.", "Второй 240.", null)))));
  }

  @AfterEach
  void end() {
    node.close();
    kenes.close();
    chromium.close();
  }

  private Page at(Caller caller, String path) {
    Page page = chromium.device(Chromium.PHONE, node.origin(), new DeskVisitor(kenes, node.port(), caller).sessionToken());
    page.navigate(node.origin() + path);
    return page;
  }

  @Test
  void theChairOpensTheVoteBeforeTheAuthorWithdraws() {
    Page author = at(council.deputy(3), MOTIONS);
    Page chair = at(council.chair(), SITTING + "/chair");
    chair.click("#do-open-vote");
    chair.waitForSelector("#do-close-vote");
    author.click("#do-withdraw-1");
    District.says(author, "#errors", DONE);
    District.says(author, "#amendment-1", "на голосовании");
    assertEquals(0, author.locator("#do-withdraw-1").count());
    assertEquals(List.of(), chromium.faults());
  }

  @Test
  void theAuthorWithdrawsWhileTheChairStillPutsTheQuestion() {
    Page chair = at(council.chair(), SITTING + "/chair");
    Page author = at(council.deputy(3), MOTIONS);
    Page other = at(council.deputy(4), MOTIONS);
    chair.fill("textarea[name='question.ru']", "Кто за поправку?");
    author.click("#do-withdraw-1");
    author.waitForSelector("main:not(:has(#do-withdraw-1))");
    chair.click("#do-open-vote");
    District.says(chair, "#errors", DONE);
    assertEquals("Кто за поправку?", chair.inputValue("textarea[name='question.ru']"), "nothing typed is lost");
    District.says(chair, "#open-vote .lead", "решение в целом");
    other.click("#do-withdraw-1");
    District.says(other, "#errors", DONE);
    District.says(other, "#amendment-1", "снята автором");
    assertEquals(1, (int) kenes.db.read(tx -> kenes.voting.listOfItem(tx, "KZ-TEST", sitting.item(1)).size()), "nothing but the basis was put to the vote");
    assertEquals(List.of(), chromium.faults());
  }

  @Test
  void twoTableTheSameAtOnce() {
    Page one = at(council.deputy(5), MOTIONS + "/table");
    Page two = at(council.deputy(6), MOTIONS + "/table");
    for (Page page : List.of(one, two)) {
      page.fill("[name='paragraph1.kk']", "Жаңа.");
      page.fill("[name='paragraph1.ru']", "Новый.");
      page.fill("[name=reason]", "Так точнее");
    }
    two.click("#do-table");
    two.waitForSelector("#amendment-2");
    one.click("#do-table");
    District.says(one, "#errors", "Такая же поправка уже внесена: № 2.");
    assertEquals("Новый.", one.inputValue("[name='paragraph1.ru']"));
    assertEquals("Так точнее", one.inputValue("[name=reason]"));
    assertEquals(List.of(), chromium.faults());
  }
}
