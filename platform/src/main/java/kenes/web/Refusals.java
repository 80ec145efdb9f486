package kenes.web;

import java.time.LocalDate;
import kenes.base.Words;
import kenes.base.Refused;
import kenes.base.Text;

/** The one place where a refusal becomes an HTTP status and words. */
public final class Refusals {
  private Refusals() {}

  /** The HTTP status. */
  public static int status(Refused.Code code) {
    if (code instanceof WebCode own) {
      return own.status();
    }
    return switch (code.kind()) {
      case BAD_INPUT -> 422;
      case NOT_SIGNED_IN -> 401;
      case NOT_ALLOWED -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_TYPE -> 415;
      case UNAVAILABLE -> 503;
    };
  }

  /** Where the words of a code stand: {@code refused.VotingCode.NOT_PRESENT}, {@code refused.Db.Code.UNKNOWN_OUTCOME}. */
  public static String key(Refused.Code code) {
    Class<?> type = ((Enum<?>) code).getDeclaringClass();
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    return "refused." + name + "." + code.name();
  }

  /** The refusal in words. */
  public static String text(Words words, Refused refused) {
    return text(words, refused.code(), refused.args().toArray());
  }

  /** What is wrong with a field, in words. */
  public static String text(Words words, Refused.Field field) {
    return text(words, field.code(), field.args().toArray());
  }

  private static String text(Words words, Refused.Code code, Object... args) {
    Object[] readable = new Object[args.length];
    for (int place = 0; place < args.length; place++) {
      readable[place] = switch (args[place]) {
        case Text text -> text.in(words.lang());
        case LocalDate date -> words.date(date);
        case Number number -> number;
        case Object other -> other.toString();
      };
    }
    return words.text(key(code), readable);
  }
}
