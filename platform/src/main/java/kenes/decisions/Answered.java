package kenes.decisions;

/** What a body answers to a recommendation. It stays free to decline: a recommendation binds nobody. */
public enum Answered {
  /** It follows it; the reply says what is done. */
  ACCEPTED,
  /** It follows a part of it; the reply says which. */
  PARTLY,
  /** It does not follow it; the reply gives the reasons. */
  DECLINED
}
