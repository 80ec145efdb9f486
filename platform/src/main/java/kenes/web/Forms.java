package kenes.web;

import java.util.function.Function;
import java.util.function.Supplier;
import kenes.base.Refused;

/** The way of a form: try the command; when it is refused, show the form again with everything that was typed. */
public final class Forms {
  private Forms() {}

  /**
   * Runs a command.
   *
   * @param command gives the answer to success, normally {@link Response#redirect}
   * @param again renders the form with what was typed and what is wrong; the status is set here
   * @throws Refused when the caller may not do it or the thing does not exist: showing the form again would not help
   */
  public static Response submit(Request request, Supplier<Response> command, Function<FormState, Response> again) {
    try {
      return command.get();
    } catch (Refused refused) {
      return switch (refused.code().kind()) {
        case NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND -> throw refused;
        case BAD_INPUT, CONFLICT, TOO_LARGE, UNSUPPORTED_TYPE, UNAVAILABLE ->
            again.apply(FormState.again(request, refused)).status(Refusals.status(refused.code()));
      };
    }
  }
}
