package kenes.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the seed files from the module's folder, whichever folder the tests are started in. */
final class SeedFiles {

    private SeedFiles() {}

    /** The repository's root. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("tools/SeedBodies.java")) ? here : here.getParent();
    }

    static Path path(String name) {
        return root().resolve("platform/src/main/resources/seed").resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> yaml(String name) {
        return (Map<String, Object>) new Load(LoadSettings.builder().setLabel(name).build())
                .loadFromString(text(path(name)));
    }
}
