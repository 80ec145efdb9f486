package kenes.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL programs that are bundled with Kenes, once per version and data folder. */
final class PostgresBinaries {
    /** Version of the bundled PostgreSQL; the programs are asked for theirs when they are unpacked. */
    static final String VERSION = "18.6";
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private PostgresBinaries() { }

    /** Returns the folder whose "bin" holds initdb, pg_ctl and postgres. */
    static Path unpack(Path data) throws IOException {
        Path home = data.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) return home;
        // Unpacked beside and then renamed: a start that was killed half-way leaves nothing that looks complete.
        Path part = Files.createTempDirectory(data, "unpacking-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            extract(part);
            String said = new ServerUser(null).run(part, "bin/postgres", "--version");
            if (!said.contains(" " + VERSION)) throw new LaunchException("the bundled programs say \"" + said + "\" where " + VERSION + " is expected: run ./mvnw clean verify again");
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) throw e; // else another process was first
        } finally {
            deleteTree(part);
        }
        return home;
    }

    private static void extract(Path into) throws IOException {
        String resource = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) throw new LaunchException("no PostgreSQL is bundled for this machine (" + resource.substring(1) + "): build Kenes on it with ./mvnw verify, or set an external PostgreSQL");
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) place(tar, entry, into);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("the archive leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) return;
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
