package kenes.web.sitting;

import java.util.List;
import kenes.web.view.HemicycleView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.OutcomeView;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;
import kenes.web.view.TextView;

/**
 * The page of an item.
 *
 * @param turns of speech on it
 * @param motions the text of the draft and its amendments, or null
 * @param papers all of them, replaced ones included
 * @param despite what was published in spite of findings, with the reasons
 * @param decisions made of its votes
 * @param raised paragraphs of policy sources that it came of
 * @param effect on the budget, or null when none was declared
 * @param elections on the item, the last one first, and what is known of its secret votes
 */
public record ItemView(PageView page, String number, TextView title, State state, Results results, FloorView.Turns turns, MotionsView motions,
    List<SittingView.Paper> papers, List<String> despite, String effect, List<Opinion> opinions,
    List<LinkView> decisions, List<LinkView> raised, Elections elections) {

  /** @param tag as {@code fragments/tag.jte} takes it @param state in words @param remark what it says, or null @param notes that it came late, that an earlier one was taken back @param conclusion by which a commission gave it, or null */
  public record Opinion(TextView name, String tag, String state, String remark, List<String> notes, Conclusion conclusion) {}

  /** @param document number and date @param votes and where they were cast @param lang of the text where it is not the page's, else null */
  public record Conclusion(LinkView document, LinkView votes, String lang, List<String> text) {}

  /** How it stands. @param tag as {@code fragments/tag.jte} takes it @param running null while no vote runs @param closing that it is closed to the public, and why @param closedPart the way to the closed part of the minutes, or null */
  public record State(String tag, String word, SittingView.Running running, List<String> closing, LinkView closedPart) {}

  /** Closed votes, the last one first. @param none a sentence where there are none and none runs, else null @param stopped votes that ended without a result, or whose result is void */
  public record Results(String none, List<String> stopped, List<Vote> votes) {}

  /**
   * A closed vote.
   *
   * @param id what links and live updates name
   * @param times when and how the vote was taken
   * @param reasons the arithmetic, step by step
   * @param counts all outcomes of seats
   * @param seats that the counts add up to
   * @param basis of the rule: words and address (address null where there is none)
   * @param validity why the result does not count, or null
   * @param notes how it was held and counted, and who decided a tie
   * @param toRead what the chair reads out, in every language
   * @param papers voted on
   * @param list of a vote by name as a document; null before the sitting is closed
   */
  public record Vote(String id, String heading, TextView question, OutcomeView outcome, String times, HemicycleView hemicycle,
      List<String> reasons, List<Count> counts, int seats, LinkView basis, List<Spoken> toRead, String validity, List<String> notes, List<SittingView.Paper> papers,
      ProofView proof, LinkView list) {}

  /** How many seats had an outcome. */
  public record Count(Mark mark, String word, int seats) {}

  /** @param lang code of the language */
  public record Spoken(String lang, String name, String text) {}

  /** @param papers of votes by paper that are no elections */
  public record Elections(List<Election> list, List<Paper> papers) {}

  /** @param tag as {@code fragments/tag.jte} takes it */
  public record Election(String id, TextView title, String tag, String state, String places, List<Candidate> candidates, List<Round> rounds) {}

  public record Candidate(String name, String words) {}

  /**
   * A round.
   *
   * @param voided that it was declared void, and why; null: it was not
   * @param sentence how it ended, or that it runs
   * @param standings candidates with their votes; empty before it is announced
   * @param paper what is known of the forms, or null
   * @param named who voted for whom, in an open vote by name
   */
  public record Round(String heading, String voided, String sentence, List<Standing> standings, Paper paper, List<Standing> named) {}

  /** @param words votes and what became of the candidate, or whom a deputy voted for */
  public record Standing(String name, String votes, String words) {}

  /** @param lines numbers of forms so far @param knows what the system knows and what it does not @param minutes of the commission, or null */
  public record Paper(TextView title, List<String> lines, String knows, LinkView minutes) {}
}
