package kenes.documents;

/** A file that is damaged, or locked with a password. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  Unreadable(Throwable cause) {
    super(cause);
  }
}
