package kenes.ledger;

/** Something a log published is malformed, unsigned or contradicts its signed tree. The message says what, in one sentence. */
public final class Unverified extends RuntimeException {
    public Unverified(String message) {
        super(message);
    }

    Unverified(String message, Throwable cause) {
        super(message, cause);
    }
}
