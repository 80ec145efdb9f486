package kenes.schema;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
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
    private static final int ATTEMPTS = 5;

    private final Cluster cluster;
    private final Path home;
    private final FileChannel lock;
    private final boolean fsync;
    private Access access;
    private long pid;
    private boolean adopted;

    private PostgresLauncher(Cluster cluster, Path home, FileChannel lock, boolean fsync) {
        this.cluster = cluster;
        this.home = home;
        this.lock = lock;
        this.fsync = fsync;
    }

    /** Starts the server on the data folder, which is created where it is missing. Throws LaunchException with the cure. */
    public static PostgresLauncher start(Path data) {
        return start(data, SHARED_BUFFERS_MEGABYTES);
    }

    /** The same with another size of PostgreSQL's own cache, in megabytes (at least 1). */
    public static PostgresLauncher start(Path data, int sharedBuffersMegabytes) {
        return launch(data.toAbsolutePath().normalize(), sharedBuffersMegabytes, true);
    }

    /** For tests and code generation only: what was committed may be gone after a power cut. */
    public static PostgresLauncher startWithoutFsyncLosingDataOnPowerCut(Path data) {
        return launch(data.toAbsolutePath().normalize(), SHARED_BUFFERS_MEGABYTES, false);
    }

    /** The database "kenes" as its owner. */
    public Access access() { return access; }

    /** Process id of the server's main process. */
    public long pid() { return pid; }

    /** Whether the server ran already when Kenes started, left by one that was killed. */
    public boolean adopted() { return adopted; }

    /** Ends the server by a fast shutdown: open transactions are rolled back, nothing committed is lost. */
    @Override public void close() {
        try {
            if (cluster.findRunning().isPresent()) stop();
            lock.close();
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL (process " + pid + ") did not stop: " + LaunchFailures.oneLine(e.getMessage()), e);
        }
    }

    private static PostgresLauncher launch(Path data, int sharedBuffersMegabytes, boolean fsync) {
        try {
            ServerUser user = ServerUser.choose();
            Cluster cluster = new Cluster(data, user);
            Files.createDirectories(cluster.folder());
            Path keys = data.resolve("keys");
            if (!Files.exists(keys)) Files.createDirectory(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel lock = lock(cluster);
            try {
                PostgresLauncher launcher = new PostgresLauncher(cluster, PostgresBinaries.unpack(data), lock, fsync);
                launcher.launch(sharedBuffersMegabytes);
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
            // the same process holds it: refused like any other
        }
        channel.close();
        throw new LaunchException("another Kenes runs on " + cluster.data() + ": stop it first, or choose another folder with --data");
    }

    private void launch(int sharedBuffersMegabytes) throws IOException {
        if (!cluster.exists()) cluster.create(home, fsync);
        cluster.refuseOtherMajor();
        cluster.user().own(cluster.folder());
        if (adopt()) return;
        for (int attempt = 1; ; attempt++) {
            cluster.dropForeignPidFile();
            cluster.writeSettings(freePort(), sharedBuffersMegabytes, fsync);
            long logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
            try {
                cluster.user().run(home, "bin/pg_ctl", "start", "--wait", "--timeout=600", "--silent", "--pgdata=" + cluster.files(), "--log=" + cluster.log());
                break;
            } catch (IOException e) {
                LaunchFailures.Cause cause = LaunchFailures.read(cluster.log(), logged, e);
                if (attempt == ATTEMPTS || !cause.passes()) throw LaunchFailures.explain(cause, cluster.data());
                pause();
            }
        }
        Cluster.Running running = cluster.findRunning().orElseThrow(() -> new LaunchException("PostgreSQL ended right after its start: see " + cluster.log()));
        pid = running.pid();
        access = enter(running.port());
    }

    /** Takes over a server that a killed Kenes left running; one that does not answer, or is of another version, is stopped. */
    private boolean adopt() throws IOException {
        Optional<Cluster.Running> running = cluster.findRunning();
        if (running.isEmpty()) return false;
        try {
            Access found = enter(running.get().port());
            try (Connection connection = found.open()) {
                boolean same = connection.getMetaData().getDatabaseProductVersion().split(" ")[0].equals(PostgresBinaries.VERSION);
                if (same && fsync == setting(connection, "fsync").equals("on")) {
                    access = found;
                    pid = running.get().pid();
                    adopted = true;
                    LOG.info("Took over the PostgreSQL that was left running (process {})", pid);
                    return true;
                }
            }
        } catch (SQLException | LaunchException e) {
            LOG.info("A PostgreSQL that was left running does not answer and is stopped: {}", e.getMessage());
        }
        stop();
        return false;
    }

    private Access enter(int port) throws IOException {
        Access entered = new Access("jdbc:postgresql://127.0.0.1:" + port + "/kenes", Cluster.OWNER, cluster.password());
        try (Connection connection = entered.open()) {
            return entered;
        } catch (SQLException e) {
            if (!"3D000".equals(e.getSQLState())) throw new LaunchException("PostgreSQL refuses its own password: put the " + cluster.data() + "/keys folder back that belongs to this data (" + LaunchFailures.oneLine(e.getMessage()) + ")", e);
        }
        try (Connection connection = entered.database("postgres").open(); var statement = connection.createStatement()) {
            statement.execute("create database kenes");
            return entered;
        } catch (SQLException e) {
            throw new LaunchException("the database could not be created: " + LaunchFailures.oneLine(e.getMessage()), e);
        }
    }

    private void stop() throws IOException {
        try {
            cluster.user().run(home, "bin/pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=60", "--silent", "--pgdata=" + cluster.files());
        } catch (IOException e) {
            if (cluster.findRunning().isPresent()) throw e; // else it ended by itself meanwhile
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Workers of a killed server need a moment to see that it is gone and to let go of its memory. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("the start of PostgreSQL was interrupted", e);
        }
    }
}
