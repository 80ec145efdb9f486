package kenes.web.sitting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.minutes.OfficialDocument;
import kenes.minutes.SittingDocuments;
import kenes.print.Document;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** Official documents that belong to the minutes: the list of a vote by name, the certificate that a deputy was there; each as a page, PDF and DOCX. */
public final class DocumentPage {
  public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  public static final String XML = "application/akn+xml";

  private final SittingParts parts;

  DocumentPage(SittingParts parts) {
    this.parts = parts;
  }

  /** @param back where it belongs to @param files the same as PDF and DOCX, in both languages */
  public record View(PageView page, LinkView back, Document kk, Document ru, List<LinkView> files) {}

  CachedPage vote(Address address) {
    return page(address, this::vote);
  }

  CachedPage attendance(Address address) {
    return page(address, this::attendance);
  }

  Response voteFile(Request request) {
    return parts.db().read(tx -> file(parts, found(vote(tx, request.address()).apply(request.lang())), request));
  }

  Response attendanceFile(Request request) {
    return parts.db().read(tx -> file(parts, found(attendance(tx, request.address()).apply(request.lang())), request));
  }

  private interface Finding {
    Function<Lang, Optional<OfficialDocument>> of(Tx tx, Address address);
  }

  private Function<Lang, Optional<OfficialDocument>> vote(Tx tx, Address address) {
    Meeting meeting = parts.meeting(tx, address);
    List<Poll> polls = parts.voting().listOfMeeting(tx, meeting.body(), meeting.id());
    String number = address.parameter("item") + "/" + address.parameter("number");
    UUID poll = polls.stream().filter(one -> number.equals(parts.meetings().getItem(tx, meeting.body(), one.item()).position() + "/" + one.number()))
        .findFirst().map(Poll::id).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return lang -> documents().findRollCall(tx, meeting, poll, lang);
  }

  private Function<Lang, Optional<OfficialDocument>> attendance(Tx tx, Address address) {
    Meeting meeting = parts.meeting(tx, address);
    UUID person = Id.find(address.parameter("person")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return lang -> documents().findAttendance(tx, meeting, person, lang);
  }

  private SittingDocuments documents() {
    return parts.minutes().documents();
  }

  private CachedPage page(Address address, Finding finding) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
      Words w = Words.of(address.lang());
      OfficialDocument kk = found(finding.of(tx, address).apply(Lang.KK));
      OfficialDocument ru = found(finding.of(tx, address).apply(Lang.RU));
      String title = w.text("sitting.document-" + kk.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      PageView page = SittingPage.page(w, facts, kk.path().substring(facts.path().length()), title, facts.meeting().title().in(w.lang()),
          List.of(new LinkView(title, null)), "sitting", facts.meeting().id());
      View view = new View(new PageView(page.origin(), page.path(), page.title(), page.description(), page.crumbs(), null, page.notice()),
          new LinkView(facts.meeting().title().in(w.lang()), "/" + w.lang().code() + facts.path()), kk.document(), ru.document(), files(w, kk));
      return parts.page(tx, Templates.render("sitting/document.jte", Map.of("w", w, "view", view)), facts.body().code(), Instant.MAX);
    });
  }

  private static OfficialDocument found(Optional<OfficialDocument> document) {
    return document.orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  /** PDF and DOCX in both languages. */
  public static List<LinkView> files(Words w, OfficialDocument document) {
    return Stream.of(Lang.KK, Lang.RU).flatMap(lang -> Stream.of("pdf", "docx").map(type -> new LinkView(
        w.text("sitting.minutes-" + type, w.text("layout." + lang.code())), "/" + lang.code() + document.path() + "." + type))).toList();
  }

  /** The file that the address asks for by its ending. */
  public static Response file(SittingParts parts, OfficialDocument document, Request request) {
    boolean docx = request.address().path().endsWith(".docx");
    byte[] bytes = docx ? parts.minutes().documents().docx(document) : parts.minutes().documents().pdf(document);
    String name = document.path().substring(3).replace('/', '-') + "-" + document.document().lang().code() + (docx ? ".docx" : ".pdf");
    return Response.file(bytes, docx ? DOCX : "application/pdf", name, false).with("Cache-Control", "no-cache");
  }

  /** The address of the certificate that somebody was at the sitting; empty before its end, and for who was not there while it was open. */
  public static Optional<String> certificate(SittingFacts facts, Words w, UUID person) {
    Meeting meeting = facts.meeting();
    boolean over = meeting.closedAt() != null && !meeting.failed();
    return Optional.of("/" + w.lang().code() + facts.path() + "/attendance/" + person).filter(address -> over && facts.attendance().stream()
        .anyMatch(stay -> stay.person().equals(person) && (stay.leftAt() == null || stay.leftAt().isAfter(meeting.openedAt()))));
  }

  /** The lists of the sitting's votes by name; a sitting that is not closed has none yet. */
  static List<LinkView> links(SittingFacts facts, Words w) {
    List<LinkView> links = new ArrayList<>();
    facts.items().forEach(item -> facts.polls().stream().filter(poll -> poll.item().equals(item.id())).forEach(poll -> list(facts, w, poll)
        .ifPresent(address -> links.add(new LinkView(w.text("sitting.roll-call", item.position(), poll.question().in(w.lang())), address)))));
    return links;
  }

  /** The address of the list of a vote by name; empty before the sitting is closed. */
  static Optional<String> list(SittingFacts facts, Words w, Poll poll) {
    boolean there = facts.meeting().closedAt() != null && poll.hasResult() && poll.method() == PollMethod.NAMED;
    return facts.items().stream().filter(item -> there && item.id().equals(poll.item())).findFirst()
        .map(item -> "/" + w.lang().code() + facts.path() + "/votes/" + item.position() + "/" + poll.number());
  }
}
