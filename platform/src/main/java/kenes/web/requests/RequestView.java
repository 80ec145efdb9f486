package kenes.web.requests;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.StepView;
import kenes.web.view.TextView;

/**
 * A deputy's request.
 *
 * @param marks what else is to be seen at once: on control, signed by the wrong person
 * @param reasons how the last day for the answer was counted; empty where no rule says
 * @param despite why it is public although private or hidden data were found, or null
 * @param chain the requests that it follows up or that follow it up, itself among them; empty when it stands alone
 * @param entry its sending in the record @param desk its page on the desk
 */
public record RequestView(PageView page, String line, TextView title, String tag, String state, List<Mark> marks, String clock, List<String> reasons,
    List<StepView> steps, List<LinkView> authors, List<Fact> facts, List<Block> texts, String despite, List<LinkView> files, List<AnswerView> answers,
    List<OpinionView> opinions, List<LinkView> chain, LinkView entry, LinkView desk) {
  /** @param tag of {@code fragments/tag.jte} */
  public record Mark(String tag, String words) {}

  /** @param href or null */
  public record Fact(String term, TextView value, String href) {}

  /** A text in one language. @param lang its code @param name of the language */
  public record Block(String lang, String name, List<String> paragraphs) {}

  /** @param warning why it does not count or is special, or null @param closed why it is not public, or null */
  public record AnswerView(String title, String tag, String word, String signed, String warning, List<Block> texts, List<LinkView> files, String closed, String despite) {}

  public record OpinionView(LinkView author, String words, String own, String on) {}

  /** Whether its two texts can stand side by side. */
  public boolean pair() {
    return pair(texts);
  }

  public static boolean pair(List<Block> texts) {
    return texts.size() == 2 && texts.get(0).lang().equals("kk") && texts.get(1).lang().equals("ru");
  }
}
