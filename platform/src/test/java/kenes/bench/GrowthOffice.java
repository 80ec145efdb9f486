package kenes.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Account;
import kenes.accounts.Caller;
import kenes.kit.TestKenes;
import kenes.register.Registrar;
import kenes.schema.Access;
import kenes.schema.Migrations;

/** A secretary for each of some generated councils, so that the pages of their desks can be measured. */
final class GrowthOffice {
  private static final String NAME = "bench-growth";

  private GrowthOffice() {}

  /** They are appointed where that was not done yet. @return the tokens of new sessions, by council */
  static Map<String, String> signIn(Access owner, List<String> bodies) {
    try (TestKenes kenes = TestKenes.beside(Migrations.migrate(owner))) {
      kenes.clock.set(Instant.now());
      return bodies.stream().collect(Collectors.toMap(body -> body, body -> {
        String name = NAME + "-" + body;
        UUID account = kenes.accounts.list().stream().filter(one -> one.name().equals(name)).map(Account::id).findFirst().orElseGet(() -> kenes.accounts.create(name, null, false, false));
        kenes.registrar.assignStaff(Caller.installation(), body, name + "-secretary", new Registrar.NewStaff(account, "secretary", LocalDate.of(2026, 11, 16)));
        return kenes.accounts.signIn(kenes.accounts.signInLink(account, Duration.ofHours(1))).sessionToken();
      }));
    }
  }
}
