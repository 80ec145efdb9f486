package kenes.ledger;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Other people's test data and programs: where they are missing a test is skipped with a loud line, and fails where CI=true. */
final class Shared {
    private Shared() {}

    /** A folder below the one that -Dkenes.shared names. */
    static Path folder(String name) {
        var folder = Path.of(System.getProperty("kenes.shared", "../shared"), name);
        if (!Files.isDirectory(folder)) missing("the test data " + name + " (set -Dkenes.shared to the folder that holds it)");
        return folder;
    }

    static void missing(String what) {
        var line = "NOT CHECKED: this machine lacks " + what;
        System.err.println("\n*** " + line + " ***\n");
        if ("true".equals(System.getenv("CI"))) fail(line);
        abort(line);
    }
}
