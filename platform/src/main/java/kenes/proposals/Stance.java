package kenes.proposals;

/** Where a body that was asked for support stands. */
public enum Stance {
  SUPPORTS, OPPOSES,
  /** It was asked and has not decided: never stated, only seen. */
  SILENT
}
