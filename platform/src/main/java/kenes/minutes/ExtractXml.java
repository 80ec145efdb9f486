package kenes.minutes;

import java.util.List;
import java.util.Locale;
import kenes.akn.Akn;
import kenes.akn.Frbr;
import kenes.print.Document;
import org.w3c.dom.Element;

/** An extract of minutes as an Akoma Ntoso {@code doc}: every word of the document, part by part. */
final class ExtractXml {
  private final Akn akn = new Akn("doc", "extract");
  private final Document document;

  ExtractXml(Document document) {
    this.document = document;
  }

  /** @param body its code @param name of the body */
  byte[] bytes(Frbr frbr, String body, String name) {
    String lang = document.lang().code();
    Element meta = akn.add(akn.kind(), "meta");
    Element preface = akn.add(akn.kind(), "preface", "xml:lang", lang);
    akn.text(akn.add(preface, "p"), "docTitle", document.title());
    document.issuer().forEach(line -> akn.text(preface, "p", line));
    Element main = akn.add(akn.kind(), "mainBody", "xml:lang", lang);
    document.parts().forEach(part -> part(main, part));
    String organization = akn.refer("TLCOrganization", "body", "/akn/ontology/organization/" + body.toLowerCase(Locale.ROOT), name);
    frbr.write(akn, meta, organization, organization);
    akn.references(meta, organization);
    return akn.bytes();
  }

  private void part(Element main, Document.Part part) {
    Element block = akn.add(main, "tblock", "eId", akn.eId("", "tblock"));
    if (part.heading() != null) {
      akn.text(block, "heading", part.heading());
    }
    part.blocks().forEach(one -> lines(one).forEach(line -> akn.text(block, "p", line)));
  }

  private static List<String> lines(Document.Block block) {
    return block instanceof Document.Signature ? List.of(String.join(". ", block.words().toList())) : block.words().toList();
  }
}
