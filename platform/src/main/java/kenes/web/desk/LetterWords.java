package kenes.web.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kenes.base.Words;
import kenes.notices.Delivery;
import kenes.notices.Letter;
import kenes.notices.LetterKind;
import kenes.notices.LetterState;
import kenes.notices.Problem;

/** What became of letters, in words. */
record LetterWords(Words w, ZoneId zone) {
  String kind(LetterKind kind) {
    return w.text("letters.kind-" + code(kind));
  }

  String state(LetterState state) {
    return w.text("letters.state-" + code(state));
  }

  /** A tag of {@code fragments/tag.jte}. */
  static String tag(Letter letter) {
    return switch (letter.state()) {
      case SENT -> "good";
      case KEPT -> "plain";
      case WAITING -> letter.problem() == null ? "plain" : "unconfirmed";
      case REFUSED, BY_HAND, HELD -> "bad";
    };
  }

  /** Why it is not sent, when it was or will be tried; empty when there is nothing to say. */
  List<String> details(Letter letter) {
    List<String> lines = new ArrayList<>();
    if (letter.problem() != null) {
      lines.add(problem(letter.problem()));
    }
    if (letter.answer() != null && !letter.answer().isEmpty()) {
      lines.add(w.text("letters.answer", letter.answer()));
    }
    if (letter.state() == LetterState.WAITING && letter.problem() != null) {
      lines.add(w.text("letters.next", w.dateTime(letter.nextAttempt(), zone)));
    }
    if (letter.state() == LetterState.SENT) {
      lines.add(w.text("letters.sent-at", w.dateTime(letter.settledAt(), zone)));
    }
    if (letter.state() == LetterState.HELD) {
      lines.add(w.text("letters.held-why"));
    }
    return lines;
  }

  /** How the letters about a sitting fare, a line for each state; empty when there are none. */
  List<String> summary(Delivery delivery) {
    List<String> lines = new ArrayList<>();
    for (LetterState state : LetterState.values()) {
      int count = delivery.count(state);
      if (count > 0) {
        lines.add(w.text("letters.sum-" + code(state), count, delivery.total()));
      }
      if (count > 0 && state == LetterState.WAITING && delivery.problem() != null) {
        lines.add(w.text("letters.waits", problem(delivery.problem()), w.dateTime(delivery.since(), zone), w.dateTime(delivery.next(), zone)));
      }
    }
    return lines;
  }

  private String problem(Problem problem) {
    return w.text("letters.problem-" + code(problem));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
