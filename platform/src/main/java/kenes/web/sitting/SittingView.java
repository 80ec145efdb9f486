package kenes.web.sitting;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;
import kenes.web.view.QuorumView;
import kenes.web.view.TextView;

/**
 * The page of a sitting.
 *
 * @param session kind and number of the session, in words
 * @param notice when notice was given and whether that was in time
 * @param noticeBasis what the rule is based on: words and address (address null where there is none)
 * @param facts who convenes, form, openness
 * @param terms notice and papers: until when, and whether that was kept
 * @param proof the entries that stand for it in the record
 * @param pack address of the download of all papers
 * @param recording address of the stream or the recording, or null
 */
public record SittingView(PageView page, TextView title, boolean training, String session, TextView place, String begins, String notice,
    boolean noticeMet, LinkView noticeBasis, List<Fact> facts, List<Term> terms, Live live, ProofView proof, String hall, String pack, String recording) {

  /** The parts that change while somebody looks: one template each, for page, live update and print. */
  public record Live(State state, Now now, QuorumView quorum, Agenda agenda, Votes votes, Attending attending, LinkView minutes) {}

  /** How it stands. @param tag as {@code fragments/tag.jte} takes it @param next where the session goes on, or null @param presiding who leads or has led it, in words */
  public record State(String tag, String word, String sentence, LinkView next, List<String> presiding) {}

  /** What goes on. @param word a sentence where nothing does, else null; item, speaker and vote may each be null */
  public record Now(String word, Numbered item, Speaker speaker, Running vote) {}

  /** An item by its number. */
  public record Numbered(String number, TextView title, String href) {}

  /** Who has the floor. @param kind report, debate … in words @param since in words @param clock how long it may take */
  public record Speaker(TextView name, String kind, String since, FloorView.Clock clock) {}

  /** A running vote: how many, never who or how. @param progress in words @param voters 0 where no devices vote: then nothing is drawn */
  public record Running(TextView question, String progress, int voted, int voters) {}

  public record Agenda(List<Item> items) {}

  /** @param state waiting, open or done @param closed that it is closed to the public, or null @param raised paragraphs of policy sources @param results sentences of outcome of closed votes */
  public record Item(int position, TextView title, String href, String state, String stateWord, String closed, List<LinkView> raised, List<Paper> papers, List<String> results) {}

  /**
   * A paper.
   *
   * @param digest its SHA-256, shortened
   * @param facts language, version, type, size
   * @param replaced that another has taken its place, or null
   * @param late that it came after the term for materials, or null
   * @param view address of the page that shows it, or null
   */
  public record Paper(String title, String lang, String href, String facts, String digest, String fullDigest, String replaced, String late,
      String view) {}

  public record Votes(List<Vote> votes) {}

  /** A closed vote. @param tag as {@code fragments/tag.jte} takes it: good, bad or plain */
  public record Vote(TextView question, String verdict, String tag, String arithmetic, String href) {}

  /**
   * A term before the sitting.
   *
   * @param title of the rule @param latest the last day, in words @param skipped the days that were not counted, or null @param basis its article
   */
  public record Term(String title, String latest, List<Kept> lines, String skipped, LinkView basis) {}

  /** Whether a term was kept. @param tag as {@code fragments/tag.jte} takes it, with its word */
  public record Kept(String tag, String word, String sentence) {}

  /** A term with what is said of it. */
  public record Fact(String term, List<String> lines) {}

  /** Who is there. @param seats empty until somebody has come @param vacant posts whose holders would be invited, in words */
  public record Attending(List<Seat> seats, String summary, List<Guest> guests, List<String> vacant) {}

  /** Somebody invited. @param word whether they have come @param duty that they must come, or null @param here in the hall now @param sent whether another came in their place */
  public record Guest(String id, String name, String office, String word, String duty, boolean here, boolean sent) {}

  /** @param onBehalf of which other body they belong here, or null @param stays times of arrival and departure @param certificate address of the certificate that they were there, or null */
  public record Seat(int number, String name, String onBehalf, String href, Mark mark, String word, String stays, String certificate) {}
}
