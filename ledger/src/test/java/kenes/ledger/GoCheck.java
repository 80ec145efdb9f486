package kenes.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A judge we did not write: the Go project's note and tlog packages, run over a whole log by {@code check.go}. For the tests of every
 * module (this class and the program are in the ledger's test-jar). Needs Debian's golang-go and golang-golang-x-mod-dev.
 */
public final class GoCheck {
    private static final Path PACKAGES = Path.of("/usr/share/gocode");
    private static GoCheck built;

    private final Path program;

    private GoCheck(Path program) {
        this.program = program;
    }

    /** What the program printed, and whether it accepted the log. */
    public record Verdict(boolean accepted, String printed) {}

    /** The built program; skips the calling test with a loud line where Go or its packages are missing, and fails it where CI=true. */
    public static synchronized GoCheck build() throws IOException {
        if (built != null) return built;
        if (!Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb/tlog"))) Shared.missing("Debian's package golang-golang-x-mod-dev");
        var folder = Files.createTempDirectory("go-check");
        folder.toFile().deleteOnExit();
        var source = folder.resolve("check.go");
        try (var program = GoCheck.class.getResourceAsStream("/check.go")) {
            Files.copy(program, source);
        }
        var go = new ProcessBuilder("go", "build", "-o", "check", "check.go").directory(folder.toFile());
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", PACKAGES.toString());
        go.environment().putIfAbsent("GOCACHE", Path.of(System.getProperty("java.io.tmpdir"), "kenes-go-cache").toString());
        Verdict made;
        try {
            made = run(go);
        } catch (IOException noGo) {
            Shared.missing("the program go (Debian's package golang-go)");
            throw noGo;
        }
        if (!made.accepted()) throw new AssertionError("check.go does not build:\n" + made.printed());
        source.toFile().deleteOnExit();
        var check = folder.resolve("check");
        check.toFile().deleteOnExit();
        built = new GoCheck(check);
        return built;
    }

    /**
     * Checks a whole log: signature, every tile, every entry.
     *
     * @param log an address (http://…) or a folder that holds {@code checkpoint} and {@code tile}
     * @param vkey the log's public key ({@link NoteVerifier#vkey()})
     */
    public Verdict check(String log, String vkey) throws IOException {
        return run(new ProcessBuilder(program.toString(), log, vkey));
    }

    /** The same, and that the log continues an earlier checkpoint. */
    public Verdict check(String log, String vkey, Path earlier) throws IOException {
        return run(new ProcessBuilder(program.toString(), log, vkey, earlier.toString()));
    }

    private static Verdict run(ProcessBuilder builder) throws IOException {
        var process = builder.redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) throw new AssertionError("The program did not end: " + printed);
            return new Verdict(process.exitValue() == 0, printed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            process.destroy();
        }
    }
}
