package kenes.accounts;

import kenes.base.Refused;

/** Why accounts and permissions refuse. */
public enum AccountsCode implements Refused.Code {
  /** The command needs somebody who has signed in. */
  NOT_SIGNED_IN(Refused.Kind.NOT_SIGNED_IN),
  /** The caller has no role in the body that grants this. */
  NOT_ALLOWED(Refused.Kind.NOT_ALLOWED),
  /** The sign-in link is unknown, was used before, or has expired; which of these is not said. */
  LINK_INVALID(Refused.Kind.NOT_ALLOWED),
  /** No account has this id. */
  ACCOUNT_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** An account needs a name. */
  NAME_MISSING(Refused.Kind.BAD_INPUT),
  /** The person has an account already. */
  PERSON_HAS_ACCOUNT(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  AccountsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
