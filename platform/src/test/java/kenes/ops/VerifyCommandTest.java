package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.couriers.CouriersAct;
import kenes.db.Db;
import kenes.joint.Joint;
import kenes.joint.JointAct;
import kenes.journal.Acts;
import kenes.journal.Installation;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.SigningKey;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kenes verify} as an operator meets it: what two bodies say of one another's entries. */
class VerifyCommandTest {
  private static final String ONE = "KZ-ONE";
  private static final String OTHER = "KZ-OTHER";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final TestDatabase database = TestDatabase.fresh();
  private final TestKenes kenes = TestKenes.beside(database.application());
  @TempDir Path folder;
  private TestCouncil one;

  @BeforeEach
  void twoCouncilsThatWrite() {
    kenes.seed();
    SigningKey key = SigningKey.create(folder, "council.example");
    kenes.db.change(tx -> new Installation("council.example", TestKenes.REGISTRY, false, key.verifier().vkey(), null, kenes.clock.instant()).insert(tx));
    one = new TestCouncil(kenes, ONE, 3, 3);
    new TestCouncil(kenes, OTHER, 3, 3);
    offer();
    kenes.couriers.deliverNow();
  }

  @AfterEach
  void close() {
    kenes.close();
    database.close();
  }

  private long offer() {
    Recorded offered = kenes.joint.offer(one.secretary(), ONE, kenes.key(), new Joint.Offer(OTHER, TestDecision.wordings(100), null));
    return offered.entries().stream().filter(entry -> entry.act() instanceof JointAct.JointOffered).findFirst().orElseThrow().index();
  }

  /** Nothing but the journal is asked of the assembled platform. */
  private Assembly assembly() {
    return (Assembly) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Assembly.class},
        (proxy, method, arguments) -> new Journal((Db) arguments[0], new Acts(kenes.projections), kenes.clock));
  }

  private int verify(String... more) {
    out.getBuffer().setLength(0);
    String[] arguments = new String[more.length + 1];
    arguments[0] = "verify";
    System.arraycopy(more, 0, arguments, 1, more.length);
    Map<String, String> environment = Map.of(Setting.DATABASE_URL.variable(), database.owner().jdbcUrl(), Setting.DATABASE_USER.variable(), database.owner().user(),
        Setting.DATABASE_PASSWORD.variable(), database.owner().password());
    return new Cli(assembly(), kenes.clock, environment, new PrintWriter(out), new PrintWriter(errors)).run(arguments);
  }

  private String line(String body) {
    return out.toString().lines().filter(line -> line.startsWith(body + ":")).findFirst().orElseThrow(() -> new AssertionError(out + "" + errors));
  }

  @Test
  void whatTheTwoSayOfOneAnotherFits() {
    assertEquals(0, verify(), () -> out + "" + errors);
    assertTrue(line(ONE).endsWith(": OK") && line(OTHER).endsWith(": OK"), out::toString);
  }

  @Test
  void aReceiptWithAnotherLeafIsFoundAndNamed() {
    long sent = offer();
    Digest planted = Digest.of("another offer".getBytes(StandardCharsets.UTF_8));
    long receipt = kenes.journal.command(Caller.installation().signedIn(), OTHER, kenes.key(), Map.of("planted", sent),
        command -> command.record(new CouriersAct.Received(ONE, sent, planted, "joint.JointOffered"))).last().index();
    assertEquals(1, verify(), () -> out + "" + errors);
    assertTrue(line(OTHER).endsWith(": NOT OK") && line(ONE).endsWith(": OK"), out::toString);
    assertTrue(out.toString().contains("  entry " + receipt + ": the entry " + sent + " of " + ONE + " has another hash than the one that was written down here"), out::toString);
    assertEquals(1, verify("--body", OTHER));
    assertEquals(0, verify("--body", ONE), "the sender's own record is whole");
    assertFalse(out.toString().contains(OTHER));
  }
}
