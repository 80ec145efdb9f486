package kenes.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLauncherTest {
    @TempDir Path data;
    private Process holder;
    private Optional<ProcessHandle> held = Optional.empty();

    /** The programs unpacked for the build serve here too; unpacking has a test of its own. */
    @BeforeEach void shareThePrograms() throws IOException {
        Path home = PostgresBinaries.unpack(Files.createDirectories(Path.of("target/test-postgres").toAbsolutePath()));
        Files.createSymbolicLink(data.resolve(home.getFileName()), home);
    }

    @AfterEach void endWhatIsLeft() throws Exception {
        if (holder != null) holder.destroyForcibly().waitFor();
        if (held.isPresent()) kill(held.get());
        Path programs = data.resolve("postgresql-" + PostgresBinaries.VERSION);
        if (Files.isSymbolicLink(programs)) Files.delete(programs);
    }

    @Test void startsDurableAndClosedToStrangers() throws Exception {
        try (PostgresLauncher launcher = PostgresLauncher.start(data, 64)) {
            Access access = launcher.access();
            for (List<String> expected : List.of(List.of("fsync", "on"), List.of("full_page_writes", "on"), List.of("synchronous_commit", "on"), List.of("data_checksums", "on"),
                    List.of("password_encryption", "scram-sha-256"), List.of("listen_addresses", "127.0.0.1"), List.of("server_encoding", "UTF8"), List.of("shared_buffers", "64MB")))
                assertEquals(expected.get(1), value(access, "show " + expected.getFirst()), expected.getFirst());
            assertEquals("b C.UTF-8", value(access, "select format('%s %s', datlocprovider, datlocale) from pg_database where datname = 'kenes'"));
            assertEquals("scram-sha-256", value(access, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"));
            assertEquals("SCRAM-SHA-256", value(access, "select split_part(rolpassword, '$', 1) from pg_authid where rolname = 'kenes_owner'"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/postgresql.password"))));
            assertThrows(SQLException.class, () -> new Access(access.jdbcUrl(), access.user(), "guess").open().close());
            assertTrue(access.jdbcUrl().contains(":" + Files.readString(data.resolve("postgresql/port")).strip() + "/"));
        }
    }

    @Test void startsInAFolderOfAnyName() throws Exception {
        Path odd = Files.createDirectories(data.resolve("12,120 d'été\\n"));
        Path programs = Files.list(data).filter(Files::isSymbolicLink).findFirst().orElseThrow();
        Files.createSymbolicLink(odd.resolve(programs.getFileName()), programs.toRealPath());
        try (PostgresLauncher launcher = PostgresLauncher.start(odd)) {
            assertEquals("\"" + odd.resolve("postgresql") + "\"", value(launcher.access(), "show unix_socket_directories"));
        } finally {
            Files.delete(odd.resolve(programs.getFileName()));
        }
    }

    @Test void startsAgainOnItsData() throws Exception {
        long first = time(() -> {
            try (PostgresLauncher launcher = PostgresLauncher.start(data)) {
                TestDatabase.execute(launcher.access(), "create table kept (x int)", "insert into kept values (42)");
                assertTrue(ProcessHandle.of(launcher.pid()).orElseThrow().isAlive());
            }
        });
        assertTrue(new Cluster(data, ServerUser.choose()).findRunning().isEmpty(), "the server must end with its launcher");
        long begin = System.nanoTime();
        try (PostgresLauncher launcher = PostgresLauncher.start(data)) {
            System.out.printf("PostgreSQL: first start to stop %d ms; start on existing data %d ms%n", first, (System.nanoTime() - begin) / 1_000_000);
            assertEquals("42", value(launcher.access(), "select x from kept"));
            assertFalse(launcher.adopted());
        }
    }

    @Test void adoptsTheServerOfAKilledKenes() throws Exception {
        long pid = hold();
        LaunchException refused = assertThrows(LaunchException.class, () -> PostgresLauncher.start(data));
        assertTrue(refused.getMessage().startsWith("another Kenes runs on " + data), refused.getMessage());
        holder.destroyForcibly().waitFor();
        try (PostgresLauncher launcher = PostgresLauncher.start(data)) {
            assertTrue(launcher.adopted());
            assertEquals(pid, launcher.pid());
            assertEquals("42", value(launcher.access(), "select x from kept"));
        }
        held.orElseThrow().onExit().get(30, TimeUnit.SECONDS);
    }

    @Test void startsAfterEveryProcessWasKilled() throws Exception {
        hold();
        holder.destroyForcibly().waitFor();
        kill(held.orElseThrow());
        assertTrue(Files.exists(data.resolve("postgresql/cluster/postmaster.pid")), "a killed server leaves its pid file");
        try (PostgresLauncher launcher = PostgresLauncher.start(data)) {
            assertFalse(launcher.adopted());
            assertEquals("42", value(launcher.access(), "select x from kept"));
        }
    }

    @Test void startsAfterOnlyTheMainProcessWasKilled() throws Exception {
        hold();
        held.orElseThrow().destroyForcibly();
        held.orElseThrow().onExit().join();
        holder.destroyForcibly().waitFor();
        try (PostgresLauncher launcher = PostgresLauncher.start(data)) {
            assertEquals("42", value(launcher.access(), "select x from kept"));
        }
    }

    @Test void startsWhereTheOldProcessNumberBelongsToAnotherProgramNow() throws Exception {
        hold();
        holder.destroyForcibly().waitFor();
        kill(held.orElseThrow());
        Path pidFile = data.resolve("postgresql/cluster/postmaster.pid");
        Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));
        try (PostgresLauncher launcher = PostgresLauncher.start(data)) {
            assertEquals("42", value(launcher.access(), "select x from kept"));
        }
    }

    @Test void triesAnotherPortWhereOneIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Iterator<Integer> ports = List.of(taken.getLocalPort(), Startup.freePort()).iterator();
            try (PostgresLauncher launcher = PostgresLauncher.launch(data, new Startup(16, true, ports::next, ServerUser.choose()))) {
                assertFalse(launcher.access().jdbcUrl().contains(":" + taken.getLocalPort() + "/"));
            }
            Startup always = new Startup(16, true, taken::getLocalPort, ServerUser.choose());
            assertEquals("PostgreSQL found no free port on 127.0.0.1: end the program that takes all local ports",
                assertThrows(LaunchException.class, () -> PostgresLauncher.launch(data, always)).getMessage());
        }
    }

    @Test void refusesDataOfAnotherMajorVersionAndLeavesItAlone() throws Exception {
        PostgresLauncher.start(data).close();
        Path version = data.resolve("postgresql/cluster/PG_VERSION");
        Files.writeString(version, "17\n");
        LaunchException refused = assertThrows(LaunchException.class, () -> PostgresLauncher.start(data));
        assertTrue(refused.getMessage().contains("holds data of PostgreSQL 17, this Kenes brings 18: back it up with"), refused.getMessage());
        Files.writeString(version, "18\n");
        PostgresLauncher.start(data).close();
    }

    @Test void saysWhichPasswordIsMissingOrWrong() throws Exception {
        PostgresLauncher.start(data).close();
        Path password = data.resolve("keys/postgresql.password");
        String right = Files.readString(password);
        Files.writeString(password, "another");
        assertTrue(refusal().contains("put the keys folder back"), refusal());
        Files.delete(password);
        assertTrue(refusal().startsWith(password + " cannot be read"), refusal());
        Files.writeString(password, right);
        PostgresLauncher.start(data).close();
    }

    @Test void namesTheCureOfEachKnownFailure() {
        assertTrue(explained("initdb: error: could not write to file: No space left on device").startsWith("the disk that holds " + data + " is full: free some space"));
        assertTrue(explained("pg_ctl: could not open file: Permission denied").startsWith("no permission in " + data + ": start Kenes as the user who owns it"));
        assertTrue(explained("FATAL:  lock file \"postmaster.pid\" already exists").startsWith("processes of an earlier PostgreSQL still run on " + data));
        assertTrue(explained("FATAL:  could not create lock file \"/a.lock\": No such file or directory").startsWith("PostgreSQL did not start: FATAL: could not create"));
        assertTrue(explained("LOG: x\nFATAL:  invalid value for\nLOG: y").startsWith("PostgreSQL did not start: FATAL: invalid value for (more in "));
    }

    @Test void unpacksThePrograms(@TempDir Path other) throws Exception {
        Path home = PostgresBinaries.unpack(other);
        assertTrue(Files.isExecutable(home.resolve("bin/postgres")));
        try (Stream<Path> files = Files.list(other)) {
            assertEquals(List.of(home), files.toList(), "nothing else may be left");
        }
    }

    @Test void runsAsAnotherUserWhereRootHasNoNamespaces() throws Exception {
        Optional<ServerUser> other = "root".equals(System.getProperty("user.name")) ? ServerUser.findUnprivileged() : Optional.empty();
        assumeTrue(other.isPresent(), "only root can become another user");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(data.resolve("postgresql-" + PostgresBinaries.VERSION)); // the build's folders may be closed to that user
        for (int time = 0; time < 2; time++) try (PostgresLauncher launcher = PostgresLauncher.launch(data, new Startup(16, true, Startup::freePort, other.get()))) {
            String user = ProcessHandle.of(launcher.pid()).orElseThrow().info().user().orElseThrow();
            assertTrue(List.of("postgres", "nobody").contains(user), user);
            assertEquals("on", value(launcher.access(), "show fsync"));
        }
    }

    private String refusal() {
        return assertThrows(LaunchException.class, () -> PostgresLauncher.start(data)).getMessage();
    }

    private String explained(String text) {
        return LaunchFailures.explain(new IOException(text), data).getMessage();
    }

    /** Starts a Kenes of its own process on the data folder; returns the server's process id. */
    private long hold() throws IOException {
        holder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"), HoldPostgres.class.getName(), data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader said = holder.inputReader();
        String line = said.readLine();
        assertTrue(line != null && line.startsWith("holding "), line);
        long pid = Long.parseLong(line.substring("holding ".length()));
        held = ProcessHandle.of(pid);
        return pid;
    }

    /** SIGKILL to the server and all of its workers. */
    private static void kill(ProcessHandle server) {
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static String value(Access access, String query) throws SQLException {
        try (Connection connection = access.open(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
