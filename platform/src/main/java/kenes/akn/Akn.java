package kenes.akn;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An Akoma Ntoso 3.0 document under work: elements, identifiers by the naming convention, and the references to people and concepts. Not thread-safe. */
public final class Akn {
  public static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  private final Document document;
  private final Element kind;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Element> references = new TreeMap<>();

  /** @param element of the document: debate, doc, act @param name attribute, in one word */
  public Akn(String element, String name) {
    document = empty();
    Element root = document.createElementNS(NAMESPACE, "akomaNtoso");
    document.appendChild(root);
    kind = add(root, element, "name", name, "contains", "singleVersion");
  }

  private static Document empty() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The element below the root. */
  public Element kind() {
    return kind;
  }

  /** @param attributes names and values in turn; one whose value is null is left out */
  public Element add(Element parent, String name, String... attributes) {
    Element element = document.createElementNS(NAMESPACE, name);
    for (int index = 0; index < attributes.length; index += 2) {
      if (attributes[index + 1] != null) {
        element.setAttribute(attributes[index], attributes[index + 1]);
      }
    }
    parent.appendChild(element);
    return element;
  }

  /** An element with words in it. */
  public Element text(Element parent, String name, String words, String... attributes) {
    Element element = add(parent, name, attributes);
    element.setTextContent(words);
    return element;
  }

  /** The next identifier for an element of this name within its context: {@code dbsect_2__speech_1}. @param context its own identifier, or empty */
  public String eId(String context, String name) {
    String stem = context.isEmpty() ? name : context + "__" + name;
    return stem + "_" + numbers.merge(stem, 1, Integer::sum);
  }

  /**
   * Declares somebody or something once, and says how to refer to it.
   *
   * @param type TLCPerson, TLCOrganization, TLCRole, TLCConcept
   * @param id short, without blanks
   * @param href in the ontology or an address
   * @return the reference: {@code #id}
   */
  public String refer(String type, String id, String href, String showAs) {
    references.computeIfAbsent(id, key -> {
      Element element = document.createElementNS(NAMESPACE, type);
      element.setAttribute("eId", key);
      element.setAttribute("href", href);
      element.setAttribute("showAs", showAs);
      return element;
    });
    return "#" + id;
  }

  /** Writes what was referred to so far into the metadata, of which it is the last part. */
  public void references(Element meta, String source) {
    Element list = add(meta, "references", "source", source);
    references.values().forEach(list::appendChild);
  }

  /** An element of a namespace of our own. */
  public Element foreign(Element parent, String namespace, String name, String attribute, String value) {
    Element element = document.createElementNS(namespace, name);
    element.setAttribute(attribute, value);
    parent.appendChild(element);
    return element;
  }

  /** The document in UTF-8. */
  public byte[] bytes() {
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
