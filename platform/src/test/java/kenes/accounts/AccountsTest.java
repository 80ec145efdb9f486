package kenes.accounts;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.journal.Actor;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in by a link once, and what each role may do. */
class AccountsTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final TestKenes kenes = TestKenes.empty();

  @AfterEach
  void close() {
    kenes.close();
  }

  @Test
  void aLinkSignsInOnceAndTheSessionLastsTwelveHours() {
    UUID person = UUID.randomUUID();
    UUID account = kenes.accounts.create(" Айгүл ", person, false, true);
    String link = kenes.accounts.signInLink(account, DAY);
    assertTrue(link.matches("[A-Za-z0-9_-]{43}"), link);
    SignedIn signedIn = kenes.accounts.signIn(link);
    assertEquals(new Caller(Actor.account(account, false), account, person, false), signedIn.caller());
    assertEquals("Айгүл", signedIn.name());
    assertNotEquals(signedIn.csrf(), signedIn.sessionToken());
    assertRefused(kenes, AccountsCode.LINK_INVALID, () -> kenes.accounts.signIn(link));

    SignedIn later = kenes.accounts.find(signedIn.sessionToken()).orElseThrow();
    assertEquals(signedIn.caller(), later.caller());
    assertEquals(signedIn.csrf(), later.csrf());
    assertNull(later.sessionToken());
    kenes.clock.advance(Accounts.SESSION_LIFETIME.minusSeconds(1));
    assertTrue(kenes.accounts.find(signedIn.sessionToken()).isPresent());
    kenes.clock.advance(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), kenes.accounts.find(signedIn.sessionToken()));
    assertEquals(2, kenes.accounts.purge());
    assertEquals(0, kenes.accounts.purge());
  }

  @Test
  void unknownExpiredAndDisabledAreRefusedAlike() {
    UUID account = kenes.accounts.create("Секретарь", null, false, false);
    String link = kenes.accounts.signInLink(account, DAY);
    String second = kenes.accounts.signInLink(account, DAY.multipliedBy(2));
    assertRefused(kenes, AccountsCode.LINK_INVALID, () -> kenes.accounts.signIn("unknown"));
    assertRefused(kenes, AccountsCode.LINK_INVALID, () -> kenes.accounts.signIn(null));
    kenes.clock.advance(DAY);
    assertRefused(kenes, AccountsCode.LINK_INVALID, () -> kenes.accounts.signIn(link));
    kenes.accounts.disable(account);
    assertRefused(kenes, AccountsCode.LINK_INVALID, () -> kenes.accounts.signIn(second));
  }

  @Test
  void signingOutAndDisablingEndSessions() {
    UUID account = kenes.accounts.create("Секретарь", null, false, false);
    SignedIn first = kenes.accounts.signIn(kenes.accounts.signInLink(account, DAY));
    SignedIn second = kenes.accounts.signIn(kenes.accounts.signInLink(account, DAY));
    kenes.accounts.signOut(first.sessionToken());
    assertEquals(Optional.empty(), kenes.accounts.find(first.sessionToken()));
    assertTrue(kenes.accounts.find(second.sessionToken()).isPresent());
    kenes.accounts.disable(account);
    assertEquals(Optional.empty(), kenes.accounts.find(second.sessionToken()));
    assertTrue(kenes.accounts.list().getFirst().disabled());
  }

  @Test
  void tokensAreNotStored() {
    UUID account = kenes.accounts.create("Секретарь", null, false, false);
    String link = kenes.accounts.signInLink(account, DAY);
    SignedIn signedIn = kenes.accounts.signIn(link);
    String rows = kenes.db.read(tx -> tx.sql().fetch("select to_jsonb(s)::text, to_jsonb(l)::text from accounts.private_session s, accounts.private_sign_in l").formatCSV());
    assertFalse(rows.contains(link) || rows.contains(signedIn.sessionToken()));
    assertTrue(rows.contains(signedIn.csrf()), "the check above reads the right rows");
  }

  @Test
  void wrongAccountsAreRefused() {
    UUID person = UUID.randomUUID();
    UUID account = kenes.accounts.create("Айгүл", person, false, false);
    assertRefused(kenes, AccountsCode.PERSON_HAS_ACCOUNT, "person", () -> kenes.accounts.create("Айгүл", person, false, false));
    assertRefused(kenes, AccountsCode.NAME_MISSING, "name", () -> kenes.accounts.create(" ", null, false, false));
    assertRefused(kenes, AccountsCode.ACCOUNT_UNKNOWN, () -> kenes.accounts.signInLink(UUID.randomUUID(), DAY));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.accounts.simulated(account));
  }

  @Test
  void onlyTheSimulatorActsAsSimulated() {
    UUID account = kenes.accounts.create("Айгүл", null, false, true);
    assertEquals(Actor.Kind.SIMULATED, kenes.accounts.simulated(account).actor().kind());
    assertEquals(Actor.Kind.ACCOUNT, kenes.accounts.signIn(kenes.accounts.signInLink(account, DAY)).caller().actor().kind());
  }

  @Test
  void eachRoleMayWhatItIsGrantedAndNothingElse() {
    try (TestKenes seeded = TestKenes.seeded()) {
      TestCouncil council = new TestCouncil(seeded, "KZ-TEST", 3, 2);
      assertMay(seeded, council.chair(), Set.of(Permission.CONVENE, Permission.REGISTER_SELF, Permission.CONDUCT, Permission.VOTE,
          Permission.SEE_WHO_HAS_NOT_VOTED, Permission.SIGN_MINUTES_AS_CHAIR, Permission.PREPARE_SITTING, Permission.FOLLOW_MINUTES,
          Permission.ASK_FLOOR, Permission.MANAGE_QUEUE, Permission.READ_CLOSED_PAPERS, Permission.TABLE_AMENDMENT, Permission.FOLLOW_MOTIONS, Permission.FOLLOW_DECISIONS, Permission.SIGN_DECISION,
          Permission.FOLLOW_REQUESTS, Permission.WRITE_REQUEST, Permission.CONTROL_REQUESTS, Permission.FOLLOW_PROPOSALS, Permission.WRITE_PROPOSAL,
          Permission.COUNT_HANDS, Permission.COUNT_PAPER, Permission.NOMINATE, Permission.KEEP_CANDIDATES, Permission.FOLLOW_ELECTIONS, Permission.DECLARE_INTEREST, Permission.FOLLOW_ATTENDANCE, Permission.KEEP_GROUPS, Permission.JOIN_GROUP));
      assertMay(seeded, council.deputy(2), Set.of(Permission.REGISTER_SELF, Permission.VOTE, Permission.ASK_FLOOR, Permission.READ_CLOSED_PAPERS,
          Permission.TABLE_AMENDMENT, Permission.FOLLOW_MOTIONS, Permission.FOLLOW_DECISIONS, Permission.SIGN_DECISION, Permission.FOLLOW_REQUESTS, Permission.WRITE_REQUEST, Permission.FOLLOW_PROPOSALS, Permission.WRITE_PROPOSAL,
          Permission.COUNT_HANDS, Permission.COUNT_PAPER, Permission.NOMINATE, Permission.FOLLOW_ELECTIONS, Permission.DECLARE_INTEREST, Permission.JOIN_GROUP));
      assertMay(seeded, council.staff(), Set.of(Permission.PREPARE_SITTING, Permission.KEEP_WORK_PLAN, Permission.PUBLISH_PAPER, Permission.REGISTER_ATTENDANCE,
          Permission.MANAGE_QUEUE, Permission.LINK_RECORDING, Permission.READ_CLOSED_PAPERS, Permission.FOLLOW_DECISIONS, Permission.ENTER_AMENDMENT, Permission.FOLLOW_MOTIONS, Permission.KEEP_LETTERS, Permission.FOLLOW_REQUESTS, Permission.KEEP_REQUESTS,
          Permission.FOLLOW_PROPOSALS, Permission.WRITE_PROPOSAL, Permission.KEEP_PROPOSALS, Permission.CARRY_PROPOSAL,
          Permission.COUNT_HANDS, Permission.KEEP_CANDIDATES, Permission.FOLLOW_ELECTIONS, Permission.RECORD_INTEREST, Permission.FOLLOW_ATTENDANCE, Permission.KEEP_GROUPS));
      assertMay(seeded, council.administrator(), Set.of(Permission.KEEP_REGISTER, Permission.KEEP_SOURCES, Permission.LOAD_RULES, Permission.KEEP_CALENDAR, Permission.KEEP_ARCHIVE, Permission.MANAGE_ACCOUNTS));
      assertMay(seeded, council.stranger(), Set.of());
      assertMay(seeded, Caller.anonymous(), Set.of());
      assertMay(seeded, Caller.installation(), EnumSet.allOf(Permission.class));
      assertEquals(Set.of(Role.CHAIR, Role.DEPUTY), seeded.db.read(tx -> seeded.permissions.roles(tx, council.chair(), "KZ-TEST")));
      assertEquals(Set.of(), seeded.db.read(tx -> seeded.permissions.roles(tx, council.chair(), "KZ-10")), "only in their own council");
      assertRefused(seeded, AccountsCode.NOT_ALLOWED, () -> seeded.db.change(tx -> seeded.permissions.require(tx, council.deputy(2), "KZ-TEST", Permission.CONDUCT)));
      assertRefused(seeded, AccountsCode.NOT_SIGNED_IN, () -> seeded.db.change(tx -> seeded.permissions.require(tx, Caller.anonymous(), "KZ-TEST", Permission.VOTE)));
    }
  }

  private static void assertMay(TestKenes kenes, Caller caller, Set<Permission> granted) {
    for (Permission permission : Permission.values()) {
      assertEquals(granted.contains(permission), kenes.db.read(tx -> kenes.permissions.may(tx, caller, "KZ-TEST", permission)), permission::name);
    }
  }
}
