package kenes.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kenes.base.Refused;
import org.junit.jupiter.api.function.Executable;

/** Refused commands. */
public final class Refusals {
  private Refusals() {}

  /** The command is refused with this code, and neither the journal nor any table has changed. */
  public static Refused assertRefused(TestKenes kenes, Refused.Code code, Executable command) {
    Refused refused = assertNothingChanged(kenes, command);
    assertEquals(code, refused.code(), refused::getMessage);
    return refused;
  }

  /** The same, and the refusal names exactly this form field first. */
  public static Refused assertRefused(TestKenes kenes, Refused.Code code, String field, Executable command) {
    Refused refused = assertRefused(kenes, code, command);
    assertEquals(field, refused.fields().getFirst().name());
    return refused;
  }

  /** Whatever this does, neither the journal nor any table has changed by it. */
  public static void assertUnchanged(TestKenes kenes, Runnable attempt) {
    var before = kenes.db.read(Snapshot::everything);
    attempt.run();
    assertEquals(before, kenes.db.read(Snapshot::everything));
  }

  /** The command is refused, and neither the journal nor any table has changed. */
  public static Refused assertNothingChanged(TestKenes kenes, Executable command) {
    var before = kenes.db.read(Snapshot::everything);
    Refused refused = assertThrows(Refused.class, command);
    assertEquals(before, kenes.db.read(Snapshot::everything), () -> "refused with " + refused.getMessage() + ", yet changed");
    return refused;
  }
}
