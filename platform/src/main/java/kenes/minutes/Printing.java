package kenes.minutes;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import kenes.base.Text;
import kenes.print.Document;
import kenes.print.Metadata;
import kenes.print.Print;

/** Makes files of documents: one template for all of them. */
final class Printing {
  private final Print print;
  private final TemplateEngine templates;
  private final URI address;

  Printing(Print print, TemplateEngine templates, URI address) {
    this.print = print;
    this.templates = templates;
    this.address = address;
  }

  /** @param body that issues it @param path of its page below the language @param at when it became final */
  Metadata metadata(Document document, Text body, Text meeting, String path, Instant at) {
    return new Metadata(document.title() + ". " + meeting.in(document.lang()), body.in(document.lang()), meeting.in(document.lang()), document.lang(),
        address(document.lang().code(), path), at);
  }

  URI site() {
    return address;
  }

  private URI address(String lang, String path) {
    return address.resolve("/" + lang + path);
  }

  byte[] pdf(OfficialDocument document) {
    StringOutput html = new StringOutput();
    templates.render("print/document.jte", Map.of("document", document.document()), html);
    return print.pdfA(html.toString(), document.metadata());
  }

  byte[] docx(OfficialDocument document) {
    return print.docx(document.document(), document.metadata());
  }
}
