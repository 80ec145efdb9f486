package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kenes.base.Lang;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deputy's request in the browser: begun, interrupted by a reload, sent, answered by the office, judged. */
class RequestLifeStoryTest {
  private static final String REQUESTS = "/b/" + District.BODY + "/requests";
  @TempDir Path folder;

  @Test
  void fromTheFirstLetterToTheOpinion() throws IOException {
    try (Chromium chromium = new Chromium("a deputy's request"); District district = new District(chromium, folder)) {
      try {
        tell(district);
      } catch (PlaywrightException stuck) {
        throw new AssertionError(stuck.getMessage() + chromium.screens(), stuck);
      }
    }
  }

  private static void tell(District in) {
    in.itIs("2019-04-09T10:00");
    Page deputy = in.signIn(in.council.deputy(3), Lang.RU, Chromium.PHONE);
    in.open(deputy, Lang.RU, "/desk" + REQUESTS);
    deputy.click("text=Написать запрос");
    write(in, deputy);
    in.refused(deputy, "button[value=send]", "kind", "статья 21-1");
    in.chromium.judge(deputy, "a request to one who cannot be asked");
    deputy.check("[name=kind][value=AKIM]");
    deputy.click("button[value=send]");
    deputy.waitForSelector("h1:has-text('№')");
    District.says(in.reader(Lang.RU, REQUESTS + "/2019/1"), "main", "О ремонте моста", "ожидается ответ", "Последний день для ответа: 10 мая 2019 г.");
    answer(in);
    judge(in);
    Page reader = in.reader(Lang.KK, REQUESTS + "/2019/1");
    District.says(reader, "main", "мерзімінде жауап берілді", "жауап формалды", "Срок ремонта не назван.");
    in.chromium.judge(reader, "a request with its answer and an opinion");
    ReplayCheck.assertReplays(in.kenes);
    assertEquals(List.of(), in.chromium.faults());
  }

  /** In the middle of it the page is loaded anew. */
  private static void write(District in, Page deputy) {
    deputy.waitForSelector("#draft");
    deputy.check("[name=kind][value=OTHER]");
    deputy.locator("[name='title.ru']").pressSequentially("О ремонте моста");
    deputy.waitForSelector("#kept:has-text('сохранён')");
    deputy.reload();
    assertEquals("О ремонте моста", deputy.inputValue("[name='title.ru']"), "kept without a press");
    deputy.fill("[name='office.ru']", "Аким Берекинского района");
    deputy.fill("[name='text.ru']", "Когда будет отремонтирован мост через реку?");
    in.chromium.judge(deputy, "a request that is being written");
  }

  /** The first page of the desk says that the answer has come. */
  private static void judge(District in) {
    Page deputy = in.signIn(in.council.deputy(3), Lang.RU, Chromium.PHONE);
    deputy.click(".dues a:has-text('оценить ответ')");
    deputy.check("[name=judge-opinion][value=FORMAL]");
    deputy.fill("[name=judge-words]", "Срок ремонта не назван.");
    deputy.click("#form-judge button");
    deputy.waitForSelector("#form-judge:not([open])");
  }

  private static void answer(District in) {
    in.itIs("2019-04-25T10:00");
    Page secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    in.open(secretary, Lang.KK, "/desk" + REQUESTS);
    secretary.click("main a:has-text('О ремонте моста')");
    secretary.check("[name=answer-signatory][value=HEAD]");
    secretary.fill("[name=answer-signedName]", "Б. Жауапов");
    secretary.fill("[name=answer-signedPost]", "Берекe ауданының әкімі");
    secretary.fill("[name='answer-text.ru']", "Ремонт запланирован.");
    in.chromium.judge(secretary, "an answer that is entered");
    secretary.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Жауапты енгізу")).click();
    secretary.waitForSelector("main:has-text('мерзімінде жауап берілді')");
    secretary.close();
  }
}
