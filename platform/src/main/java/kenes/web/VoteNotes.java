package kenes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.base.Words;
import kenes.voting.HandsCount;
import kenes.voting.HandsCounting;
import kenes.voting.PaperCount;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.Result;
import kenes.voting.TieDecision;
import kenes.voting.Validity;

/** How a vote was held, what its method lets everybody know, and what became of it: honest words beside the numbers. */
public final class VoteNotes {
  private VoteNotes() {}

  /** The end of a key of words: {@code named}, {@code hands}, {@code secret}. */
  public static String key(PollMethod method) {
    return method.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Why a vote does not count; null when it does. */
  public static String validity(Words w, Poll poll) {
    return poll.isValid() ? null
        : w.text(poll.validity() == Validity.VOID ? "vote.void" : "vote.abandoned", poll.number(), withoutStop(poll.reason().in(w.lang())));
  }

  /** The words put the full stop themselves. */
  private static String withoutStop(String reason) {
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  /** What is known of a closed vote beside its outcome: how hands or papers were counted, and who decided a tie. @param name of a person */
  public static List<String> about(Words w, Result result, HandsCounting hands, TieDecision tie, Function<UUID, Text> name) {
    List<String> notes = new ArrayList<>();
    if (result.poll().method() != PollMethod.NAMED) {
      notes.add(w.text("vote.known-" + key(result.poll().method())));
    }
    notes.addAll(hands(w, hands));
    PaperCount papers = result.papers();
    if (papers != null) {
      notes.add(w.text("vote.papers", papers.prepared(), papers.issued(), papers.found(), papers.spoiled()));
    }
    if (tie != null && tie.person() != null) {
      notes.add(w.text("vote.cast-by", name.apply(tie.person()).in(w.lang())));
    }
    return notes;
  }

  /** Each round of a count of hands in which both counts are in. */
  public static List<String> hands(Words w, HandsCounting counting) {
    return counting.complete().stream().flatMap(both -> Stream.of(round(w, both.getFirst(), both.getLast()))).toList();
  }

  private static String round(Words w, HandsCount one, HandsCount other) {
    return one.agrees(other) ? w.text("vote.hands-agree", one.round(), one.votesFor(), one.against(), one.abstained())
        : w.text("vote.hands-differ", one.round(), one.votesFor(), one.against(), one.abstained(), other.votesFor(), other.against(), other.abstained());
  }
}
