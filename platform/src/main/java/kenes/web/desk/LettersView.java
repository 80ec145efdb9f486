package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * The letters about a council's sittings.
 *
 * @param path the page's address with the language
 * @param mode where letters go, in a sentence
 * @param addresses where the recipients' addresses are kept
 * @param meeting the sitting whose letters these are, or null for all
 * @param summary how they fare; empty for all
 * @param again whether something can be sent again
 */
public record LettersView(FrameView frame, String path, String mode, LinkView addresses, String meeting, List<String> summary, boolean again, List<Line> letters) {
  /**
   * A letter in short.
   *
   * @param address null when nobody has given one
   * @param sitting what it is about
   * @param tag of {@code fragments/tag.jte} with its word
   * @param details why, and when next
   */
  public record Line(String href, String to, String address, String kind, TextView sitting, String when, String tag, String word, List<String> details) {}

  /**
   * One letter.
   *
   * @param files as files: the message, the calendar's event
   * @param text the letter itself
   * @param form the form that sends it; null when it was sent or is over
   */
  public record One(FrameView frame, String path, Line line, String mode, List<LinkView> files, String subject, String text, Form form, String problem) {}

  /** @param button what it does */
  public record Form(FieldView address, String button) {}

  /** The addresses of those in office. @param wrong every field, for the summary */
  public record Addresses(FrameView frame, String path, List<Person> people, List<FieldView> wrong, String problem) {}

  /** @param fields address and language */
  public record Person(String name, List<FieldView> fields) {}
}
