package kenes.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Account;
import kenes.accounts.Caller;
import kenes.kit.TestKenes;
import kenes.register.Registrar;
import kenes.schema.Access;
import kenes.schema.Migrations;

/** A secretary and a worker of the office, a deputy and the chair for each of some generated councils, so that the pages of their desks can be measured. */
final class GrowthOffice {
  private static final String NAME = "bench-growth";

  /** Who sits in a council. */
  record People(UUID deputy, UUID chair) {}

  private GrowthOffice() {}

  /** They get accounts and are appointed where that was not done yet. @return the tokens of new sessions, by council, then by who it is */
  static Map<String, Map<String, String>> signIn(Access owner, Map<String, People> councils) {
    try (TestKenes kenes = TestKenes.beside(Migrations.migrate(owner))) {
      kenes.clock.set(Instant.now());
      return councils.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, council -> Map.of("secretary", office(kenes, council.getKey(), "secretary"),
          "staff", office(kenes, council.getKey(), "staff"), "deputy", session(kenes, account(kenes, council.getKey(), "deputy", council.getValue().deputy())),
          "chair", session(kenes, account(kenes, council.getKey(), "chair", council.getValue().chair())))));
    }
  }

  private static String office(TestKenes kenes, String body, String role) {
    UUID account = account(kenes, body, role, null);
    kenes.registrar.assignStaff(Caller.installation(), body, NAME + "-" + body + "-" + role, new Registrar.NewStaff(account, role, LocalDate.of(2026, 11, 16)));
    return session(kenes, account);
  }

  private static UUID account(TestKenes kenes, String body, String role, UUID person) {
    String name = NAME + "-" + body + "-" + role;
    return kenes.accounts.list().stream().filter(one -> one.name().equals(name)).map(Account::id).findFirst().orElseGet(() -> kenes.accounts.create(name, person, false, false));
  }

  private static String session(TestKenes kenes, UUID account) {
    return kenes.accounts.signIn(kenes.accounts.signInLink(account, Duration.ofHours(1))).sessionToken();
  }
}
