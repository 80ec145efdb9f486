package kenes.web.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.LogFiles;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.QuorumReading;
import kenes.meetings.Recording;
import kenes.rules.NoticeRule;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.ProofWords;
import kenes.web.Templates;
import kenes.web.live.LiveView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;
import kenes.web.view.TextView;

/** The page of a sitting, and its changing parts for those who watch. */
final class SittingPage implements LiveView {
  /** While an entry waits for its signature, which comes without an act, the page is made anew this often. */
  private static final int SIGNING_SECONDS = 2;

  private final SittingParts parts;

  SittingPage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
      Words w = Words.of(address.lang());
      ProofView proof = proof(w, facts);
      byte[] html = Templates.render("sitting/page.jte", Map.of("w", w, "view", view(w, facts, proof)));
      Instant signed = validUntil(parts, proof);
      Instant terms = new TermWords(facts, w).validUntil();
      return parts.page(tx, html, facts.body().code(), signed.isBefore(terms) ? signed : terms);
    });
  }

  static Instant validUntil(SittingParts parts, ProofView proof) {
    return proof.checked() ? Instant.MAX : parts.clock().instant().plusSeconds(SIGNING_SECONDS);
  }

  private SittingView view(Words w, SittingFacts facts, ProofView proof) {
    Meeting meeting = facts.meeting();
    SittingView.Live live = new SittingLive(facts, w.lang()).view();
    NoticeRule rule = facts.rulebook().notices().get(meeting.kind());
    TextView title = TextView.of(meeting.title(), w.lang());
    return new SittingView(page(w, facts, "", title.text(), live.state().sentence(), List.of(), "sitting", meeting.id()), title,
        meeting.training(), SessionWords.session(w, meeting), TextView.of(meeting.place(), w.lang()), w.dateTime(meeting.startsAt(), facts.zone()),
        notice(w, facts), meeting.notice().met(), rule == null ? null : new LinkView(rule.legalBasis().in(w.lang()), rule.link()),
        new SettingWords(facts, w).list(), new TermWords(facts, w).list(), live, proof, "/" + w.lang().code() + "/hall" + facts.path().substring(2), "/" + w.lang().code() + facts.path() + "/pack.zip",
        parts.floor().findRecording(facts.tx(), meeting.body(), meeting.id()).map(Recording::address).orElse(null));
  }

  /** @param below the address below the sitting's own @param way crumbs after the sitting's own @param kind of live view */
  static PageView page(Words w, SittingFacts facts, String below, String title, String sentence, List<LinkView> way, String kind, UUID watched) {
    String home = "/" + w.lang().code();
    List<LinkView> crumbs = new ArrayList<>(List.of(new LinkView(w.text("sitting.home"), home + "/"),
        new LinkView(facts.body().name().in(w.lang()), home + "/b/" + facts.body().code()),
        new LinkView(SessionWords.session(w, facts.meeting()), below.isEmpty() ? null : home + facts.path())));
    crumbs.addAll(way);
    String notice = facts.meeting().training() ? w.text("minutes.training") : facts.body().demo() ? w.text("minutes.demo") : null;
    return new PageView(facts.parts().origin(), facts.path() + below, title, w.text("sitting.description", title, sentence), crumbs,
        home + "/live/" + kind + "/" + facts.body().code() + "/" + watched, notice);
  }

  private static String notice(Words w, SittingFacts facts) {
    MeetingsAct.Notice notice = facts.meeting().notice();
    String day = w.date(LocalDate.ofInstant(facts.meeting().noticeAt(), facts.zone()));
    if (notice.daysRequired() == 0) {
      return w.text("sitting.notice-none", day);
    }
    return notice.met() ? w.text("sitting.notice-met", day, notice.daysGiven(), notice.daysRequired())
        : w.text("sitting.notice-short", day, notice.daysGiven(), notice.daysRequired(), notice.daysRequired() - notice.daysGiven());
  }

  private ProofView proof(Words w, SittingFacts facts) {
    String body = facts.body().code();
    List<LinkView> entries = new ArrayList<>();
    long last = convened(facts);
    entries.add(new LinkView(w.text("sitting.entry-convened", last), ProofWords.entry(w, body, last)));
    for (String cause : List.of("MeetingOpened", "MeetingClosed")) {
      OptionalLong index = facts.readings().stream().filter(reading -> reading.cause().equals(cause)).mapToLong(QuorumReading::index).findFirst();
      if (index.isPresent()) {
        last = index.getAsLong();
        String key = cause.equals("MeetingOpened") ? "sitting.entry-opened" : "sitting.entry-closed";
        entries.add(new LinkView(w.text(key, last), ProofWords.entry(w, body, last)));
      }
    }
    long signed = parts.log().findSigned(facts.tx(), body).map(LogFiles.Signed::size).orElse(0L);
    return ProofWords.view(w, body, last, signed, entries);
  }

  private long convened(SittingFacts facts) {
    return parts.journal().listAt(facts.tx(), facts.body().code(), facts.meeting().noticeAt()).stream()
        .filter(entry -> entry.act() instanceof MeetingsAct.MeetingConvened act && act.meeting().equals(facts.meeting().id()))
        .mapToLong(Entry::index).findFirst().orElseThrow();
  }

  @Override
  public Map<String, String> fragments(Tx tx, String body, UUID meeting, Lang lang) {
    SittingFacts facts = SittingFacts.read(parts, tx, parts.meetings().get(tx, body, meeting));
    SittingView.Live live = new SittingLive(facts, lang).view();
    Map<String, String> fragments = new LinkedHashMap<>();
    fragments.put("sitting-state", Fragments.render("sitting/state.jte", lang, live.state()));
    fragments.put("sitting-now", Fragments.render("sitting/now.jte", lang, live.now()));
    fragments.put("sitting-quorum", Fragments.render("sitting/quorum.jte", lang, live.quorum()));
    fragments.put("sitting-votes", Fragments.render("sitting/votes.jte", lang, live.votes()));
    fragments.put("sitting-agenda", Fragments.render("sitting/agenda.jte", lang, live.agenda()));
    fragments.put("sitting-minutes", Fragments.render("sitting/minutes_link.jte", lang, live.minutes()));
    fragments.put("sitting-attending", Fragments.render("sitting/attending.jte", lang, live.attending()));
    return fragments;
  }
}
