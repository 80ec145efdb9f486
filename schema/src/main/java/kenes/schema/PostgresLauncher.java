package kenes.schema;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Kenes, running on one data folder: durable (fsync and checksums on), reachable only
 * from this machine and only with the folder's own password. If Kenes dies, the server stays; the next start adopts it.
 */
public final class PostgresLauncher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresLauncher.class);
    private static final int SHARED_BUFFERS_MEGABYTES = 128;
    /** With the pause between them a few seconds: workers of a killed server are gone long before. */
    private static final int ATTEMPTS = 10;
    private static final int PAUSE_MILLISECONDS = 300;
    private static final String INVALID_PASSWORD = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final Cluster cluster;
    private final Path home;
    private final FileChannel lock;
    private Access access;
    private long pid;
    private boolean adopted;

    private PostgresLauncher(Cluster cluster, Path home, FileChannel lock) {
        this.cluster = cluster;
        this.home = home;
        this.lock = lock;
    }

    /** Starts the server on the data folder, which is created where it is missing. Throws LaunchException with the cure. */
    public static PostgresLauncher start(Path data) {
        return start(data, SHARED_BUFFERS_MEGABYTES);
    }

    /** The same with another size of PostgreSQL's own cache, in megabytes (at least 1). */
    public static PostgresLauncher start(Path data, int sharedBuffersMegabytes) {
        return launch(data, Startup.durable(sharedBuffersMegabytes));
    }

    /** For tests and code generation only: what was committed may be gone after a power cut. */
    public static PostgresLauncher startWithoutFsyncLosingDataOnPowerCut(Path data) {
        return launch(data, Startup.withoutFsync());
    }

    /** The database "kenes" as its owner. */
    public Access access() { return access; }

    /** Process id of the server's main process. */
    public long pid() { return pid; }

    /** Whether the server ran already when Kenes started, left by one that was killed. */
    public boolean adopted() { return adopted; }

    /** Ends the server by a fast shutdown: open transactions are rolled back, nothing committed is lost. */
    @Override public void close() {
        try (lock) {
            stop();
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL (process " + pid + ") did not stop: " + LaunchFailures.oneLine(e.getMessage()), e);
        }
    }

    static PostgresLauncher launch(Path folder, Startup startup) {
        Path data = folder.toAbsolutePath().normalize();
        try {
            Cluster cluster = new Cluster(data, startup.user());
            cluster.createFolders();
            FileChannel lock = lock(cluster);
            try {
                PostgresLauncher launcher = new PostgresLauncher(cluster, PostgresBinaries.unpack(data), lock);
                launcher.launch(startup);
                return launcher;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new LaunchException("no permission for " + e.getFile() + ": start Kenes as the user who owns " + data + ", or give the folder to this user (chown -R)", e);
        } catch (IOException e) {
            throw LaunchFailures.explain(e, data);
        }
    }

    /** One Kenes per data folder: without the lock a second one would adopt, and later stop, the first one's server. */
    private static FileChannel lock(Cluster cluster) throws IOException {
        FileChannel channel = FileChannel.open(cluster.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            LOG.debug("this very process holds the lock", e);
        }
        channel.close();
        throw new LaunchException("another Kenes runs on " + cluster.data() + ": stop it first, or choose another folder with --data");
    }

    private void launch(Startup startup) throws IOException {
        if (!cluster.exists()) cluster.create(home, startup.fsync());
        cluster.refuseOtherMajor();
        if (adopt(startup.fsync())) return;
        cluster.user().own(cluster.folder());
        for (int attempt = 1; !attempt(startup, attempt == ATTEMPTS); attempt++) pause();
        Cluster.Running running = cluster.findRunning().orElseThrow(() -> new LaunchException("PostgreSQL ended right after its start: see " + cluster.log()));
        pid = running.pid();
        access = enter(running.port());
    }

    /** False where the reason of a failure passes by itself; any other is thrown, and at the last attempt that one too. */
    private boolean attempt(Startup startup, boolean last) throws IOException {
        cluster.dropForeignPidFile();
        cluster.writeSettings(startup.ports().getAsInt(), startup.sharedBuffersMegabytes(), startup.fsync());
        long logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
        try {
            cluster.user().run(home, "bin/pg_ctl", "start", "--wait", "--timeout=600", "--silent", "--pgdata=" + cluster.files(), "--log=" + cluster.log());
            return true;
        } catch (IOException e) {
            LaunchFailures.Cause cause = LaunchFailures.read(cluster.log(), logged, e);
            if (last || !cause.passes()) throw LaunchFailures.explain(cause, cluster.data());
            return false;
        }
    }

    /** Takes over a server that a killed Kenes left running; one that does not answer, or differs from ours, is stopped. */
    private boolean adopt(boolean fsync) throws IOException {
        Optional<Cluster.Running> running = cluster.findRunning();
        if (running.isEmpty()) return false;
        try {
            Access found = enter(running.get().port());
            if (setting(found, "server_version").startsWith(PostgresBinaries.VERSION) && setting(found, "fsync").equals(fsync ? "on" : "off")) {
                access = found;
                pid = running.get().pid();
                adopted = true;
                LOG.info("Took over the PostgreSQL that was left running (process {})", pid);
                return true;
            }
        } catch (SQLException | LaunchException e) {
            LOG.info("A PostgreSQL that was left running is stopped: {}", e.getMessage());
        }
        stop();
        return false;
    }

    private Access enter(int port) {
        Access entered = new Access("jdbc:postgresql://127.0.0.1:" + port + "/kenes", Cluster.OWNER, cluster.password());
        try (Connection connection = entered.open()) {
            LOG.debug("entered {}", connection.getMetaData().getURL());
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) throw new LaunchException("the password in " + cluster.data().resolve("keys") + " does not open the database beside it: put the keys folder back that belongs to this data", e);
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) throw new LaunchException("PostgreSQL does not answer on port " + port + ": " + LaunchFailures.oneLine(e.getMessage()), e);
            createDatabase(entered);
        }
        return entered;
    }

    private static void createDatabase(Access kenes) {
        try (Connection connection = kenes.database("postgres").open(); Statement statement = connection.createStatement()) {
            statement.execute("create database kenes");
        } catch (SQLException e) {
            throw new LaunchException("the database could not be created: " + LaunchFailures.oneLine(e.getMessage()), e);
        }
    }

    private void stop() throws IOException {
        if (cluster.findRunning().isEmpty()) return;
        try {
            cluster.user().run(home, "bin/pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=60", "--silent", "--pgdata=" + cluster.files());
        } catch (IOException e) {
            if (cluster.findRunning().isPresent()) throw e; // else it ended by itself meanwhile
        }
    }

    private static String setting(Access access, String name) throws SQLException {
        try (Connection connection = access.open(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("the start of PostgreSQL was interrupted", e);
        }
    }
}
