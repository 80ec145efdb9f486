package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kenes.TestNode;
import kenes.ledger.Checkpoint;
import kenes.ledger.GoCheck;
import kenes.ledger.LogReader;
import kenes.ledger.NoteVerifier;
import kenes.ledger.Proof;
import kenes.ledger.TilePath;
import kenes.ledger.Unverified;
import kenes.ledger.Verify;

/** Somebody who trusts nobody: checks a body's record with the verifier, which knows nothing of the platform, and with Go's own code. */
final class Stranger {
  private final String address;
  private final NoteVerifier key;
  private final Path copy;

  /** @param copy the folder for a copy of the log */
  Stranger(TestNode node, String body, Path copy) {
    this.address = node.origin() + "/log/" + body;
    this.key = node.key(body);
    this.copy = copy;
  }

  /** One entry with its proof, offline; a changed byte is refused. */
  void checks(byte[] proof, byte[] entry) {
    Proof.parse(proof).verify(entry, key);
    byte[] forged = entry.clone();
    forged[entry.length / 2] ^= 1;
    assertThrows(Unverified.class, () -> Proof.parse(proof).verify(forged, key));
  }

  void checksTheWholeLog() throws IOException {
    Verify.Report report = Verify.log(LogReader.web(URI.create(address)), key, Optional.empty());
    assertTrue(report.isGood(), report.problems().toString());
    assertEquals(report.checkpoint().orElseThrow().size(), report.entries());
    download("key");
    assertEquals(key.vkey(), Files.readString(copy.resolve("key")).strip());
  }

  /** The log as it is served and a copy of it are accepted; three planted tampers are refused. */
  void asksGo(GoCheck go) throws IOException {
    GoCheck.Verdict served = go.check(address, key.vkey());
    assertTrue(served.accepted(), served.printed());
    Path signed = download("checkpoint");
    long size = Checkpoint.open(Files.readAllBytes(signed), key).size();
    for (TilePath tile : TilePath.tilesFor(0, size)) {
      download(tile.path());
    }
    assertTrue(go.check(copy.toString(), key.vkey()).accepted());
    refused(go, name("tile/entries"), 20, 1, "the entries give the root");
    refused(go, name("tile/0"), 5, 1, "is not the tile of this tree");
    int sizeLine = Files.readString(signed, StandardCharsets.UTF_8).indexOf('\n') + 1;
    refused(go, "checkpoint", sizeLine, 1, "invalid signature");
    assertTrue(go.check(copy.toString(), key.vkey()).accepted());
  }

  /** The first file below a folder of the copy. */
  private String name(String folder) throws IOException {
    try (var files = Files.walk(copy.resolve(folder))) {
      return copy.relativize(files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow()).toString();
    }
  }

  private void refused(GoCheck go, String file, int at, int bits, String reason) throws IOException {
    flip(file, at, bits);
    GoCheck.Verdict verdict = go.check(copy.toString(), key.vkey());
    flip(file, at, bits);
    assertFalse(verdict.accepted(), file + ": " + verdict.printed());
    assertTrue(verdict.printed().contains(reason), file + ": " + verdict.printed());
  }

  private void flip(String file, int at, int bits) throws IOException {
    byte[] bytes = Files.readAllBytes(copy.resolve(file));
    bytes[at] ^= (byte) bits;
    Files.write(copy.resolve(file), bytes);
  }

  private Path download(String file) throws IOException {
    Path to = copy.resolve(file);
    Files.createDirectories(to.getParent());
    try (InputStream from = URI.create(address + "/" + file).toURL().openStream()) {
      Files.write(to, from.readAllBytes());
    }
    return to;
  }
}
