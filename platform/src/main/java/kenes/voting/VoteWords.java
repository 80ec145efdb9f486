package kenes.voting;

import java.util.Locale;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.rules.Abstentions;
import kenes.rules.Base;

/** What pages and minutes say alike about a vote. */
public final class VoteWords {
  private VoteWords() {}

  /** The ending of a key that says what was voted on: {@code -amendment}; empty for the item itself and for elections. */
  public static String subject(PollSubject.Kind kind) {
    return switch (kind) {
      case WHOLE, ELECTION -> "";
      case BASIS, AMENDMENT, BLOCK, PART, PROCEDURAL -> "-" + key(kind);
    };
  }

  /** Who may decide a tie and whether they did; nothing when the votes do not tie. */
  public static Stream<String> tie(Words w, Outcome outcome) {
    if (outcome.tie() == TieState.NONE) {
      return Stream.empty();
    }
    String how = "tie." + key(outcome.rule().tie()) + "-" + key(outcome.tie());
    String who = outcome.rule().castingVote() == null ? "" : outcome.rule().castingVote().in(w.lang());
    return Stream.of(w.text("tie.equal", outcome.arithmetic().votesFor(), outcome.arithmetic().against()), w.text(how, who));
  }

  /** How many did not vote because of a personal interest, and whether they are counted; nothing when there are none. */
  public static Stream<String> recused(Words w, Outcome outcome) {
    Recused recused = outcome.count().recused();
    return recused.seats() == 0 ? Stream.empty() : Stream.of(w.text("outcome.recused-" + (recused.inBase() ? "inside" : "outside"), recused.seats()));
  }

  /** What abstentions did, when there were any. @param always false: only when they did something that the base does not say */
  public static Stream<String> abstentions(Words w, Outcome outcome, boolean always) {
    Abstentions rule = outcome.rule().abstentions();
    long abstained = outcome.count().weighed().abstained();
    boolean outside = rule == Abstentions.OUTSIDE_THE_BASE || outcome.rule().threshold().base() == Base.VOTES_CAST;
    String did = switch (rule) {
      case FOR -> "for";
      case AGAINST -> "against";
      case AS_THE_BASE_SAYS, OUTSIDE_THE_BASE -> outside ? "outside" : "inside";
    };
    boolean said = abstained > 0 && (always || rule != Abstentions.AS_THE_BASE_SAYS);
    return said ? Stream.of(w.text("outcome.abstained-" + did, abstained)) : Stream.empty();
  }

  /** The name of a constant as it stands in the keys of words: {@code votes-cast}. */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
