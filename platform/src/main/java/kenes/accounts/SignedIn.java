package kenes.accounts;

/**
 * Somebody who has signed in.
 *
 * @param caller to be passed to commands
 * @param name as shown to themselves
 * @param csrf the secret that every form of this session carries
 * @param sessionToken for the browser's cookie: known at the moment of signing in only, null later
 */
public record SignedIn(Caller caller, String name, String csrf, String sessionToken) {}
