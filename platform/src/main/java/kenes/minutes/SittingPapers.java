package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.meetings.AgendaItem;
import kenes.print.Document;
import kenes.voting.Choice;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;

/** Documents that the record alone makes: the list of a vote by name, the certificate that a deputy was there. */
final class SittingPapers {
  /** Gives a document its address and metadata. @param path below the sitting's */
  @FunctionalInterface
  interface Issue {
    OfficialDocument issue(OfficialDocument.Kind kind, String path, Document document);
  }

  private final MinutesFacts facts;
  private final Lang lang;
  private final Issue issue;
  private final Annexes annexes;

  SittingPapers(MinutesFacts facts, Lang lang, Issue issue) {
    this.facts = facts;
    this.lang = lang;
    this.issue = issue;
    this.annexes = new Annexes(facts, this::paragraphs);
  }

  private Paragraphs paragraphs() {
    return new Paragraphs(lang, facts.zone());
  }

  Stream<Result> rollCalls() {
    return annexes.rollCalls().stream();
  }

  OfficialDocument rollCall(Result result) {
    AgendaItem item = facts.items().stream().filter(one -> one.id().equals(result.poll().item())).findFirst().orElseThrow();
    Paragraphs counted = paragraphs();
    new ItemPhrases(facts, item, lang, counted).vote(result);
    MinutesText.Section table = annexes.rollCall(result, null);
    List<Document.Block> blocks = new ArrayList<>(MinutesDocument.part(new MinutesText.Section(MinutesText.Kind.FACTS, null, facts().list(), null)).blocks());
    blocks.addAll(MinutesDocument.part(new MinutesText.Section(MinutesText.Kind.ITEM, null, table.paragraphs().subList(0, 1), null)).blocks());
    blocks.addAll(MinutesDocument.part(new MinutesText.Section(MinutesText.Kind.ITEM, null, counted.list(), null)).blocks());
    blocks.addAll(MinutesDocument.part(new MinutesText.Section(MinutesText.Kind.ITEM, null, table.paragraphs().subList(2, 3), table.table())).blocks());
    return issue.issue(OfficialDocument.Kind.ROLL_CALL, "/votes/" + item.position() + "/" + result.poll().number(),
        document("roll-call.title", List.of(Document.Part.of(null, blocks), byHand())));
  }

  /** Those who were in the hall while the sitting was open, in the order of their seats. */
  Stream<UUID> attended() {
    return facts.members().stream().distinct().filter(person -> !facts.stays(person).isEmpty());
  }

  OfficialDocument attendance(UUID person) {
    Paragraphs lines = facts();
    String stays = facts.stays(person).stream().map(stay -> lines.time(stay.from()) + "–" + lines.time(stay.until())).collect(Collectors.joining(", "));
    List<SeatOutcome> votes = annexes.rollCalls().stream().flatMap(result -> result.seats().stream()).filter(seat -> person.equals(seat.person()))
        .map(seat -> seat.outcome()).toList();
    long cast = votes.stream().filter(outcome -> Stream.of(Choice.values()).anyMatch(choice -> choice.name().equals(outcome.name()))).count();
    lines.fixed("deputy", "certificate.deputy", lines.in(facts.name(person))).fixed("stays", "certificate.stays", stays)
        .fixed("votes", "certificate.votes", votes.size(), cast)
        .fixed("entries", "certificate.entries", String.valueOf(facts.quorum().getFirst().index()), String.valueOf(facts.quorum().getLast().index()))
        .fixed("purpose", "certificate.purpose");
    Document.Part body = MinutesDocument.part(new MinutesText.Section(MinutesText.Kind.FACTS, null, lines.list(), null));
    return issue.issue(OfficialDocument.Kind.ATTENDANCE, "/attendance/" + person, document("certificate.title", List.of(body, byHand())));
  }

  private Paragraphs facts() {
    Paragraphs lines = paragraphs();
    return lines.fixed("date", "date", lines.date(facts.began())).fixed("place", "place", lines.in(facts.meeting().place()));
  }

  private Document document(String title, List<Document.Part> parts) {
    Paragraphs lines = paragraphs();
    return new Document(lang, lines.phrase(title), MinutesDrafter.issuer(facts, lang), parts, null);
  }

  /** It is made of the record at once; who hands it out on paper signs it. */
  private Document.Part byHand() {
    return Document.Part.of(null, List.of(new Document.Signature(paragraphs().phrase("signature.secretary"), null, null)));
  }
}
