package kenes.web.desk;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * The first page of the desk: who I am, and what is due.
 *
 * @param installation what an administrator keeps; empty for others
 */
public record TodayView(FrameView frame, String name, List<Council> councils, List<LinkView> installation) {
  /**
   * A body where I am somebody.
   *
   * @param dues what its decisions wait for @param requests what deputies' requests wait for @param planned work that is near and on no agenda @param actions what can be begun there
   */
  public record Council(String name, String href, String roles, List<Due> dues, List<Due> requests, List<Sitting> sittings, List<Due> planned, List<LinkView> actions) {}

  /**
   * A sitting that concerns me.
   *
   * @param tag of {@code fragments/tag.jte}, with its word
   * @param dues what is due or missing, the most pressing first
   * @param links my places in it
   */
  public record Sitting(TextView title, String href, String when, String tag, String word, List<Due> dues, List<LinkView> links) {}

  /** @param mine whether it is for me to do @param href where it is done, or null */
  public record Due(boolean mine, String words, String href) {}
}
