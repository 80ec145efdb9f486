package kenes.notices;

/** What a letter tells. */
public enum LetterKind {
  /** A sitting is convened. */
  INVITATION,
  /** The session goes on in another sitting. */
  CONTINUED,
  /** The agenda was changed after the notice. */
  AGENDA_CHANGED,
  /** There was no quorum; no other day is set yet. */
  FAILED
}
