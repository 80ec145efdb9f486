package kenes.demo;

import java.time.LocalDate;
import java.util.List;
import kenes.base.Text;
import kenes.decisions.Answered;
import kenes.sources.SourcesAct;

/** The invented national council as {@code seed/demo-national.yaml} tells it besides what every council of the demonstration has. */
record NationalSeed(List<Below> below, List<Beside> beside, List<Place> members, Text post, Change change, String recommendedOn, List<Recommended> recommendations, Programme source) {
  /** A maslikhat whose people sit in the council. @param chair seat of its chair in the council @param deputies seats of its deputies there */
  record Below(String code, Text name, Text territory, int chair, List<Integer> deputies) {}

  /** A maslikhat whose chair is no member. @param chair or null: the post is vacant */
  record Beside(String code, Text name, Text territory, DemoSeed.Deputy chair) {}

  /** How a seat is held. @param document the decision by which its holder was sent; null: by office */
  record Place(int seat, String of, String role, String document) {}

  /** Another chair below. @param last day of the first one @param from first day of the other */
  record Change(String of, String last, String from, DemoSeed.Deputy chair) {}

  record Recommended(String paper, List<To> addressees) {
    /** Those who answer on paper. */
    List<To> papers() {
      return addressees.stream().filter(to -> to.body() == null).toList();
    }

    /** Bodies of the register: they answer by letter. */
    List<To> letters() {
      return addressees.stream().filter(to -> to.body() != null).toList();
    }
  }

  /**
   * @param body or null @param replied the day of the reply, or null @param reply what it says, or null
   * @param answer of a body, or null @param own paper of the body's decision on it, or null
   */
  record To(Text name, String body, String replyBy, String replied, String reply, Answered answer, String own) {}

  /** A policy source. */
  record Programme(String code, String kind, Text title, String on, String url, List<Paragraph> paragraphs) {}

  /**
   * A paragraph and what came of it.
   *
   * @param council papers of the council's decisions, or null @param maslikhat papers of the invented district's decisions, or null
   * @param requests how many of the district's requests, from the first one @param law or null @param proposals codes of proposals, or null
   * @param items numbers of items of the council's extended sitting, or null
   */
  record Paragraph(String number, Text text, List<String> council, List<String> maslikhat, int requests, Law law, List<String> proposals,
      List<Integer> items) {}

  record Law(Text title, String article, String on, String url) {
    SourcesAct.Law act() {
      return new SourcesAct.Law(title, article, LocalDate.parse(on), url);
    }
  }

  static NationalSeed read() {
    return DemoSeed.read("demo-national", NationalSeed.class);
  }
}
