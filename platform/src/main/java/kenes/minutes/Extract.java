package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.minutes.MinutesText.Kind;
import kenes.minutes.MinutesText.Section;
import kenes.print.Document;
import kenes.texts.Paragraphs;

/** An extract of signed minutes for one decision: nothing but what the minutes say, and the decision's text as adopted. */
final class Extract {
  private static final Set<String> FACTS = Set.of("date", "place", "presiding", "secretary");
  private static final Set<String> ATTENDANCE = Set.of("seats", "in-office", "present", "quorum");

  private final Sources sources;
  private final Tx tx;
  private final Decision decision;
  private final Lang lang;

  Extract(Sources sources, Tx tx, DecisionLife life, Lang lang) {
    this.sources = sources;
    this.tx = tx;
    this.decision = life.decision();
    this.lang = lang;
  }

  /** Numbers of a commission's decisions are not unique in its body: it is addressed by its id. */
  static String path(Sources sources, Tx tx, Decision decision) {
    boolean plenary = sources.register().organization(tx, decision.body(), decision.organization()).kind().equals("plenary");
    return "/b/" + decision.body() + "/decisions/" + decision.scope() + "/" + (plenary ? decision.key() : decision.id()) + "/extract";
  }

  Document document(Meeting meeting, MinutesText text, MinutesVersion version, List<Document.Signature> signatures) {
    AgendaItem item = sources.meetings().items(tx, meeting.body(), meeting.id()).stream().filter(one -> one.id().equals(decision.item())).findFirst().orElseThrow();
    List<Document.Part> parts = new ArrayList<>();
    text.content().forEach(section -> {
      switch (section.kind()) {
        case FACTS -> parts.add(only(section, FACTS));
        case ATTENDANCE -> parts.add(only(section, ATTENDANCE));
        case ITEM -> {
          if (section.paragraphs().getFirst().key().startsWith("item-" + item.position() + "-")) {
            parts.add(MinutesDocument.part(section));
          }
        }
        default -> { }
      }
    });
    parts.add(Document.Part.of(words().text(meeting.series() == 0 ? "minutes.extract.decision" : "minutes.extract.document", decision.number()), decided()));
    parts.add(Document.Part.of(words().text("minutes.signature.heading"), List.copyOf(signatures)));
    parts.add(Document.Part.of(null, List.of(Document.Paragraph.of(words().text("minutes.extract.right", String.valueOf(version.version()))),
        new Document.Signature(words().text("minutes.extract.issued"), null, null))));
    return new Document(lang, words().text("minutes.extract.title"), MinutesDocument.issuer(text), parts, "SHA-256: " + version.text(lang).hex());
  }

  private static Document.Part only(Section section, Set<String> keys) {
    return MinutesDocument.part(new Section(Kind.FACTS, null, section.paragraphs().stream().filter(paragraph -> keys.contains(paragraph.key())).toList(), null));
  }

  /** The title and the text as adopted. */
  private List<Document.Block> decided() {
    List<Document.Block> blocks = new ArrayList<>();
    blocks.add(new Document.Paragraph(decision.title().in(lang), true));
    DecisionsAct.Wording wording = decision.wordings().stream().filter(one -> one.lang() == lang).findFirst().orElse(decision.wordings().getFirst());
    Paragraphs.of(sources.decisions().text(tx, wording.text())).forEach(paragraph -> blocks.add(Document.Paragraph.of(paragraph)));
    return blocks;
  }

  private Words words() {
    return Words.plain(lang);
  }
}
