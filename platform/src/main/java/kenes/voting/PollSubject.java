package kenes.voting;

import java.util.List;
import java.util.UUID;
import kenes.base.Digest;

/**
 * What a vote is on.
 *
 * @param matters ids of the motions, amendments or candidates voted on; empty for the item itself
 * @param texts digests of texts voted on that are not papers of the item
 */
public record PollSubject(Kind kind, List<UUID> matters, List<Digest> texts) {
  /** What a vote may be on, and by which majority of the rulebook it is then adopted. */
  public enum Kind {
    /** The item as a whole, by the majority of its kind of decision. */
    WHOLE,
    /** A draft as the basis of the work, by {@code majority.basis}, else as the whole. */
    BASIS,
    /** An amendment, by {@code majority.amendment}, else as the whole. */
    AMENDMENT,
    /** A part put to a separate vote, by {@code majority.amendment}, else as the whole. */
    PART,
    /** Several amendments at once, by {@code majority.amendment}, else as the whole. */
    BLOCK,
    /** A procedural question, by {@code majority.procedural}. */
    PROCEDURAL,
    /** A candidate who stands alone, for or against, by the majority that the command names. */
    ELECTION;

    /** Whether it is only a step towards the vote on the whole, and decides nothing by itself. */
    public boolean isStep() {
      return this == BASIS || this == AMENDMENT || this == PART || this == BLOCK;
    }
  }

  public PollSubject {
    matters = List.copyOf(matters);
    texts = List.copyOf(texts);
  }

  /** The item itself, on its papers. */
  public static PollSubject whole() {
    return new PollSubject(Kind.WHOLE, List.of(), List.of());
  }

  /** A procedural question. */
  public static PollSubject procedural() {
    return new PollSubject(Kind.PROCEDURAL, List.of(), List.of());
  }
}
