package kenes.web.desk;

import java.util.List;
import java.util.stream.Stream;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.QuorumView;
import kenes.web.view.TextView;

/**
 * The secretary's desk of a sitting.
 *
 * @param path its address with the language
 * @param tag of {@code fragments/tag.jte}, with its word
 * @param quorum null for a body whose seats are not known
 * @param rollState what the roll was made for: when it differs the roll is fetched anew
 * @param vacant posts whose holders would be invited, in words @param changed posts that others hold now than were invited; nothing for those who convene nothing
 * @param add the form for another item; null when none can be added
 * @param calledOnly why none can be added, or null
 * @param change the form that withdraws, moves, words anew or closes to the public an item; null when none waits
 * @param adjourn the form for another day; null when there is nothing to adjourn
 * @param letters how the letters about it fare; null where there are none, or for those who do not keep them
 * @param links other pages of the sitting
 * @param wrong every field, for the summary above the forms
 * @param problem what is wrong with the whole, or null
 */
public record SittingDeskView(FrameView frame, String path, TextView title, String place, String tag, String word, QuorumView quorum,
    String rollState, Roll roll, List<Guest> guests, List<String> vacant, List<Changed> changed, List<Item> items, Add add, String calledOnly, Add change, Adjourn adjourn, List<LinkView> links, Letters letters, List<FieldView> wrong, String problem) {

  /** Who is there. @param open whether arrivals can still be registered, and by this caller */
  public record Roll(String path, String csrf, String state, boolean open, String summary, List<Seat> seats) {}

  /**
   * A seat of the roll.
   *
   * @param person its holder's id, or null when vacant
   * @param here whether they are in the hall
   * @param words since when, or the mark in words
   * @param explained that a reason of absence is known, or null
   * @param reason the field for a reason; null where none can be given
   */
  public record Seat(int number, String person, String name, boolean here, Mark mark, String words, String key, String explained, FieldView reason) {}

  /**
   * Somebody invited.
   *
   * @param word whether they have come, and must @param command arrive or leave; null when it cannot be registered
   * @param another the name of who comes in their place; empty while nobody can @param anotherKey of that form @param open whether it came back
   */
  public record Guest(String id, String name, String word, String command, String key, List<FieldView> another, String anotherKey, boolean open) {}

  /** A post that another holds now than was invited. @param post as it is sent back @param office in words @param now who holds it */
  public record Changed(String post, String office, String now, String key) {}

  /** @param papers how many there are in each language, in words @param href where papers are published; null for those who cannot @param motions the desk of its text and amendments @param conclusion where a commission prepares what it votes on for the session; null at the plenary */
  public record Item(int number, TextView title, String state, String papers, String href, String motions, String conclusion) {}

  /** @param words what the button does */
  public record Adjourn(String key, String words, FieldView startsAt) {}

  /** @param lines how they fare @param href where they are */
  public record Letters(List<String> lines, String href) {}

  /** @param closed the part that closes the item to the public; null where it has none */
  public record Add(String key, List<FieldView> fields, ClosedItem closed) {
    List<FieldView> all() {
      return closed == null ? fields : Stream.concat(fields.stream(), closed.all()).toList();
    }

    public boolean wrong() {
      return all().stream().anyMatch(field -> field.error() != null);
    }
  }
}
