package kenes.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFolderTest {
    private static final Path BUILD = Path.of("target/test-postgres").toAbsolutePath();
    @TempDir Path memory;

    @Test void liesInMemoryWithTheBuildsProgramsAndLeavesNothingButThem() throws IOException {
        TestFolder folder = TestFolder.make(memory, 1);
        assertTrue(folder.data().startsWith(memory));
        Path programs = folder.data().resolve("postgresql-" + PostgresBinaries.VERSION);
        assertTrue(Files.isExecutable(programs.resolve("bin/postgres")));
        Files.writeString(folder.data().resolve("left"), "by a run that was killed");
        assertEquals(folder, TestFolder.make(memory, 1), "the next run takes over what is there");
        folder.leave();
        assertFalse(Files.exists(folder.data()));
        assertTrue(Files.isExecutable(BUILD.resolve(programs.getFileName()).resolve("bin/postgres")), "a link was deleted, not what it leads to");
    }

    @Test void staysInTheBuildWhereMemoryIsSmallOrMissing() throws IOException {
        for (TestFolder folder : new TestFolder[] {TestFolder.make(memory, Long.MAX_VALUE), TestFolder.make(memory.resolve("missing"), 1)}) {
            assertEquals(new TestFolder(BUILD, false), folder);
            Files.createDirectories(BUILD);
            folder.leave();
            assertTrue(Files.exists(BUILD), "what stays in the build serves the next run");
        }
    }
}
