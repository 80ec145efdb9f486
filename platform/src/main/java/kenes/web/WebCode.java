package kenes.web;

import kenes.base.Refused;

/** Why the web server itself refuses. */
public enum WebCode implements Refused.Code {
  /** Nothing is at this address. */
  NO_PAGE(Refused.Kind.NOT_FOUND, 404),
  /** The address exists, but not for this method. */
  WRONG_METHOD(Refused.Kind.BAD_INPUT, 405),
  SIGN_IN_NEEDED(Refused.Kind.NOT_SIGNED_IN, 401),
  NOT_GRANTED(Refused.Kind.NOT_ALLOWED, 403),
  /** A form was sent from a page of another site. */
  OTHER_SITE(Refused.Kind.NOT_ALLOWED, 403),
  /** The form's token is not that of the session. */
  STALE_FORM(Refused.Kind.NOT_ALLOWED, 403),
  /** Argument: the limit in kB. */
  FORM_TOO_LARGE(Refused.Kind.TOO_LARGE, 413),
  /** Argument: the limit in MB. */
  UPLOAD_TOO_LARGE(Refused.Kind.TOO_LARGE, 413),
  /** The request could not be read. */
  MALFORMED(Refused.Kind.BAD_INPUT, 400),
  /** Request or answer took too long; whether a command took effect is not known. */
  TOO_SLOW(Refused.Kind.UNAVAILABLE, 503),
  /** A fault of the program. Argument: the reference number that stands in the log. */
  FAULT(Refused.Kind.UNAVAILABLE, 500);

  private final Refused.Kind kind;
  private final int status;

  WebCode(Refused.Kind kind, int status) {
    this.kind = kind;
    this.status = status;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }

  int status() {
    return status;
  }
}
