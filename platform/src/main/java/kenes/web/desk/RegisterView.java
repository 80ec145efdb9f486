package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** The seats of a body today. @param date in words */
public record RegisterView(FrameView frame, String date, List<Line> seats) {
  /** @param holder null when vacant @param since in words, or null @param href where the seat is changed */
  public record Line(int number, String holder, String since, String href) {}

  /**
   * One seat.
   *
   * @param path the page's address with the language
   * @param holder null when vacant
   * @param account where an account for its holder is created; null for those who cannot
   * @param wrong every field, for the summary
   * @param problem what is wrong with the whole, or null
   */
  public record One(FrameView frame, String path, String holder, LinkView account, End end, Begin begin, List<FieldView> wrong, String problem) {}

  /** The form that ends a membership. */
  public record End(String key, String membership, FieldView to) {}

  /**
   * How a seat is filled: somebody is found or registered, then the membership begins.
   *
   * @param found people with the name that was asked for; null before anybody asked
   * @param person whoever was chosen, null before
   * @param form null before somebody was chosen
   * @param register the form that registers a new person; null for those who cannot
   */
  public record Begin(FieldView find, List<LinkView> found, String person, Form form, Form register) {}

  /** @param person id of the person chosen, or an empty string */
  public record Form(String key, String person, List<FieldView> fields) {}
}
