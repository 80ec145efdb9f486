package kenes.web.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.decisions.Control;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;
import kenes.decisions.State;
import kenes.decisions.TextVersion;
import kenes.joint.Joint;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.sources.PolicySources;
import kenes.texts.Paragraphs;
import kenes.voting.Poll;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.OutcomeWords;
import kenes.web.Templates;
import kenes.web.sitting.SittingParts;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The public page of a decision. */
final class DecisionPage {
  private final SittingParts parts;
  private final Joint joint;

  DecisionPage(SittingParts parts, Joint joint) {
    this.parts = parts;
    this.joint = joint;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      DecisionFacts facts = DecisionFacts.read(parts, tx, address);
      byte[] html = Templates.render("decision/page.jte", Map.of("w", facts.w(), "view", view(facts)));
      return parts.page(tx, html, facts.body().code(), facts.validUntil());
    });
  }

  private DecisionView view(DecisionFacts facts) {
    Words w = facts.w();
    DecisionLife life = facts.life();
    Decision decision = life.decision();
    State state = life.on(facts.today());
    TextView title = TextView.of(decision.title(), w.lang());
    TextVersion text = life.textOn(facts.today());
    boolean open = facts.open();
    return new DecisionView(facts.page("", title.text(), null), title, w.text("decision.line", decision.number(), w.date(decision.on())),
        decision.kind().title() == null ? null : decision.kind().title().in(w.lang()), DecisionWords.tag(state), DecisionWords.state(w, state),
        w.text(decision.isAdvisory() ? "recommendation.force" : "decision.force"), DecisionWords.entry(w, life, facts.today()), new LifeLine(facts).steps(), vote(facts), facts(facts), despite(w, decision),
        w.text(!open ? "decision.text-closed" : life.versions().size() == 1 ? "decision.text-first" : "decision.text-version", text.number()),
        open ? paragraphs(facts, text, Lang.KK) : List.of(), open ? paragraphs(facts, text, Lang.RU) : List.of(),
        open ? versions(facts) : List.of(), changes(facts), new LinkView(w.text("decision.record-entry", decision.index()), "/" + w.lang().code() + "/b/"
            + decision.body() + "/record/" + decision.index()), extract(facts),
        addressees(facts), DecisionWords.replies(w, life, facts.today()), half(facts));
  }

  /** Of the joint decision that this one is a half of; null where it stands alone. */
  private DecisionView.Half half(DecisionFacts facts) {
    Words w = facts.w();
    JointWords words = new JointWords(facts.parts().register(), facts.tx(), w);
    String body = facts.body().code();
    return joint.findOf(facts.tx(), body, facts.life().decision().id()).map(found -> new DecisionView.Half(words.with(found), JointWords.tag(found), words.state(found), words.facts(found),
        new LinkView(w.text("joint.whole"), "/" + w.lang().code() + "/b/" + body + "/joint/" + found.id()))).orElse(null);
  }

  private LinkView extract(DecisionFacts facts) {
    boolean published = parts.minutes().findPublished(facts.tx(), facts.body().code(), facts.life().decision().meeting()).isPresent();
    return published && facts.open() ? new LinkView(facts.w().text("decision.extract"), "/" + facts.w().lang().code() + facts.path() + "/extract") : null;
  }

  private static List<String> paragraphs(DecisionFacts facts, TextVersion text, Lang lang) {
    return Paragraphs.of(facts.parts().decisions().text(facts.tx(), text.text(lang)));
  }

  private static String despite(Words w, Decision decision) {
    return decision.parityReason() == null ? null : w.text("decision.despite", decision.differences(), decision.parityReason());
  }

  private DecisionView.Vote vote(DecisionFacts facts) {
    Decision decision = facts.life().decision();
    Poll poll = parts.voting().get(facts.tx(), decision.body(), decision.poll());
    Meeting meeting = parts.meetings().get(facts.tx(), decision.body(), decision.meeting());
    AgendaItem item = parts.meetings().getItem(facts.tx(), decision.body(), decision.item());
    String href = "/" + facts.w().lang().code() + "/b/" + decision.body() + "/" + meeting.term() + "/" + meeting.address() + "/" + item.position();
    return new DecisionView.Vote(TextView.of(poll.question(), facts.w().lang()), new LinkView(facts.w().text("decision.vote-page"), href),
        OutcomeWords.view(facts.w(), "vote-outcome", parts.voting().result(facts.tx(), poll).outcome()));
  }

  private static List<DecisionView.Fact> facts(DecisionFacts facts) {
    Words w = facts.w();
    DecisionLife life = facts.life();
    List<DecisionView.Fact> list = new ArrayList<>();
    if (life.decision().numberReason() != null) {
      list.add(new DecisionView.Fact(w.text("decision.number-reason"), life.decision().numberReason(), null));
    }
    life.find(DecisionsAct.DecisionRegistered.class).ifPresent(act -> list.add(new DecisionView.Fact(w.text("decision.registration"),
        w.text("decision.registered-line", act.number(), w.date(act.on()), life.decision().kind().registrar().in(w.lang())), null)));
    life.find(DecisionsAct.DecisionPublished.class).ifPresent(act -> act.publications().forEach(one -> list.add(new DecisionView.Fact(
        w.text("decision.publication-" + one.lang().code()), one.place() + ", " + w.date(one.on()), one.link()))));
    Control control = life.control();
    if (control != null) {
      list.add(new DecisionView.Fact(w.text("decision.control"), DecisionWords.control(w, control, facts.today()), null));
      list.add(new DecisionView.Fact(w.text("decision.responsible"), control.began().responsible().in(w.lang()), null));
      list.add(new DecisionView.Fact(w.text("decision.task"), control.began().task().in(w.lang()), null));
    }
    PolicySources.listOf(facts.tx(), life.decision().id()).forEach(link -> list.add(new DecisionView.Fact(w.text("source.of-decision"),
        w.text("source.of", PolicySources.findSource(facts.tx(), link.source()).orElseThrow().title().in(w.lang()), link.paragraph()),
        "/" + w.lang().code() + "/sources/" + link.source() + "/" + link.paragraph())));
    return list;
  }

  private static List<DecisionView.Recipient> addressees(DecisionFacts facts) {
    Words w = facts.w();
    return facts.life().addressees().stream().map(addressee -> {
      String body = addressee.sent().body();
      return new DecisionView.Recipient(addressee.sent().name().in(w.lang()), body == null ? null : "/" + w.lang().code() + "/b/" + body, w.date(addressee.sent().replyBy()),
          DecisionWords.tag(addressee, facts.today()), DecisionWords.state(w, addressee, facts.today()), Stream.concat(addressee.answers().reversed().stream().map(answer -> answer(w, answer)),
              addressee.replies().stream().map(reply -> new DecisionView.Fact(w.date(reply.on()), reply.reply(), reply.link(), w.text("recommendation.reply-text")))).toList());
    }).toList();
  }

  /** An answer by letter, with the page on which the body that gave it shows it. */
  private static DecisionView.Fact answer(Words w, DecisionsAct.ReplyArrived answer) {
    String own = answer.own() == null ? "" : " " + w.text("advice.own", w.no(answer.ownNumber()));
    return new DecisionView.Fact(w.text("advice.answered", w.date(answer.on()), AdviceWords.answer(w, answer.answer())), answer.reply() + own,
        "/" + w.lang().code() + AdvicePages.path(answer.from(), answer.decision()), w.text("recommendation.answer-page"));
  }

  private static List<DecisionView.Version> versions(DecisionFacts facts) {
    Words w = facts.w();
    String home = "/" + w.lang().code() + facts.path() + "/text/";
    return facts.life().versions().size() == 1 ? List.of() : facts.life().versions().stream().map(version -> {
      DecisionLife by = version.by() == null ? null : facts.other(version.by());
      String from = version.lapsed() ? w.text("decision.lapsed") : version.from() == null ? w.text("decision.not-yet") : w.date(version.from());
      return new DecisionView.Version(new LinkView(w.text(version.number() == 1 ? "decision.version-first" : "decision.version", version.number()), home + version.number()),
          from, by == null ? null : new LinkView(w.no(by.decision().number()), facts.href(by)));
    }).toList();
  }

  /** The decisions that this one changes or ends, each with its compared text where it has one. */
  private static List<LinkView> changes(DecisionFacts facts) {
    Words w = facts.w();
    return facts.parts().decisions().listTouchedBy(facts.tx(), facts.body().code(), facts.life().decision().id()).stream().map(other -> {
      String compared = other.versions().stream().filter(version -> facts.life().decision().id().equals(version.by())).findFirst()
          .map(version -> "/text/" + version.number()).orElse("");
      return new LinkView(w.no(other.decision().number()) + " · " + other.decision().title().in(w.lang()), facts.href(other) + compared);
    }).toList();
  }
}
