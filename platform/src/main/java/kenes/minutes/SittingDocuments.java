package kenes.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
import kenes.meetings.Meeting;
import kenes.print.Document;
import kenes.register.Body;

/** The official documents of a closed sitting in Kazakh or Russian (another language reads the Kazakh), as data and as files. Thread-safe. */
public final class SittingDocuments {
  private final Minutes minutes;
  private final Sources sources;
  private final FactsReader facts;
  private final Printing printing;
  private final MachineCopies copies;

  SittingDocuments(Minutes minutes, Sources sources, Printing printing) {
    this.minutes = minutes;
    this.sources = sources;
    this.facts = new FactsReader(sources);
    this.printing = printing;
    this.copies = new MachineCopies(sources, facts, printing.site());
  }

  /** Everything there is: the published minutes, the votes by name, an extract for each decision, a certificate for everyone who was there. */
  public List<OfficialDocument> list(Tx tx, Meeting meeting, Lang lang) {
    if (meeting.closedAt() == null) {
      return List.of();
    }
    List<OfficialDocument> all = new ArrayList<>();
    findMinutes(tx, meeting, lang).ifPresent(all::add);
    if (!meeting.failed()) {
      SittingPapers papers = papers(tx, meeting, lang);
      papers.rollCalls().forEach(result -> all.add(papers.rollCall(result)));
      sources.decisions().listOfMeeting(tx, meeting.body(), meeting.id()).forEach(life -> findExtract(tx, life, lang).ifPresent(all::add));
      papers.attended().forEach(person -> all.add(papers.attendance(person)));
    }
    return all;
  }

  /**
   * What the minutes leave out: the items considered in closed session, each whole, drawn from the record.
   *
   * @throws Refused {@code MEETING_NOT_CLOSED}; {@code NOT_SIGNED_IN}, {@code NOT_ALLOWED} to those who may not read closed papers
   */
  public List<MinutesText.Section> closedPart(Tx tx, Caller caller, Meeting meeting, Lang lang) {
    if (meeting.closedAt() == null) {
      throw new Refused(MinutesCode.MEETING_NOT_CLOSED);
    }
    MinutesFacts read = facts.read(tx, meeting);
    read.items().stream().filter(read::isClosed).forEach(item -> sources.papers().requireReadable(tx, caller, meeting, item));
    return MinutesDrafter.closedPart(read, written(lang));
  }

  /** The last published version. */
  public Optional<OfficialDocument> findMinutes(Tx tx, Meeting meeting, Lang lang) {
    return minutes.findPublished(tx, meeting.body(), meeting.id()).map(version -> minutes(tx, meeting, version, lang));
  }

  /** A version of the minutes, whatever has become of it. */
  public OfficialDocument minutes(Tx tx, Meeting meeting, MinutesVersion version, Lang lang) {
    Lang written = written(lang);
    MinutesText text = minutes.content(tx, version.text(written));
    Document document = new Document(written, text.title().heading(), MinutesDocument.issuer(text), MinutesDocument.parts(text, signatures(tx, version, written)),
        "SHA-256: " + version.text(written).hex());
    Instant at = version.isSigned() ? version.chairSignedAt() : version.submittedAt();
    return official(tx, meeting, OfficialDocument.Kind.MINUTES, path(meeting) + "/minutes", document, at);
  }

  List<Document.Signature> signatures(Tx tx, MinutesVersion version, Lang lang) {
    Words words = Words.plain(lang);
    Document.Signature secretary = signature(tx, version, words.text("minutes.signature.secretary"), version.secretary(), version.secretarySignedAt(), lang);
    List<ChairSignature> chairs = minutes.chairs(tx, sources.meetings().get(tx, version.body(), version.meeting()), version);
    if (chairs.isEmpty()) {
      return List.of(secretary, signature(tx, version, words.text("minutes.signature.chair"), version.chair(), version.chairSignedAt(), lang));
    }
    return Stream.concat(Stream.of(secretary), chairs.stream().map(chair -> signature(tx, version, words.text("minutes.signature.joint",
        sources.register().organization(tx, version.body(), chair.organization()).name().in(lang)), chair.person(), chair.at(), lang))).toList();
  }

