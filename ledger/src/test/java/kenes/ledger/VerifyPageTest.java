package kenes.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell commands printed in docs/verify.md do what the page says. */
class VerifyPageTest {
    @TempDir
    Path folder;

    @Test
    void theShellCommandsOfThePageWork() throws IOException, InterruptedException {
        for (var program : List.of("bash", "curl", "openssl", "base64"))
            if (shell("command -v " + program).isEmpty()) Shared.missing("the program " + program);
        var log = new LogOnDisk(folder.resolve("log"));
        log.growTo(1234);
        var blocks = Pattern.compile("(?s)```sh\n(.*?)```").matcher(Files.readString(Path.of("../docs/verify.md"))).results().map(block -> block.group(1)).toList();
        assertEquals(3, blocks.size());
        assertTrue(shell(blocks.get(0)).contains("Signature Verified Successfully"));
        log.flip("checkpoint", LogOnDisk.KEY.name().length() + 1, 1);
        assertFalse(shell(blocks.get(0)).contains("Signature Verified Successfully"));
        log.flip("checkpoint", LogOnDisk.KEY.name().length() + 1, 1);
        var signature = blocks.get(0).substring(blocks.get(0).indexOf('\n') + 1);
        for (int index : new int[] {0, 700, 1233}) {
            Files.write(folder.resolve("entry"), LogOnDisk.entry(index));
            Files.write(folder.resolve("entry.tlog-proof"), new Proof(index, log.tree().inclusion(index), SignedNote.parse(log.reader().readCheckpoint())).bytes());
            var printed = shell(blocks.get(1) + signature + blocks.get(2));
            assertTrue(printed.contains("Signature Verified Successfully") && printed.contains("The entry is in the record"), printed);
            Files.write(folder.resolve("entry"), LogOnDisk.entry(index + 1));
            assertFalse(shell(blocks.get(1) + signature + blocks.get(2)).contains("The entry is in the record"));
        }
    }

    private String shell(String commands) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", commands).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LOG", folder.resolve("log").toUri().toString().replaceAll("/$", ""));
        builder.environment().put("KEY", LogOnDisk.KEY.verifier().vkey());
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
