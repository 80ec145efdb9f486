package kenes.base;

import java.util.List;

/**
 * A command was refused: nothing has changed. The code is stable and is turned into words and an HTTP status in one
 * place only ({@code web.Refusals}).
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why a command can be refused; each module has one enum of its codes. */
  public interface Code {
    /** The constant's name; the words stand under {@code refused.<module enum>.<name>}. */
    String name();

    /** What kind of refusal it is, for the HTTP status. */
    Kind kind();
  }

  /** The kinds of refusal. */
  public enum Kind { BAD_INPUT, NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, CONFLICT, TOO_LARGE, UNSUPPORTED_TYPE, UNAVAILABLE }

  /** A form field that is wrong: its name as in the form, and why. */
  public record Field(String name, Code code, List<Object> args) {}

  private final transient Code code;
  private final transient List<Object> args;
  private final transient List<Field> fields;

  public Refused(Code code, Object... args) {
    this(code, List.of(args), List.of());
  }

  private Refused(Code code, List<Object> args, List<Field> fields) {
    super(code.name() + args + fields, null, true, false);
    this.code = code;
    this.args = args;
    this.fields = fields;
  }

  /** Several wrong fields of one form at once; the first one's code is the refusal's code. */
  public static Refused fields(List<Field> fields) {
    return new Refused(fields.getFirst().code(), fields.getFirst().args(), List.copyOf(fields));
  }

  /** One wrong field. */
  public static Refused field(String name, Code code, Object... args) {
    return fields(List.of(new Field(name, code, List.of(args))));
  }

  public Code code() {
    return code;
  }

  public List<Object> args() {
    return args;
  }

  public List<Field> fields() {
    return fields;
  }
}
