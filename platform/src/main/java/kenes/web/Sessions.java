package kenes.web;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kenes.accounts.Accounts;
import kenes.accounts.SignedIn;

/**
 * Sign-in as the web needs it. Passkeys and OIDC will be further ways to a session.
 *
 * @param find who holds a session token; empty when it is unknown, ended or expired
 * @param signIn uses a one-time link up and begins a session
 * @param signOut ends a session
 */
public record Sessions(Function<String, Optional<SignedIn>> find, Function<String, SignedIn> signIn, Consumer<String> signOut) {
  public static Sessions of(Accounts accounts) {
    return new Sessions(accounts::find, accounts::signIn, accounts::signOut);
  }
}
