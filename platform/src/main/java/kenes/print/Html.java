package kenes.print;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Turns a page's HTML5 into the well-formed tree that the PDF renderer expects, with the print stylesheet in it. */
final class Html {
  /** What has no meaning on paper, or would bring in something from outside the document. */
  private static final String NOT_PRINTED = "script, link, style, base, meta, iframe, object, embed, template, noscript, audio, video";
  private static final String STYLESHEET = read("/print/document.css");

  private final Document document;
  private final Metadata metadata;

  private Html(Document document, Metadata metadata) {
    this.document = document;
    this.metadata = metadata;
  }

  static Html parse(String text, Metadata metadata) {
    var html = new Html(Jsoup.parse(text, metadata.address().toString()), metadata);
    html.clean();
    html.describeLinks();
    html.describeDrawings();
    html.head();
    return html;
  }

  org.w3c.dom.Document toW3c() {
    return new W3CDom().fromJsoup(document);
  }

  /** All words that will be drawn. */
  String text() {
    return document.body().wholeText();
  }

  private void clean() {
    document.select(NOT_PRINTED).remove();
    for (var element : document.getAllElements()) {
      element.attributes().asList().stream().map(Attribute::getKey)
          .filter(key -> key.startsWith("on") || key.equals("style") || key.equals("download")).forEach(element::removeAttr);
    }
  }

  /** A file has no site around it: its links need full addresses, and a description for those who listen to it. */
  private void describeLinks() {
    for (var link : document.select("a[href]")) {
      var address = link.attr("href");
      if (!address.startsWith("#")) link.attr("href", absolute(link));
      if (!link.hasAttr("title")) link.attr("title", link.text().isBlank() ? link.attr("href") : link.text());
    }
  }

  private String absolute(Element link) {
    try {
      return metadata.address().resolve(new URI(link.attr("href").strip())).toASCIIString();
    } catch (URISyntaxException notAnAddress) {
      return link.absUrl("href").replace(" ", "%20");
    }
  }

  /** The renderer reads the description of a drawing from alt; pages give it as an accessible name. */
  private void describeDrawings() {
    for (var drawing : document.select("svg")) {
      var title = drawing.selectFirst("> title");
      var name = drawing.hasAttr("aria-label") ? drawing.attr("aria-label") : title == null ? "" : title.text();
      drawing.attr("alt", name);
    }
  }

  private void head() {
    document.selectFirst("html").attr("lang", metadata.language().code()).attr("xml:lang", metadata.language().code());
    document.title(metadata.title());
    var head = document.head();
    head.appendElement("meta").attr("name", "author").attr("content", metadata.author());
    head.appendElement("meta").attr("name", "subject").attr("content", metadata.subject());
    head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLESHEET));
    bookmarks(head.appendElement("bookmarks"));
  }

  /** The headings as a tree of bookmarks. */
  private void bookmarks(Element root) {
    Deque<Element> path = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    path.push(root);
    levels.push(0);
    int number = 0;
    for (var heading : document.body().select("h1, h2, h3")) {
      int level = heading.tagName().charAt(1) - '0';
      number++;
      if (heading.id().isEmpty()) heading.id("heading-" + number);
      while (levels.peek() >= level) {
        levels.pop();
        path.pop();
      }
      path.push(path.peek().appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id()));
      levels.push(level);
    }
  }

  private static String read(String resource) {
    try (InputStream in = Html.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
