package kenes.minutes;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.meetings.Meeting;
import kenes.print.Metadata;
import kenes.print.Print;
import kenes.register.Body;
import kenes.register.Register;

/** Makes the documents of minutes: the page's own template, printed. */
final class Publishing {
  private final Register register;
  private final Files files;
  private final Print print;
  private final TemplateEngine templates;
  private final URI address;

  Publishing(Register register, Files files, Print print, TemplateEngine templates, URI address) {
    this.register = register;
    this.files = files;
    this.print = print;
    this.templates = templates;
    this.address = address;
  }

  /** Prints the version in this language and keeps the document. */
  Digest store(Tx tx, Meeting meeting, MinutesVersion version, MinutesText text, Lang lang) {
    Body body = register.getBody(tx, meeting.body());
    String heading = text.title().heading() + ". " + meeting.title().in(lang);
    StringOutput html = new StringOutput();
    templates.render("print/minutes.jte", Map.of("text", text, "lang", lang, "signed", signatures(tx, version, lang),
        "digest", version.text(lang)), html);
    return files.store(tx, print.pdfA(html.toString(), new Metadata(heading, body.name().in(lang), meeting.title().in(lang), lang,
        page(meeting, lang), version.chairSignedAt())));
  }

  private URI page(Meeting meeting, Lang lang) {
    return address.resolve("/" + lang.code() + "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address() + "/minutes");
  }

  Map<String, String> signatures(Tx tx, MinutesVersion version, Lang lang) {
    ZoneId zone = register.zone(tx, version.body());
    return Map.of("signature-secretary", signature(version.secretarySignedAt(), zone, lang),
        "signature-chair", signature(version.chairSignedAt(), zone, lang));
  }

  private static String signature(Instant signedAt, ZoneId zone, Lang lang) {
    Words words = Words.of(lang);
    return signedAt == null ? words.text("minutes.signature.unsigned")
        : words.text("minutes.signature.signed", words.dateTime(signedAt, zone));
  }
}
