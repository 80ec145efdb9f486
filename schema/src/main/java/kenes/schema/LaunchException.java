package kenes.schema;

/** The database cannot be used; the message is one line that names the cause and the cure. */
public final class LaunchException extends RuntimeException {
    LaunchException(String message) { super(message); }

    LaunchException(String message, Throwable cause) { super(message, cause); }
}
