package kenes.documents;

import static kenes.documents.Finding.Kind.COMMENTS;
import static kenes.documents.Finding.Kind.HIDDEN_ROWS;
import static kenes.documents.Finding.Kind.HIDDEN_SHEETS;
import static kenes.documents.Finding.Kind.HIDDEN_TEXT;
import static kenes.documents.Finding.Kind.TRACKED_CHANGES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Counts what the XML parts of a DOCX, XLSX or ODT hide, and gathers all of their text. */
final class OfficeScan {
  private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "changed-region", "rcc", "rrc", "ris");
  private static final Set<String> ENDS = Set.of("p", "h", "si", "c", "row", "tc", "table-cell", "comment");

  private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
  private final Set<String> sheets = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();
  private boolean vanished;

  /** One event of a part. */
  void event(XMLStreamReader at) {
    if (at.getEventType() == XMLStreamConstants.CHARACTERS) {
      String written = at.getText();
      text.append(written);
      if (vanished && !written.isBlank()) {
        count(HIDDEN_TEXT);
      }
    } else if (at.getEventType() == XMLStreamConstants.START_ELEMENT) {
      start(at, at.getLocalName());
    } else if (ENDS.contains(at.getLocalName())) {
      text.append('\n');
    } else if (at.getLocalName().equals("r")) {
      vanished = false;
    }
  }

  private void start(XMLStreamReader at, String name) {
    if (TRACKED.contains(name)) {
      count(TRACKED_CHANGES);
    }
    switch (name) {
      case "comment", "threadedComment", "annotation" -> count(COMMENTS);
      case "r" -> vanished = false;
      case "vanish", "webHidden" -> vanished = XmlPart.isOn(XmlPart.attribute(at, "val"));
      case "hidden-text", "hidden-paragraph" -> count(HIDDEN_TEXT);
      case "sheet" -> {
        if (XmlPart.attribute(at, "state").toLowerCase(java.util.Locale.ROOT).contains("hidden")) {
          count(HIDDEN_SHEETS);
          sheets.add(XmlPart.attribute(at, "name"));
        }
      }
      case "row", "col" -> {
        String hidden = XmlPart.attribute(at, "hidden");
        if (!hidden.isEmpty() && XmlPart.isOn(hidden) || XmlPart.attribute(at, "ht").equals("0")) {
          count(HIDDEN_ROWS);
        }
      }
      default -> { }
    }
  }

  void count(Finding.Kind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  List<Finding> findings() {
    List<Finding> findings = counts.entrySet().stream()
        .map(found -> new Finding(found.getKey(), found.getValue(), found.getKey() == HIDDEN_SHEETS ? String.join(", ", sheets) : ""))
        .collect(Collectors.toCollection(ArrayList::new));
    Documents.personal(text.toString()).ifPresent(findings::add);
    return findings;
  }
}
