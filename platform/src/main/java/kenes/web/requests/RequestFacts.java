package kenes.web.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.requests.RequestLife;
import kenes.requests.RequestsAct;
import kenes.texts.Paragraphs;
import kenes.web.Address;
import kenes.web.WebCode;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** What the pages of one request read in one transaction. */
public record RequestFacts(SittingParts parts, Tx tx, Words w, Body body, RequestLife life, LocalDate today) {
  /** The request of an address with {@code :body/requests/:year/:running}. @throws Refused {@code NO_PAGE} */
  static RequestFacts read(SittingParts parts, Tx tx, Address address) {
    Body body = parts.register().findBody(tx, address.parameter("body")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    String year = address.parameter("year");
    String running = address.parameter("running");
    if (!year.matches("[12][0-9]{3}") || !running.matches("[1-9][0-9]{0,5}")) {
      throw new Refused(WebCode.NO_PAGE);
    }
    RequestLife life = parts.requests().requests().find(tx, body.code(), Integer.parseInt(year), Integer.parseInt(running)).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return of(parts, tx, Words.of(address.lang()), life);
  }

  public static RequestFacts of(SittingParts parts, Tx tx, Words w, RequestLife life) {
    Body body = parts.register().getBody(tx, life.request().body());
    return new RequestFacts(parts, tx, w, body, life, parts.register().today(tx, body.code()));
  }

  String href() {
    return "/" + w.lang().code() + Things.address(life.request());
  }

  LinkView person(UUID id) {
    return new LinkView(parts.register().person(tx, id).name(w.lang()), "/" + w.lang().code() + "/p/" + id);
  }

  String organization(UUID id) {
    return parts.register().organization(tx, body.code(), id).name().in(w.lang());
  }

  /** The texts of the request, Kazakh first. */
  public List<RequestView.Block> texts() {
    return life.request().wordings().stream().map(wording -> block(wording.lang(), wording.text())).toList();
  }

  /** The texts of an answer. */
  public List<RequestView.Block> texts(RequestsAct.AnswerReceived answer) {
    return answer.writings().stream().map(writing -> block(writing.lang(), writing.text())).toList();
  }

  private RequestView.Block block(Lang lang, Digest text) {
    return new RequestView.Block(lang.code(), w.text("layout." + lang.code()), Paragraphs.of(parts.requests().requests().text(tx, text)));
  }

  /** @param home the address below which they are answered */
  public static List<LinkView> files(List<RequestsAct.Attachment> files, String home) {
    return files.stream().map(file -> new LinkView(file.title(), home + "/files/" + file.content().hex())).toList();
  }

  PageView page(String title) {
    String home = "/" + w.lang().code() + "/";
    List<LinkView> crumbs = List.of(new LinkView(w.text("portal.home"), home), new LinkView(body.name().in(w.lang()), home + "b/" + body.code()),
        new LinkView(w.text("requests.title"), home + "b/" + body.code() + "/requests"), new LinkView(RequestWords.number(w, life), null));
    return new PageView(parts.origin(), Things.address(life.request()), title, w.text("request.description", life.request().number().number(), title), crumbs, null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }
}
