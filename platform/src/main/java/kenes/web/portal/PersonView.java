package kenes.web.portal;

import java.util.List;
import kenes.web.view.Mark;
import kenes.web.view.PageView;

/**
 * A person in public office.
 *
 * @param names the name in each language, by the language's code
 * @param invented whether the person does not exist
 * @param attendance one sentence for each council
 * @param more whether older votes are not shown
 * @param asked the person's requests, or null when there are none
 */
public record PersonView(PageView page, String name, List<NameView> names, boolean invented, List<MembershipView> memberships,
    List<AttendanceView> attendance, List<PersonVoteView> votes, boolean more, Asked asked) {

  /** The name as it is written in a language. @param lang its code; Latin letters have that of English */
  public record NameView(String word, String name, String lang) {}

  /** Requests of the person. @param counts how they stand, in words */
  public record Asked(String counts, List<AskedView> lines) {}

  public record AskedView(String number, Written title, String href, String addressee, TagView state, String clock) {}

  /**
   * A membership.
   *
   * @param page of the commission, faction or group; null for the council itself @param post what the person is there
   * @param onBehalf on behalf of which other body, or null
   */
  public record MembershipView(String body, String href, String organization, String page, String post, String onBehalf, String dates) {}

  /** How often the person was there. */
  public record AttendanceView(String body, String href, String sentence) {}

  /** A vote given. */
  public record PersonVoteView(String when, Written question, String href, Mark mark, String word, TagView outcome, List<TagView> tags) {}
}
