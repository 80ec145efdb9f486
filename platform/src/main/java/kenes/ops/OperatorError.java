package kenes.ops;

/** Something that the operator can cure; the message is one line: what is wrong, and the command or act that cures it. */
public final class OperatorError extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OperatorError(String message) {
    super(message);
  }
}
