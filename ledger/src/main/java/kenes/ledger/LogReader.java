package kenes.ledger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** All a stranger needs of a log: its files. Nothing that comes from here is believed before it is checked. */
@FunctionalInterface
public interface LogReader {
    /**
     * Reads one of the log's files.
     *
     * @param path the address below the log's prefix: {@code checkpoint} or {@link TilePath#path()}
     * @throws FileNotFoundException if the log does not have it
     */
    byte[] read(String path) throws IOException;

    /** The latest signed checkpoint. */
    default byte[] readCheckpoint() throws IOException {
        return read("checkpoint");
    }

    /** The hashes of a tile at level 0 or higher. */
    default byte[] readTile(TilePath tile) throws IOException {
        return read(tile.path());
    }

    /** The entries under a tile of level 0; the path is one at level {@link TilePath#ENTRIES}. */
    default byte[] readEntryBundle(TilePath bundle) throws IOException {
        return read(bundle.path());
    }

    /** A copy of a log on disk: the file {@code checkpoint} and the folder {@code tile}. */
    static LogReader directory(Path directory) {
        return path -> {
            try {
                return Files.readAllBytes(directory.resolve(path));
            } catch (NoSuchFileException missing) {
                throw new FileNotFoundException(missing.getFile());
            }
        };
    }

    /** A log on the web, by the address that {@code /checkpoint} and {@code /tile/…} follow. */
    static LogReader web(URI prefix) {
        return new WebFiles(prefix);
    }
}
