package kenes.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kenes.ledger.Checkpoint;
import kenes.ledger.SignedNote;

/**
 * The last checkpoint that this installation has signed for each body, kept beside the key and away from the database:
 * the memory against which a restored, older database is recognised.
 */
final class LastCheckpoints {
  private final Path folder;
  private final SigningKey key;

  LastCheckpoints(Path keys, SigningKey key) {
    this.folder = keys.resolve("last-checkpoints");
    this.key = key;
  }

  /** @throws kenes.ledger.Unverified when the file is not a checkpoint of this body signed by this key */
  Optional<Checkpoint> find(String body) {
    try {
      Path file = folder.resolve(body);
      return Files.exists(file) ? Optional.of(Checkpoint.open(Files.readAllBytes(file), key.verifier(body))) : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** All bodies' last checkpoints, by body. Their signatures are not checked: one's own folder is asked, at each start. */
  Map<String, Checkpoint> all() {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, Checkpoint> all = new TreeMap<>();
      for (Path file : files.filter(file -> !file.toString().endsWith(".new")).toList()) {
        all.put(file.getFileName().toString(), Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text()));
      }
      return all;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void keep(String body, byte[] note) {
    try {
      Files.createDirectories(folder);
      SigningKey.writeDurably(folder.resolve(body), note);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Path file(String body) {
    return folder.resolve(body);
  }
}
