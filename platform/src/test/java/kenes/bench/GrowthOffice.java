package kenes.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Account;
import kenes.accounts.Caller;
import kenes.kit.TestKenes;
import kenes.register.Registrar;
import kenes.schema.Access;
import kenes.schema.Migrations;

/** Somebody who is the secretary of some generated councils, so that the pages of their desks can be measured. */
final class GrowthOffice {
  private static final String NAME = "bench-growth";

  private GrowthOffice() {}

  /** Is appointed where that was not done yet. @return the token of a new session */
  static String signIn(Access owner, List<String> bodies) {
    try (TestKenes kenes = TestKenes.beside(Migrations.migrate(owner))) {
      kenes.clock.set(Instant.now());
      UUID account = kenes.accounts.list().stream().filter(one -> one.name().equals(NAME)).map(Account::id).findFirst()
          .orElseGet(() -> kenes.accounts.create(NAME, null, false, false));
      bodies.forEach(body -> kenes.registrar.assignStaff(Caller.installation(), body, NAME + "-" + body, new Registrar.NewStaff(account, "secretary", LocalDate.of(2026, 11, 16))));
      return kenes.accounts.signIn(kenes.accounts.signInLink(account, Duration.ofHours(1))).sessionToken();
    }
  }
}
