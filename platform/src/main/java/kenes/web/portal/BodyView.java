package kenes.web.portal;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/**
 * A body.
 *
 * @param kind what it is, in words
 * @param ended that it exists no longer, or null
 * @param notes what is to be known about the facts, one paragraph each
 * @param people who sits in it; null for a body without seats here
 * @param below the bodies under it
 * @param now sittings that are open, exercises too; the lists after it hold the others
 * @param more whether there may be older sittings than those shown
 * @param plans of work in force, the newest year first
 * @param archived what public sources tell of its past
 * @param rules the first of the rules in force, of an ended body on its last day; empty where none are known
 */
public record BodyView(PageView page, String name, String kind, List<TagView> tags, EndedView ended, List<FactView> facts,
    List<String> notes, PeopleView people, List<BodiesView.GroupView> below, List<SittingLine> now, List<SittingLine> sittings, List<SittingLine> commissions,
    List<SittingLine> exercises, List<VoteLine> votes, boolean more, List<LinkView> plans, List<ArchivedView> archived, List<RulesView> rules, RecordView record) {

  /** That a body exists no longer. @param successor its page; without address: that there is none yet */
  public record EndedView(String sentence, String basis, List<LinkView> sources, String successorWord, LinkView successor) {}

  /**
   * A fact.
   *
   * @param value in words
   * @param tag unconfirmed, or null
   * @param note what follows from it, or null
   * @param sources where it is from
   */
  public record FactView(String term, String value, TagView tag, String note, List<LinkView> sources) {}

  /** An event known from public sources. @param sources each with its title, publisher and language */
  public record ArchivedView(String kind, String when, Written title, Written summary, List<SourceView> sources) {}

  /** A public source. @param href null where its address is not known */
  public record SourceView(String title, String publisher, String href, String lang) {}

  /** The body's record. @param rulesHref the page of all its rules @param lettersHref the page of its letters to other bodies and from them */
  public record RecordView(String size, String href, String checkHref, String rulesHref, String lettersHref) {}
}
