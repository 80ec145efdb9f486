package kenes.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML part of an office file, event by event; no entities, no outside references. */
final class XmlPart {
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private XmlPart() {}

  /** Calls for every start, end and text; the reader stands on it. */
  static void read(InputStream part, Consumer<XMLStreamReader> event) throws IOException, XMLStreamException {
    try (part) {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
      while (reader.hasNext()) {
        int type = reader.next();
        if (type == XMLStreamConstants.START_ELEMENT || type == XMLStreamConstants.END_ELEMENT || type == XMLStreamConstants.CHARACTERS) {
          event.accept(reader);
        }
      }
    }
  }

  /** An attribute by its local name, whatever its namespace, or an empty string. */
  static String attribute(XMLStreamReader element, String name) {
    for (int at = 0; at < element.getAttributeCount(); at++) {
      if (element.getAttributeLocalName(at).equals(name)) {
        return element.getAttributeValue(at);
      }
    }
    return "";
  }

  /** An on-off attribute or property: present and not switched off. */
  static boolean isOn(String value) {
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }
}
