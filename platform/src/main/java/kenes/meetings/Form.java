package kenes.meetings;

/** What form a sitting has. */
public enum Form {
  ORDINARY,
  /** With invited people, who have a voice and no vote. */
  EXTENDED,
  /** Of several organizations of the body together. */
  JOINT,
  PUBLIC_HEARING
}
