package kenes.web.proposals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.ProposalLife;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Version;
import kenes.register.Body;
import kenes.sources.PolicySources;
import kenes.texts.Paragraphs;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.WebCode;
import kenes.web.requests.RequestView;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** What the page of one proposal reads in one transaction. */
record ProposalFacts(ProposalParts parts, Tx tx, Words w, Body body, ProposalLife life, LocalDate today) {
  /** The proposal of an address with {@code :body/proposals/:year/:running}. @throws Refused {@code NO_PAGE} */
  static ProposalFacts read(ProposalParts parts, Tx tx, Address address) {
    Body body = parts.sitting().register().findBody(tx, address.parameter("body")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    String year = address.parameter("year");
    String running = address.parameter("running");
    if (!year.matches("[12][0-9]{3}") || !running.matches("[1-9][0-9]{0,5}")) {
      throw new Refused(WebCode.NO_PAGE);
    }
    ProposalLife life = parts.proposals().proposals().find(tx, body.code(), Integer.parseInt(year), Integer.parseInt(running))
        .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return new ProposalFacts(parts, tx, Words.of(address.lang()), body, life, parts.sitting().register().today(tx, body.code()));
  }

  Proposals proposals() {
    return parts.proposals().proposals();
  }

  /** Below the language. */
  String path() {
    return ProposalWords.address(body.code(), life.opened().number());
  }

  String href() {
    return lang() + path();
  }

  private String lang() {
    return "/" + w.lang().code();
  }

  Body other(String code) {
    return parts.sitting().register().getBody(tx, code);
  }

  /** Its page in another home of it, before or after this one. */
  LinkView elsewhere(ProposalLife there) {
    return new LinkView(other(there.body()).name().in(w.lang()), lang() + ProposalWords.address(there.body(), there.opened().number()));
  }

  LinkView bodyLink(String code) {
    return new LinkView(other(code).name().in(w.lang()), lang() + "/b/" + code);
  }

  LinkView person(UUID id) {
    return new LinkView(parts.sitting().register().person(tx, id).name(w.lang()), lang() + "/p/" + id);
  }

  /** An entry of a body's record. @param key of its words */
  LinkView entry(String key, String code, long index) {
    ProposalsAct.Entered at = code.equals(life.body()) ? life.entry(index) : new ProposalsAct.Entered(code, index);
    return new LinkView(w.text(key, at.index()), lang() + "/b/" + at.body() + "/record/" + at.index());
  }

  /** A decision with number and date, by its id. */
  LinkView decision(UUID id) {
    return parts.sitting().decisions().find(tx, id).map(found -> new LinkView(w.text("proposal.decision", found.decision().number(), w.date(found.decision().on())),
        lang() + Things.address(parts.sitting(), tx, found.decision()))).orElseGet(() -> new LinkView(w.text("proposal.decision-unknown"), null));
  }

  LinkView paragraph(ProposalsAct.Paragraph paragraph) {
    return new LinkView(w.text("source.of", PolicySources.findSource(tx, paragraph.source()).orElseThrow().title().in(w.lang()), paragraph.number()),
        lang() + "/sources/" + paragraph.source() + "/" + paragraph.number());
  }

  List<LinkView> files(List<ProposalsAct.Document> files) {
    return files.stream().map(file -> new LinkView(file.title(), href() + "/files/" + file.content().hex())).toList();
  }

  LinkView law(ProposalsAct.LawArticle law) {
    return new LinkView(ProposalWords.law(w, law), law.url());
  }

  /** That the act with this index was taken back, in words, or null. */
  String back(long index) {
    ProposalsAct.TakenBack act = life.takenBack().get(index);
    return act == null ? null : ProposalWords.back(w, act.on(), act.reason());
  }

  /** The entry by which it was taken back; none where it stands. */
  List<LinkView> backEntry(long index) {
    return life.steps().stream().filter(step -> step.act() instanceof ProposalsAct.TakenBack act && step.beside(act.act()) == index)
        .map(step -> entry("proposal.entry-back", body.code(), step.index())).toList();
  }

  List<RequestView.Block> texts(Version version) {
    return version.wordings().stream().map(wording -> new RequestView.Block(wording.lang().code(), w.text("layout." + wording.lang().code()),
        Paragraphs.of(proposals().text(tx, wording.text())))).toList();
  }

  PageView page(String title) {
    String whose = body.name().in(w.lang());
    List<LinkView> crumbs = List.of(new LinkView(w.text("portal.home"), lang() + "/"), new LinkView(whose, lang() + "/b/" + body.code()),
        new LinkView(w.text("proposals.title"), lang() + "/b/" + body.code() + "/proposals"), new LinkView(ProposalWords.number(w, life.opened().number()), null));
    return new PageView(parts.sitting().origin(), path(), title, w.text("proposal.description", whose, title), crumbs, null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }

  /** The page, kept while nothing happens in any body that has to do with it, and until tomorrow. */
  CachedPage keep(byte[] html) {
    Map<String, Long> sizes = parts.sitting().journal().sizes(tx);
    Set<String> read = new TreeSet<>(life.involved());
    read.add(body.code());
    read.addAll(life.homes());
    life.handedOver().ifPresent(over -> read.add(over.body()));
    read.add(parts.sitting().registry());
    life.course().forEach(reached -> read.add(reached.holder()));
    Map<String, Long> kept = new HashMap<>();
    read.forEach(code -> kept.put(code, sizes.getOrDefault(code, 0L)));
    return new CachedPage(html, kept, today.plusDays(1).atStartOfDay(body.zone()).toInstant());
  }
}
