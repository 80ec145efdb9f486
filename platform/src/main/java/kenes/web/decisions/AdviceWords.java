package kenes.web.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenes.advice.Advice;
import kenes.advice.Advised;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.Answered;
import kenes.register.Register;

/** Recommendations that have arrived, in words. */
public final class AdviceWords {
  private final Register register;
  private final Tx tx;
  private final Words w;

  public AdviceWords(Register register, Tx tx, Words w) {
    this.register = register;
    this.tx = tx;
    this.w = w;
  }

  /** The body that recommends. */
  public String from(Advised one) {
    return register.findBody(tx, one.sender()).map(body -> body.name().in(w.lang())).orElse(one.sender());
  }

  /** Number and day of the decision that recommends it. */
  public String line(Advised one) {
    return w.text("advice.line", w.no(one.number()), w.date(one.adoptedOn()));
  }

  public static String state(Words w, Advised.State state) {
    return w.text("advice.state-" + DecisionWords.key(state));
  }

  /** Of {@code fragments/tag.jte}. */
  public static String tag(Advised.State state) {
    return switch (state) {
      case AWAITED, PARTLY -> "plain";
      case ACCEPTED -> "good";
      case OVERDUE, DECLINED -> "bad";
      case ENDED -> "ended";
    };
  }

  static String answer(Words w, Answered answer) {
    return w.text("advice.state-" + DecisionWords.key(answer));
  }

  static String tag(Answered answer) {
    return tag(Advised.State.valueOf(answer.name()));
  }

  /** When it was sent, when an answer is due, what became of it, sentence by sentence. */
  public List<String> facts(Advice advice, Advised one, LocalDate today) {
    List<String> facts = new ArrayList<>(List.of(w.text("advice.sent", w.date(one.sentOn()))));
    if (one.ending() != null) {
      facts.add(w.text("advice.ended-" + DecisionWords.key(one.ending().how()), w.date(one.ending().on())));
      if (one.ending().reason() != null) {
        facts.add(w.text("advice.ended-reason", one.ending().reason()));
      }
      facts.add(w.text("advice.no-answer"));
    } else if (one.isDue() && !advice.isAwaited(tx, one)) {
      facts.add(w.text("advice.sender-ended"));
    } else {
      facts.add(w.text(one.on(today) == Advised.State.OVERDUE ? "advice.overdue" : "advice.reply-by", w.date(one.replyBy())));
    }
    return facts;
  }

  /** What the body has answered, sentence by sentence; nothing where it has not. */
  public List<String> answered(Advised one) {
    return one.answer().map(given -> {
      List<String> lines = new ArrayList<>(List.of(w.text("advice.answered", w.date(given.on()), answer(w, given.answer())), given.reply()));
      if (given.own() != null) {
        lines.add(w.text("advice.own", w.no(given.ownNumber())));
      }
      return lines;
    }).orElse(new ArrayList<>());
  }
}
