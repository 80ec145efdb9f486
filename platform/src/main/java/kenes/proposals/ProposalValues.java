package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Addressed;
import kenes.routes.Need;

/** What the acts of proposals are made of. */
public interface ProposalValues {
  /** @param text digest of its paragraphs, UTF-8 */
  record Wording(Lang lang, String title, Digest text) {}

  /** A file. @param size in bytes */
  record Document(String title, String mediaType, long size, Digest content) {}

  /** @param year of opening @param running how many the home had opened in the year, with this one */
  record Number(int year, int running) {}

  /**
   * Whose idea it is.
   *
   * @param authors deputies of the home, who leads first; none for a commission, an appeal and a forum
   * @param organization the commission, or null @param reference of the appeal or the forum in words, or null
   */
  record Origin(Kind kind, List<UUID> authors, UUID organization, String reference) {
    /** Where ideas come from. */
    public enum Kind { DEPUTY, COMMISSION, APPEAL, FORUM }
  }

  /** A place on a route. @param content digest of the route as it was adopted */
  record Place(String route, int version, Digest content, String step) {}

  /**
   * What was shown with a step.
   *
   * @param needs of the route that it meets, in the order of the list @param decision of the body that took the step, or null
   * @param source where it can be read, an address or a reference, or null @param words comment or reasons, public, or null
   * @param law what it changed in the law, or null @param version of the text on which the body decided, or null: the step rests on no decision
   */
  record Given(List<Need> needs, UUID decision, String source, String words, List<Document> documents, LawArticle law, Integer version) {}

  /** A proposal as it is sent to other bodies. @param region code of the body of the region that the home lies in @param version of the text */
  record Dossier(Number number, Topic topic, String region, int version, List<Wording> wordings) {}

  /** An act that came by courier. @param from code of the body in whose journal it stands @param index there */
  record Letter(String from, long index) {}

  /** An article of a law that changed. @param title of the law @param date of the law @param url where it is published, or null */
  record LawArticle(Text title, String article, LocalDate date, String url) {
    /** Whether it is the same article of the same law, wherever that is published. */
    boolean isSame(LawArticle other) {
      return date.equals(other.date) && article.equalsIgnoreCase(other.article) && (isSame(title.kk(), other.title.kk()) || isSame(title.ru(), other.title.ru())
          || isSame(title.en(), other.title.en()));
    }

    private static boolean isSame(String one, String other) {
      return one != null && one.strip().equalsIgnoreCase(other == null ? null : other.strip());
    }
  }

  /** A paragraph of a policy source. @param source its code */
  record Paragraph(String source, String number) {}

  /** A place that it reached. @param holder code of the body that took the step @param entry of the act */
  record Walked(Place place, LocalDate on, String holder, Entered entry) {}

  /** An entry of the journal of a home. @param body its code */
  record Entered(String body, long index) {}

  /** A body that was asked to support it. */
  record Asked(String body, Stance stance) {}

  /** A letter to one body. */
  interface ToBody extends Addressed {
    String body();

    @Override
    default Set<String> to() {
      return Set.of(body());
    }
  }

  /** A letter to several bodies. */
  interface ToBodies extends Addressed {
    List<String> bodies();

    @Override
    default Set<String> to() {
      return Set.copyOf(bodies());
    }
  }
}
