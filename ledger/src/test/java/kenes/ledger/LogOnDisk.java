package kenes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A log of small entries in a folder, written as a keeper would: bundles, tiles, then the checkpoint. */
final class LogOnDisk {
    static final NoteSigner KEY = NoteSigner.generate("demo.example/KZ-10");

    final Path folder;
    private long size;

    LogOnDisk(Path folder) {
        this.folder = folder;
    }

    static byte[] entry(long index) {
        return ("{\"index\":" + index + ",\"type\":\"Voted\"}").getBytes(UTF_8);
    }

    LogReader reader() {
        return LogReader.directory(folder);
    }

    Tree tree() {
        return new Tree(path -> reader().readTile(path), size);
    }

    /** Appends entries up to {@code newSize} and returns the signed checkpoint. */
    byte[] growTo(long newSize) throws IOException {
        var leaves = new ArrayList<byte[]>();
        for (long i = size; i < newSize; i++) leaves.add(Hashes.leaf(entry(i)));
        for (var path : TilePath.tilesFor(size, newSize)) {
            if (path.level() != TilePath.ENTRIES) continue;
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < path.width(); i++) entries.add(entry(path.index() * TilePath.FULL + i));
            write(path.path(), Tile.bundle(entries));
        }
        var growth = tree().append(leaves);
        for (var tile : growth.tiles().entrySet()) write(tile.getKey().path(), tile.getValue());
        size = newSize;
        var note = new Checkpoint(KEY.name(), newSize, growth.root()).signed(KEY).bytes();
        write("checkpoint", note);
        return note;
    }

    void write(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Changes one byte of a file. */
    void flip(String path, int at, int bits) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(path));
        bytes[at] ^= (byte) bits;
        write(path, bytes);
    }
}
