package kenes;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kenes.elections.Elections;
import kenes.journal.Checkpointer;
import kenes.journal.SigningKey;
import kenes.kit.TestKenes;
import kenes.ledger.Checkpoint;
import kenes.ledger.NoteVerifier;
import kenes.ops.Config;
import kenes.ops.Setting;
import kenes.voting.Voting;
import kenes.web.Route;

/** The real node, as {@code kenes serve} starts it, on a test installation and by its clock. Closing it leaves the installation. */
public final class TestNode implements AutoCloseable {
  private final SigningKey key;
  private final Node node;
  private final Checkpointer checkpointer;
  private final int port;

  /** @param folder takes the key and uploads; a node that is started there again has the same key */
  public TestNode(TestKenes kenes, Path folder) {
    Config config = Config.read(Map.of(Setting.DATA, folder.toString(), Setting.PORT, "0"), Map.of());
    key = SigningKey.find(config.keys()).orElseGet(() -> SigningKey.create(config.keys(), "council.example.org"));
    node = new Node(config, kenes.db, key, kenes.clock, false);
    checkpointer = new Checkpointer(kenes.db, key, config.keys(), Elections::firstRunningBallot, kenes.clock);
    port = URI.create(node.address()).getPort();
  }

  public int port() {
    return port;
  }

  /** Where readers find it, without a slash at the end. */
  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  /** Every address that is served. */
  public List<Route> routes() {
    return node.routes();
  }

  /** The public key of the body's log, from elsewhere than the log itself. */
  public NoteVerifier key(String body) {
    return key.verifier(body);
  }

  /** Signs all that may be signed now, besides what the node signs by itself. */
  public Checkpoint sign(String body) {
    return checkpointer.checkpointNow(body).orElseThrow();
  }

  @Override
  public void close() {
    node.close();
    checkpointer.close();
  }
}
