package kenes.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the tests' PostgreSQL keeps its data: in memory where the system offers that and has room, else in target/test-postgres.
 * Each test has a database of its own, some 850 small files that are made and deleted again, and ext4 seeks a place for a new file
 * past every file that was deleted in the last minutes: there a copy took 300 to 700 ms, in memory it takes 20.
 *
 * @param data folder for the launcher
 * @param passing whether nothing of it is to stay
 */
record TestFolder(Path data, boolean passing) {
    private static final Path MEMORY = Path.of("/dev/shm");
    /** The whole run filled 156 MB at most; PostgreSQL may let its write-ahead log grow to 1 GB before it writes over it. */
    private static final long ROOM = 3L << 29;

    static TestFolder make() { return make(MEMORY, ROOM); }

    /** Named after the build's folder: a run takes over what a killed run of the same build left, and two builds do not meet. */
    static TestFolder make(Path memory, long room) {
        Path build = Path.of("target/test-postgres").toAbsolutePath();
        try {
            if (!Files.isWritable(memory) || Files.getFileStore(memory).getUsableSpace() < room) return new TestFolder(build, false);
            Path programs = PostgresBinaries.unpack(Files.createDirectories(build));
            Path data = Files.createDirectories(memory.resolve("kenes-test-" + UUID.nameUUIDFromBytes(build.toString().getBytes(StandardCharsets.UTF_8))));
            Path link = data.resolve(programs.getFileName());
            if (!Files.isSymbolicLink(link)) Files.createSymbolicLink(link, programs);
            return new TestFolder(data, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the server has ended. */
    void leave() {
        if (!passing) return;
        try {
            PostgresBinaries.deleteTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
