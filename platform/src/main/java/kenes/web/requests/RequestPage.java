package kenes.web.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenes.base.Words;
import kenes.documents.Finding;
import kenes.meetings.Meeting;
import kenes.requests.Answer;
import kenes.requests.DeputyRequest;
import kenes.requests.RequestLife;
import kenes.requests.RequestsAct;
import kenes.requests.State;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The public page of a request. */
final class RequestPage {
  private final SittingParts parts;

  RequestPage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      RequestFacts facts = RequestFacts.read(parts, tx, address);
      byte[] html = Templates.render("request/page.jte", Map.of("w", facts.w(), "view", view(facts)));
      return parts.page(tx, html, facts.body().code(), facts.today().plusDays(1).atStartOfDay(facts.body().zone()).toInstant());
    });
  }

  private static RequestView view(RequestFacts facts) {
    Words w = facts.w();
    RequestLife life = facts.life();
    DeputyRequest request = life.request();
    State state = life.on(facts.today());
    TextView title = TextView.of(request.title(), w.lang());
    String home = "/" + w.lang().code();
    return new RequestView(facts.page(title.text()), w.text("request.line", request.number().number(), w.date(request.on())), title, RequestWords.tag(state),
        RequestWords.state(w, state), marks(w, life), RequestWords.clock(w, life, facts.today()), life.due() == null ? List.of() : RequestWords.explained(w, life.due()),
        new RequestTimeline(facts).steps(), request.authors().stream().map(facts::person).toList(), facts(facts), facts.texts(),
        request.scanReason() == null ? null : w.text("request.despite", request.scanReason()), RequestFacts.files(request.files(), facts.href()),
        life.answers().reversed().stream().map(answer -> answer(facts, answer)).toList(), opinions(facts), chain(facts),
        new LinkView(w.text("request.record-entry", request.index()), home + "/b/" + request.body() + "/record/" + request.index()),
        new LinkView(w.text("request.to-desk"), home + "/desk/b/" + request.body() + "/requests/" + request.id()));
  }

  private static List<RequestView.Mark> marks(Words w, RequestLife life) {
    List<RequestView.Mark> marks = new ArrayList<>();
    life.wronglySigned().ifPresent(answer -> marks.add(new RequestView.Mark("bad", w.text("request.answer-wrong"))));
    if (life.isOnControl()) {
      marks.add(new RequestView.Mark("live", w.text("request.on-control")));
    }
    return marks;
  }

  private static List<RequestView.Fact> facts(RequestFacts facts) {
    Words w = facts.w();
    RequestsAct.Addressee addressee = facts.life().request().addressee();
    List<RequestView.Fact> list = new ArrayList<>();
    list.add(new RequestView.Fact(w.text("request.addressee"), TextView.of(addressee.office(), w.lang()), null));
    if (addressee.name() != null) {
      list.add(new RequestView.Fact(w.text("request.official"), new TextView(addressee.name(), null), null));
    }
    list.add(new RequestView.Fact(w.text("request.kind"), TextView.of(addressee.title(), w.lang()), null));
    facts.life().acts(RequestsAct.RequestReadOut.class).forEach(act -> list.add(readOut(facts, act)));
    facts.life().acts(RequestsAct.RequestExamined.class).forEach(act -> {
      var decision = facts.parts().decisions().get(facts.tx(), facts.body().code(), act.decision()).decision();
      list.add(new RequestView.Fact(w.text("request.decision"), new TextView(w.no(decision.number()) + ", " + w.date(decision.on()), null),
          "/" + w.lang().code() + Things.address(facts.parts(), facts.tx(), decision)));
    });
    return list;
  }

  private static RequestView.Fact readOut(RequestFacts facts, RequestsAct.RequestReadOut act) {
    Words w = facts.w();
    Meeting meeting = facts.parts().meetings().get(facts.tx(), facts.body().code(), act.meeting());
    String item = act.item() == null ? "" : "/" + facts.parts().meetings().getItem(facts.tx(), facts.body().code(), act.item()).position();
    return new RequestView.Fact(w.text("request.read-out"), new TextView(w.text("request.session", meeting.number(), w.date(act.on())), null),
        "/" + w.lang().code() + "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address() + item);
  }

  private static RequestView.AnswerView answer(RequestFacts facts, Answer answer) {
    Words w = facts.w();
    RequestsAct.AnswerReceived received = answer.received();
    boolean open = answer.isOpen();
    boolean blocks = received.found().stream().anyMatch(found -> found.kind().severity() == Finding.Severity.BLOCKING);
    return new RequestView.AnswerView(w.text("request.answer-of", w.date(received.on())), RequestWords.standingTag(answer), RequestWords.standing(w, answer),
        RequestWords.signed(received.signatory()), warning(w, answer), open ? facts.texts(received) : List.of(),
        open ? RequestFacts.files(received.files(), facts.href()) : List.of(), open ? null : w.text("request.closed", received.closedReason()),
        open && blocks ? w.text("request.despite", received.scanReason()) : null);
  }

  private static String warning(Words w, Answer answer) {
    if (answer.struck() != null) {
      return answer.struck().reason();
    }
    if (answer.accepted() != null) {
      return w.text("request.accepted-why", answer.accepted().reason());
    }
    return answer.counts() ? null : w.text("request.wrong-why");
  }

  private static List<RequestView.OpinionView> opinions(RequestFacts facts) {
    return facts.life().opinions().values().stream().map(act -> new RequestView.OpinionView(facts.person(act.person()),
        RequestWords.opinion(facts.w(), act.opinion()), act.words(), facts.w().date(act.on()))).toList();
  }

  private static List<LinkView> chain(RequestFacts facts) {
    List<RequestLife> chain = facts.parts().requests().requests().listChain(facts.tx(), facts.life());
    return chain.size() == 1 ? List.of() : chain.stream().map(life -> new LinkView(RequestWords.number(facts.w(), life) + ", " + facts.w().date(life.request().on()) + " · "
        + RequestWords.state(facts.w(), life.on(facts.today())), life.request().id().equals(facts.life().request().id()) ? null : "/" + facts.w().lang().code() + Things.address(life.request()))).toList();
  }
}
