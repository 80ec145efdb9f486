package kenes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyMainTest {
    private static final String KEY = LogOnDisk.KEY.verifier().vkey();

    @TempDir
    Path folder;

    private LogOnDisk log;
    private String printed;

    @BeforeEach
    void writeLog() throws IOException {
        log = new LogOnDisk(folder.resolve("log"));
        Files.write(folder.resolve("earlier"), log.growTo(100));
        log.growTo(600);
        Files.writeString(folder.resolve("key"), KEY + "\n");
    }

    private int run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, UTF_8);
        int code = VerifyMain.run(List.of(arguments), out, out);
        printed = bytes.toString(UTF_8);
        return code;
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aCopyOnDisk() throws IOException {
        assertEquals(0, run("verify", "--dir", in("log"), "--key", KEY, "--since", in("earlier")), () -> printed);
        assertTrue(printed.contains("OK. The signature is right, and so are all 7 tiles and all 600 entries. Everything the earlier"), printed);
        log.flip("tile/entries/001", 5, 1);
        assertEquals(1, run("verify", "--dir", in("log"), "--key", in("key")));
        assertTrue(printed.contains("NOT OK. Problems found: 1\n- Entry 256 is not the one that was signed"), printed);
    }

    @Test
    void aRecordOnTheWeb() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            var file = folder.resolve("log").resolve(exchange.getRequestURI().getPath().substring(5));
            boolean exists = Files.isRegularFile(file);
            boolean zipped = file.toString().contains("entries");
            if (zipped) exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(exists ? 200 : 404, exists ? 0 : -1);
            try (var body = zipped ? new GZIPOutputStream(exchange.getResponseBody()) : exchange.getResponseBody()) {
                if (exists) body.write(Files.readAllBytes(file));
            }
            exchange.close();
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
        try {
            assertEquals(0, run("verify", url, "--key", KEY), () -> printed);
            assertEquals(0, run("verify", url + "/", "--key", in("key"), "--since", in("earlier")), () -> printed);
            Files.delete(folder.resolve("log/tile/0/001"));
            assertEquals(1, run("verify", url, "--key", KEY));
            assertTrue(printed.contains("- tile/0/001 is missing. Entries 256 to 511 cannot be checked."), printed);
        } finally {
            server.stop(0);
        }
        assertEquals(1, run("verify", url, "--key", KEY));
        assertTrue(printed.startsWith("Cannot be checked, because it cannot be read"), printed);
    }

    @Test
    void oneEntryWithItsProof() throws IOException {
        var checkpoint = SignedNote.parse(log.reader().readCheckpoint());
        Files.write(folder.resolve("proof"), new Proof(300, log.tree().inclusion(300), checkpoint).bytes());
        Files.write(folder.resolve("entry"), LogOnDisk.entry(300));
        assertEquals(0, run("verify", "--proof", in("proof"), "--entry", in("entry"), "--key", KEY), () -> printed);
        assertTrue(printed.contains("are entry 300 of the record demo.example/KZ-10, as signed when it had 600 entries"), printed);
        Files.write(folder.resolve("entry"), LogOnDisk.entry(301));
        assertEquals(1, run("verify", "--proof", in("proof"), "--entry", in("entry"), "--key", KEY));
        assertTrue(printed.contains("NOT OK. These bytes are not entry 300"), printed);
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        assertEquals(0, run("--help"));
        assertEquals(2, run());
        for (var wrong : List.of("verify", "verify --key " + KEY, "verify --dir " + in("log"), "verify --dir " + in("none") + " --key " + KEY,
                "verify --dir " + in("log") + " --key " + KEY + "x", "verify --dir " + in("log") + " --key nowhere", "verify ftp://x --key " + KEY,
                "verify --proof a --key " + KEY, "verify --dir x --dir x --key " + KEY, "verify --dir", "verify --dri x --key " + KEY, "verify http://x --dir x --key " + KEY)) {
            assertEquals(2, run(wrong.split(" ")), wrong);
            assertTrue(printed.contains("java -jar ledger.jar verify URL"), wrong);
        }
    }
}
