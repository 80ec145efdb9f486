package kenes.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import kenes.ledger.NoteSigner;
import kenes.ledger.NoteVerifier;

/**
 * The installation's Ed25519 key. It lies in a file that only its owner can read, never in the database or in a backup,
 * and signs every body's log under the log's own origin, {@code <installation>/<body>}.
 */
public final class SigningKey {
  private static final String FILE = "signing.key";

  private final NoteSigner installation;

  private SigningKey(NoteSigner installation) {
    this.installation = installation;
  }

  /**
   * Makes the key of a new installation. Called by init only.
   *
   * @param origin the installation's name for ever, for example {@code council.example.org}
   * @throws IllegalStateException when the folder holds a key already
   */
  public static SigningKey create(Path folder, String origin) {
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      throw new IllegalStateException(file + " exists already");
    }
    SigningKey key = new SigningKey(NoteSigner.generate(origin));
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      writeDurably(file, (key.installation.encoded() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return key;
  }

  /** The key in this folder; empty when there is none. */
  public static Optional<SigningKey> find(Path folder) {
    try {
      Path file = folder.resolve(FILE);
      return Files.exists(file) ? Optional.of(new SigningKey(NoteSigner.parse(Files.readString(file)))) : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The installation's name, with which the names of its logs begin. */
  public String origin() {
    return installation.name();
  }

  /** The public half under the installation's own name. */
  public NoteVerifier verifier() {
    return installation.verifier();
  }

  /** The public half with which strangers check this body's log. */
  public NoteVerifier verifier(String body) {
    return new NoteVerifier(origin(origin(), body), verifier().publicKey());
  }

  NoteSigner signer(String body) {
    return installation.named(origin(origin(), body));
  }

  static String origin(String installation, String body) {
    return installation + "/" + body;
  }

  /** Writes a file whole or not at all, readable by its owner only, and on disk when this returns. */
  static void writeDurably(Path file, byte[] bytes) throws IOException {
    Path part = Files.createTempFile(file.getParent(), file.getFileName() + "-", ".new",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes));
      channel.force(true);
    }
    Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(file.getParent())) {
      folder.force(true);
    }
  }
}
