package kenes.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kenes.rules.Rule;
import kenes.rules.Rulebook;

/** The kinds of a turn of speech. */
public enum SpeechKind {
  REPORT("report"),
  CO_REPORT("co_report"),
  QUESTION("repeated"),
  ANSWER("answer"),
  /** The first speech in the debate on an item. */
  DEBATE("speech"),
  /** A further speech in the debate on the same item; the record tells it from the first. */
  REPEATED("repeated"),
  STATEMENT("repeated"),
  /** On the conduct of the sitting. */
  POINT_OF_ORDER("point_of_order");

  private static final String MINUTES = "debate.minutes.";

  private final String shared;

  SpeechKind(String shared) {
    this.shared = shared;
  }

  /** As forms and words name it: {@code co-report}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this code. */
  public static Optional<SpeechKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** The rule that limits its time, in minutes: its own, else the one that it shares with others; empty: no limit. */
  public Optional<Rule> limit(Rulebook rulebook) {
    return rulebook.find(MINUTES + name().toLowerCase(Locale.ROOT)).or(() -> rulebook.find(MINUTES + shared));
  }

  /** Whether it counts against {@code debate.speeches_on_item}. */
  boolean inDebate() {
    return this == DEBATE || this == REPEATED;
  }

  /** Whether who held it has spoken on the item: questions, answers and points of order do not count. */
  boolean onItem() {
    return this != QUESTION && this != ANSWER && this != POINT_OF_ORDER;
  }
}