  private Document.Signature signature(Tx tx, MinutesVersion version, String office, UUID person, Instant at, Lang lang) {
    Words words = Words.plain(lang);
    String name = person == null ? null : sources.register().person(tx, person).names().in(lang);
    return new Document.Signature(office, name, at == null ? words.text("minutes.signature.unsigned")
        : words.text("minutes.signature.signed", words.dateTime(at, sources.register().zone(tx, version.body()))));
  }

  /** Who voted how in a vote by name of a closed sitting. */
  public Optional<OfficialDocument> findRollCall(Tx tx, Meeting meeting, UUID poll, Lang lang) {
    if (meeting.closedAt() == null || meeting.failed()) {
      return Optional.empty();
    }
    SittingPapers papers = papers(tx, meeting, lang);
    return papers.rollCalls().filter(result -> result.poll().id().equals(poll)).findFirst().map(papers::rollCall);
  }

  /** What the published minutes say of one decision, with its text; empty before, and while the text is not open. */
  public Optional<OfficialDocument> findExtract(Tx tx, DecisionLife life, Lang lang) {
    Meeting meeting = sources.meetings().get(tx, life.decision().body(), life.decision().meeting());
    return minutes.findPublished(tx, meeting.body(), meeting.id()).filter(version -> sources.decisions().isOpen(tx, life)).map(version -> {
      Lang written = written(lang);
      Document document = new Extract(sources, tx, life, written).document(meeting, minutes.content(tx, version.text(written)), version,
          signatures(tx, version, written));
      return official(tx, meeting, OfficialDocument.Kind.EXTRACT, Extract.path(sources, tx, life.decision()), document, version.chairSignedAt());
    });
  }

  /** That a deputy was at a closed sitting; empty for one who was not. */
  public Optional<OfficialDocument> findAttendance(Tx tx, Meeting meeting, UUID person, Lang lang) {
    if (meeting.closedAt() == null || meeting.failed()) {
      return Optional.empty();
    }
    SittingPapers papers = papers(tx, meeting, lang);
    return papers.attended().filter(person::equals).findFirst().map(papers::attendance);
  }

  /** PDF/A-2a. */
  public byte[] pdf(OfficialDocument document) {
    return printing.pdf(document);
  }

  /** DOCX, to be worked with. */
  public byte[] docx(OfficialDocument document) {
    return printing.docx(document);
  }

  /** The minutes as Akoma Ntoso 3.0 {@code debate}. */
  public byte[] debate(Tx tx, Meeting meeting, MinutesVersion version, Lang lang) {
    Lang written = written(lang);
    return copies.debate(tx, meeting, version, minutes.content(tx, version.text(written)), signatures(tx, version, written), written);
  }

  /** The extract for a decision as Akoma Ntoso 3.0 {@code doc}; empty where there is no extract. */
  public Optional<byte[]> findExtractXml(Tx tx, DecisionLife life, Lang lang) {
    return findExtract(tx, life, lang).map(extract -> copies.extract(tx, life.decision(),
        minutes.findPublished(tx, life.decision().body(), life.decision().meeting()).orElseThrow(), extract.document()));
  }

  private SittingPapers papers(Tx tx, Meeting meeting, Lang lang) {
    Body body = sources.register().getBody(tx, meeting.body());
    MinutesFacts read = facts.read(tx, meeting);
    return new SittingPapers(read, written(lang), (kind, path, document) -> new OfficialDocument(kind, path(meeting) + path, document,
        printing.metadata(document, body.name(), meeting.title(), path(meeting) + path, meeting.closedAt())));
  }

  private OfficialDocument official(Tx tx, Meeting meeting, OfficialDocument.Kind kind, String path, Document document, Instant at) {
    return new OfficialDocument(kind, path, document, printing.metadata(document, sources.register().getBody(tx, meeting.body()).name(), meeting.title(), path, at));
  }

  static String path(Meeting meeting) {
    return "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address();
  }

  static Lang written(Lang lang) {
    return lang == Lang.RU ? Lang.RU : Lang.KK;
  }
}
