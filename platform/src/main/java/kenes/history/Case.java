package kenes.history;

/**
 * One vote with everything that the files say of it.
 *
 * @param published the row of the published outcomes, or null when there is none
 * @param ballots of the members, or null
 */
record Case(String id, Row poll, Row published, Ballots ballots) {
  static final String PUBLISHED = "published.";

  /** The value of a field; null when it is not there. Fields of the published outcomes begin with {@code published.} */
  String field(String path) {
    if (!path.startsWith(PUBLISHED)) {
      return poll.fields().get(path);
    }
    return published == null ? null : published.fields().get(path.substring(PUBLISHED.length()));
  }
}
