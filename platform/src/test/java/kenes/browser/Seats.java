package kenes.browser;

import java.util.HashMap;
import java.util.Map;
import kenes.TestNode;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.voting.Choice;
import kenes.web.DeskVisitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Deputies at devices without script: they send the forms that their desk shows them, over HTTP. */
final class Seats {
  private final TestKenes kenes;
  private final TestNode node;
  private final TestCouncil council;
  private final String desk;
  private final Map<Integer, DeskVisitor> visitors = new HashMap<>();

  /** @param desk address of the sitting's desk, with the language */
  Seats(TestKenes kenes, TestNode node, TestCouncil council, String desk) {
    this.kenes = kenes;
    this.node = node;
    this.council = council;
    this.desk = desk;
  }

  void arrive(int seat) {
    send(seat, "/seat/arrive", Map.of());
  }

  void vote(int seat, Choice choice) {
    Document after = send(seat, "/seat/vote", Map.of("choice", choice.name()));
    if (after.selectFirst("#receipt") == null) {
      throw new AssertionError("seat " + seat + " voted, but has no receipt: " + after.selectFirst("main").text());
    }
  }

  private Document send(int seat, String action, Map<String, String> filled) {
    DeskVisitor visitor = visitors.computeIfAbsent(seat, number -> new DeskVisitor(kenes, node.port(), council.deputy(number)));
    Element form = visitor.get(desk + "/seat").page().selectFirst("form[action$=" + action + "]");
    if (form == null) {
      throw new AssertionError("seat " + seat + " has no form " + action);
    }
    DeskVisitor.Answer answer = visitor.send(form, filled);
    if (answer.status() != 303) {
      throw new AssertionError("seat " + seat + " got " + answer.status() + ": " + answer.page().text());
    }
    return visitor.get(answer.location()).page();
  }
}
