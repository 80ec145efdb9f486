package kenes.minutes;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.akn.Akn;
import kenes.base.Lang;
import kenes.meetings.AgendaItem;
import kenes.meetings.Speech;
import kenes.meetings.SpeechKind;
import kenes.minutes.MinutesText.Kind;
import kenes.minutes.MinutesText.Paragraph;
import kenes.minutes.MinutesText.Section;
import kenes.minutes.MinutesText.Style;
import kenes.print.Document;
import org.w3c.dom.Element;

/** Signed minutes as an Akoma Ntoso {@code debate}: every word of the text, with speakers, times, votes and quorums marked up from the record. */
final class DebateXml {
  private final Akn akn = new Akn("debate", "minutes");
  private final Map<Integer, String> items = new LinkedHashMap<>();
  private final MinutesFacts facts;
  private final MinutesText text;
  private final Lang lang;
  private final URI site;

  /** @param site the installation's address, for people's pages */
  DebateXml(MinutesFacts facts, MinutesText text, Lang lang, URI site) {
    this.facts = facts;
    this.text = text;
    this.lang = lang;
    this.site = site;
  }

  byte[] bytes(DebateMeta meta, List<Document.Signature> signatures) {
    Element head = akn.add(akn.kind(), "meta");
    Element preface = akn.add(akn.kind(), "preface", "xml:lang", lang.code());
    akn.text(akn.add(preface, "p"), "docTitle", text.title().heading());
    text.title().paragraphs().forEach(paragraph -> akn.text(preface, "p", paragraph.text()));
    Element body = akn.add(akn.kind(), "debateBody", "xml:lang", lang.code());
    text.content().forEach(section -> section(section, preface, body));
    Element conclusions = akn.add(akn.kind(), "conclusions", "xml:lang", lang.code());
    for (Document.Signature signature : signatures) {
      akn.text(akn.add(conclusions, "p"), "signature", String.join(". ", signature.words().toList()));
    }
    meta.write(akn, head, facts, items, this::person);
    return akn.bytes();
  }

  private void section(Section section, Element preface, Element body) {
    switch (section.kind()) {
      case TITLE, SIGNATURES -> { }
      case FACTS -> section.paragraphs().forEach(paragraph -> akn.text(preface, "p", paragraph.text()));
      case ATTENDANCE -> fill(open(body, "rollCall", "rollCall", null, section), section, Map.of());
      case ITEM -> item(section, body);
      case CLOSING -> fill(open(body, "adjournment", "adjournment", null, section), section, Map.of());
      default -> fill(open(body, "debateSection", "dbsect", section.kind() == Kind.ANNEX ? "annex" : section.kind().name().toLowerCase(java.util.Locale.ROOT), section), section, Map.of());
    }
  }

  private void item(Section section, Element body) {
    AgendaItem item = facts.items().stream().filter(one -> section.paragraphs().getFirst().key().startsWith("item-" + one.position() + "-")).findFirst().orElseThrow();
    Element made = open(body, "debateSection", "dbsect", "item", section);
    items.put(item.position(), made.getAttribute("eId"));
    fill(made, section, new ItemSpeeches(facts, item).byKey());
  }

  private Element open(Element body, String name, String shortName, String attribute, Section section) {
    Element made = akn.add(body, name, "eId", akn.eId("", shortName), "name", attribute);
    if (section.heading() != null) {
      akn.text(made, "heading", section.heading());
    }
    return made;
  }

  private void fill(Element into, Section section, Map<String, Speech> speeches) {
    Element list = null;
    for (Paragraph paragraph : section.paragraphs()) {
      Speech speech = speeches.get(paragraph.key());
      if (paragraph.style() == Style.NUMBERED) {
        list = list == null ? akn.add(block(into), "ol") : list;
        akn.text(akn.add(list, "li"), "span", paragraph.text());
      } else if (speech != null) {
        speech(into, speech, paragraph);
      } else {
        paragraph.lines().forEach(line -> akn.text(into, "narrative", line, "eId", akn.eId(into.getAttribute("eId"), "narrative")));
      }
    }
    if (section.table() != null) {
      table(block(into), section.table());
    }
  }

  private Element block(Element into) {
    return akn.add(into, "other", "eId", akn.eId(into.getAttribute("eId"), "other"));
  }

  private void speech(Element into, Speech speech, Paragraph paragraph) {
    String name = speech.kind() == SpeechKind.QUESTION ? "question" : speech.kind() == SpeechKind.ANSWER ? "answer" : "speech";
    String by = speech.person() == null ? guest(speech) : person(speech.person());
    String role = akn.refer("TLCRole", speech.kind().code(), "/akn/ontology/role/" + speech.kind().code(), speech.kind().code());
    Element made = akn.add(into, name, "eId", akn.eId(into.getAttribute("eId"), name), "by", by, "as", role, "startTime", time(speech.beganAt()),
        "endTime", speech.endedAt() == null ? null : time(speech.endedAt()));
    akn.text(made, "from", speech.speaker().in(lang));
    paragraph.lines().forEach(line -> akn.text(made, "p", line));
  }

  private String time(java.time.Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(facts.zone()).format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** A deputy, by the permanent address of the person: birth dates, which the naming convention would use, are personal data. */
  private String person(UUID person) {
    return akn.refer("TLCPerson", "person_" + person, site.resolve("/" + lang.code() + "/p/" + person).toString(), facts.name(person).in(lang));
  }

  private String guest(Speech speech) {
    String id = "guest_" + Integer.toHexString(speech.speaker().hashCode());
    return akn.refer("TLCPerson", id, "/akn/ontology/person/" + id, speech.speaker().in(lang));
  }

  private void table(Element into, MinutesText.Table table) {
    Element made = akn.add(into, "table");
    row(made, table.columns(), "th");
    table.rows().forEach(row -> row(made, row, "td"));
  }

  private void row(Element table, List<String> cells, String name) {
    Element row = akn.add(table, "tr");
    cells.forEach(cell -> akn.text(akn.add(row, name), "p", cell));
  }
}
