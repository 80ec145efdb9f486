package kenes.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kenes.accounts.AccountsCode;
import kenes.base.Refused;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The checks of the kit can fail: each is shown a planted violation. */
class KitTest {
  @Test
  void replayNoticesARowThatNoEntryWrote() {
    try (TestKenes kenes = TestKenes.seeded()) {
      ReplayCheck.assertReplays(kenes);
      kenes.db.change(tx -> tx.sql().execute("update register.body set seats = 7 where code = 'KZ-10'"));
      var failed = assertThrows(AssertionFailedError.class, () -> ReplayCheck.assertReplays(kenes));
      assertTrue(failed.getMessage().contains("register.body live only"), failed.getMessage());
      kenes.db.change(tx -> tx.sql().execute("delete from register.body where code = 'KZ-10'"));
      assertThrows(AssertionFailedError.class, () -> ReplayCheck.assertReplays(kenes));
    }
  }

  @Test
  void aRefusalThatChangedSomethingIsNoticed() {
    try (TestKenes kenes = TestKenes.seeded()) {
      assertThrows(AssertionFailedError.class, () -> Refusals.assertNothingChanged(kenes, () -> {
        kenes.accounts.create("left behind", null, false, false);
        throw new Refused(AccountsCode.NOT_ALLOWED);
      }));
      assertThrows(AssertionFailedError.class, () -> Refusals.assertNothingChanged(kenes, () -> { }));
    }
  }
}
