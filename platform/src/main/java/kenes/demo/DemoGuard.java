package kenes.demo;

import kenes.base.Refused;
import kenes.journal.Installation;

/** Keeps simulated people inside the demonstration. */
final class DemoGuard {
  private DemoGuard() {}

  /** @throws Refused {@code NOT_A_DEMO} in an installation that was not made as a demonstration */
  static void requireDemo(Facades kenes) {
    if (kenes.db().read(Installation::find).filter(Installation::demo).isEmpty()) {
      throw new Refused(DemoCode.NOT_A_DEMO);
    }
  }

  /** @throws Refused {@code NOT_A_DEMO} there, and for a body that is not invented */
  static void requireDemo(Facades kenes, String body) {
    requireDemo(kenes);
    if (!kenes.db().read(tx -> kenes.register().getBody(tx, body)).demo()) {
      throw new Refused(DemoCode.NOT_A_DEMO);
    }
  }
}
