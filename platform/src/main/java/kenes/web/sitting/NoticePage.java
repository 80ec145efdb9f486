package kenes.web.sitting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.meetings.Meeting;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** The notice of a sitting: a page in both languages that prints, plain text to copy, and an event for calendars. */
final class NoticePage {
  private final SittingParts parts;

  NoticePage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
      Words w = Words.of(address.lang());
      String path = "/" + w.lang().code() + facts.path();
      PageView page = SittingPage.page(w, facts, "/notice", w.text("notice-text.title"), facts.meeting().title().in(w.lang()),
          List.of(new LinkView(w.text("notice-text.title"), null)), "sitting", facts.meeting().id());
      NoticeView view = new NoticeView(new PageView(page.origin(), page.path(), page.title(), page.description(), page.crumbs(), null, page.notice()),
          new LinkView(facts.meeting().title().in(w.lang()), path), NoticeText.of(facts, Lang.KK), NoticeText.of(facts, Lang.RU),
          new LinkView(w.text("notice-text.plain"), path + "/notice.txt"), new LinkView(w.text("notice-text.calendar"), path + ".ics"));
      return parts.page(tx, Templates.render("sitting/notice.jte", Map.of("w", w, "view", view)), facts.body().code(), Instant.MAX);
    });
  }

  /** Kazakh first, then Russian; the language of the address alone where it is one of them. */
  Response plain(Request request) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      List<Lang> languages = request.lang() == Lang.EN ? List.of(Lang.KK, Lang.RU) : List.of(request.lang());
      String text = languages.stream().map(lang -> NoticeText.of(facts, lang).plain()).collect(Collectors.joining("\n"));
      return Response.of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)).with("Cache-Control", "no-cache");
    });
  }

  Response calendar(Request request) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      Meeting meeting = facts.meeting();
      byte[] file = SittingEvent.of(facts, request.words());
      String name = facts.body().code() + "-" + meeting.term() + "-" + meeting.address() + ".ics";
      return Response.file(file, "text/calendar; charset=utf-8", name, true).with("Cache-Control", "no-cache");
    });
  }
}
