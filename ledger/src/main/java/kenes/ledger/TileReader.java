package kenes.ledger;

import java.io.IOException;

/** Reads the bytes of a stored tile: {@code width * 32} bytes of hashes, or an entry bundle at level {@link TilePath#ENTRIES}. */
@FunctionalInterface
public interface TileReader {
    /**
     * @param tile a tile that exists at the size in question
     * @throws java.io.FileNotFoundException if there is no such tile
     */
    byte[] read(TilePath tile) throws IOException;
}
