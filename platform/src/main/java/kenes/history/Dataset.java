package kenes.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kenes.voting.SeatOutcome;

/**
 * What a data set of past votes is made of, as its descriptor says (format {@code kenes-dataset/1}, docs/history.md).
 *
 * @param polls the votes, one row each
 * @param ballots the votes of the members, or null when the data set has tallies only
 * @param published the published outcomes when they stand in a file of their own, or null
 * @param members the list of members, or null
 * @param date the day of the vote, ISO 8601; what follows the day is not read
 * @param rulebook name of the rulebook
 * @param rule key of the majority or election in it; {@link #NO_RULE} for what is no decision
 * @param seats fixed by law, or null
 * @param inOffice members in office, or null: those who stand in the votes of the members
 * @param present members present, or null: those who voted or are said to have been there without voting
 * @param casting the option of a casting vote, given beside the votes of the members; or null
 * @param options printed option → what it means. What an election does not find here is a candidate
 * @param printed the tally as printed, or null
 * @param outcome as published, {@code ADOPTED} or {@code NOT_ADOPTED}; or null
 * @param named whom the source names in an election, or null
 * @param marked how a row is recognised that the source itself marks as wrong, or null
 * @param known errors of the source that the descriptor names: identifier → the reason
 */
public record Dataset(String title, Table polls, Ballots ballots, Table published, Members members, String date, Pick rulebook, Pick rule, Pick seats,
    Pick inOffice, Pick present, Casting casting, Map<String, SeatOutcome> options, Printed printed, Pick outcome, Named named,
    Mark marked, Map<String, String> known) {
  /** The rule of what is no decision: a roll call to see who is there. */
  static final String NO_RULE = "none";
  static final String MAJORITY = "majority.";
  static final String ELECTION = "election.";

  /**
   * A file, or several of one form.
   *
   * @param file its name; {@code *} stands for any letters
   * @param id the fields that together name a vote
   * @param separator of the columns, in tables
   */
  public record Table(String file, List<String> id, char separator) {}

  /** How the votes of the members are written. */
  public enum Shape {
    /** An object: option → list of members. */
    OPTIONS,
    /** An object: member → option. */
    MEMBERS,
    /** A list of pairs: member, option. */
    PAIRS,
    /** A list of objects. */
    OBJECTS,
    /** Every row of the file is one member's vote. */
    ROWS
  }

  /**
   * The votes of the members.
   *
   * @param table their own file, or null when they stand in the rows of the votes
   * @param field their path, or null when they are rows
   * @param member the field with the member, in objects and rows
   * @param option the field with the option, in objects and rows
   * @param byName members are told apart by printed names only
   */
  public record Ballots(Table table, Shape shape, String field, String member, String option, boolean byName) {}

  /**
   * The list of members.
   *
   * @param field path of the list, or empty for the whole file: a list of objects, or an object whose keys are the members
   * @param member the field of an object (or the column of a table) with the identifier or name
   */
  public record Members(String file, String field, String member, char separator) {}

  /** @param inPrinted the printed tally counts the casting vote too */
  public record Casting(Pick option, boolean inPrinted) {}

  /**
   * A printed tally.
   *
   * @param field path of an object option → count, or null
   * @param columns field with a count → what it counts; else empty
   */
  public record Printed(String field, Map<String, SeatOutcome> columns) {}

  /** @param leading the published name is that of the candidate with most votes, elected or not; false: of the elected one */
  public record Named(Pick candidate, boolean leading) {}

  /** @param begins the beginning of the field's value */
  public record Mark(String field, String begins) {}

  /** The fields that rows of this kind must keep. @param prefix {@link Case#PUBLISHED} for the published outcomes, else empty */
  Set<String> wanted(Table table, boolean ofPublished) {
    Set<String> wanted = new HashSet<>(table.id());
    Stream.of(rulebook, rule, seats, inOffice, present, outcome, casting == null ? null : casting.option(), named == null ? null : named.candidate())
        .filter(Objects::nonNull).map(Pick::field).filter(Objects::nonNull).forEach(wanted::add);
    wanted.add(date);
    if (marked != null) {
      wanted.add(marked.field());
    }
    if (printed != null) {
      wanted.addAll(printed.columns().keySet());
    }
    if (ballots != null && ballots.shape() == Shape.ROWS) {
      wanted.addAll(List.of(ballots.member(), ballots.option()));
    }
    if (ofPublished) {
      wanted.stream().toList().stream().filter(path -> path.startsWith(Case.PUBLISHED)).map(path -> path.substring(Case.PUBLISHED.length())).forEach(wanted::add);
    }
    return wanted;
  }
}
