package kenes.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.print.Metadata;
import kenes.print.Print;
import org.jsoup.nodes.Entities;

/** Prints the invented drafts of decisions. */
final class DemoPapers {
  private final Print print = new Print();

  /** @param text paragraphs parted by empty lines, the first one the title */
  byte[] print(Text text, Lang lang, Text council, String name, Instant at) {
    String[] paragraphs = text.exact(lang).strip().split("\\n\\s*\\n");
    String html = "<h1>" + escaped(paragraphs[0]) + "</h1>" + Arrays.stream(paragraphs).skip(1)
        .map(paragraph -> "<p>" + escaped(paragraph) + "</p>").collect(Collectors.joining());
    return print.pdfA(html, new Metadata(paragraphs[0].strip(), council.in(lang), paragraphs[0].strip(), lang,
        URI.create("urn:kenes:demo:" + name + ":" + lang.code()), at));
  }

  private static String escaped(String text) {
    return Entities.escape(text.strip());
  }
}
