package kenes.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One digest over all migrations: the build writes it beside the classes, a start compares it with the database's. */
final class MigrationsDigest {
    private static final String RESOURCE = "kenes/schema/migrations.digest";

    private MigrationsDigest() { }

    /** SHA-256, in hex, over the names and bytes of the files at or below the path. */
    static String of(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(path);
                digest.update((root.relativize(path) + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static void write(Path classes, String digest) throws IOException {
        Path file = classes.resolve(RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, digest);
    }

    /** The digest of the migrations that this build contains. */
    static String ofThisBuild() {
        try (InputStream resource = MigrationsDigest.class.getResourceAsStream("/" + RESOURCE)) {
            if (resource == null) throw new IllegalStateException("the build did not write " + RESOURCE);
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
