package kenes.web;

/** What is asked for has another address now: the reader is sent there. */
public final class Moved extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String address;

  /** @param address with the language */
  public Moved(String address) {
    super(address, null, false, false);
    this.address = address;
  }

  String address() {
    return address;
  }
}
