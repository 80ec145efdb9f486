package kenes.minutes;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kenes.akn.Frbr;
import kenes.base.Lang;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.meetings.Meeting;
import kenes.print.Document;
import kenes.register.Body;

/** The copies of official documents that machines read: Akoma Ntoso 3.0. */
final class MachineCopies {
  private final Sources sources;
  private final FactsReader facts;
  private final URI site;

  MachineCopies(Sources sources, FactsReader facts, URI site) {
    this.sources = sources;
    this.facts = facts;
    this.site = site;
  }

  byte[] debate(Tx tx, Meeting meeting, MinutesVersion version, MinutesText text, List<Document.Signature> signatures, Lang lang) {
    Body body = sources.register().getBody(tx, meeting.body());
    MinutesFacts read = facts.read(tx, meeting);
    Frbr frbr = new Frbr(Frbr.country(body.isoCode(), body.code()), "debate", body.code().toLowerCase(Locale.ROOT), LocalDate.ofInstant(read.began(), body.zone()),
        meeting.address(), lang, version.version(), signedOn(version, body), permanent(meeting.id()), version.text(lang).hex());
    return new DebateXml(read, text, lang, site).bytes(new DebateMeta(frbr, body.code(), body.name().in(lang)), signatures);
  }

  byte[] extract(Tx tx, Decision decision, MinutesVersion version, Document document) {
    Body body = sources.register().getBody(tx, decision.body());
    Frbr frbr = new Frbr(Frbr.country(body.isoCode(), body.code()), "doc", "extract/" + body.code().toLowerCase(Locale.ROOT), decision.on(),
        decision.key(), document.lang(), version.version(), signedOn(version, body), permanent(decision.id()), version.text(document.lang()).hex());
    return new ExtractXml(document).bytes(frbr, body.code(), body.name().in(document.lang()));
  }

  private static LocalDate signedOn(MinutesVersion version, Body body) {
    return LocalDate.ofInstant(version.isSigned() ? version.chairSignedAt() : version.submittedAt(), body.zone());
  }

  private String permanent(UUID id) {
    return site.resolve("/id/" + id).toString();
  }
}
