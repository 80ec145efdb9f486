package kenes.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The bundled server's files below the data folder: the cluster, its settings, its password, its pid file. */
record Cluster(Path data, ServerUser user) {
    static final String OWNER = "kenes_owner";
    /** Longest path that every system accepts for a socket: 103 bytes on macOS. */
    private static final int SOCKET_PATH_LIMIT = 103 - "/.s.PGSQL.65535".length();

    private static final FileAttribute<?> OWNER_ONLY_FILE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** What a running server wrote into its pid file. */
    record Running(long pid, int port) { }

    Path folder() { return data.resolve("postgresql"); }

    Path files() { return folder().resolve("cluster"); }

    Path log() { return folder().resolve("postgresql.log"); }

    private Path pidFile() { return files().resolve("postmaster.pid"); }

    private Path passwordFile() { return data.resolve("keys/postgresql.password"); }

    void createFolders() throws IOException {
        Files.createDirectories(folder());
        Path keys = data.resolve("keys");
        if (!Files.exists(keys)) Files.createDirectory(keys, OWNER_ONLY_FOLDER);
    }

    boolean exists() { return Files.exists(files().resolve("PG_VERSION")); }

    /** Creates the cluster beside its place and renames it, so that a killed start leaves no half of one. */
    void create(Path home, boolean fsync) throws IOException {
        Path part = folder().resolve("cluster.new");
        Path secret = folder().resolve("password.new");
        PostgresBinaries.deleteTree(part);
        Files.deleteIfExists(secret);
        Files.writeString(Files.createFile(secret, OWNER_ONLY_FILE), makePassword());
        user.own(folder());
        try {
            List<String> command = new ArrayList<>(List.of("bin/initdb", "--pgdata=" + part, "--username=" + OWNER, "--pwfile=" + secret, "--auth=scram-sha-256",
                "--data-checksums", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
            if (!fsync) command.add("--no-sync");
            user.run(home, command.toArray(String[]::new));
        } finally {
            Files.delete(secret);
        }
        Files.writeString(part.resolve("postgresql.conf"), "\ninclude 'kenes.conf'\n", StandardOpenOption.APPEND);
        Files.move(part, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The password of a new cluster: kept where one is there already, from a start that was killed before its cluster stood. */
    private String makePassword() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(file);
            Files.createFile(file, OWNER_ONLY_FILE);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return password();
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new LaunchException(passwordFile() + " cannot be read, and the database in " + folder() + " opens only with it: put the file back, readable for the user who runs Kenes", e);
        }
    }

    void refuseOtherMajor() throws IOException {
        String major = Files.readString(files().resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresBinaries.MAJOR))
            throw new LaunchException(folder() + " holds data of PostgreSQL " + major + ", this Kenes brings " + PostgresBinaries.MAJOR + ": back it up with the Kenes that wrote it and restore it into a new data folder");
    }

    void writeSettings(int port, int sharedBuffersMegabytes, boolean fsync) throws IOException {
        // In double quotes, as the setting is a list and a comma in the folder's name would end it.
        String sockets = folder().toString().getBytes(StandardCharsets.UTF_8).length <= SOCKET_PATH_LIMIT ? inSetting('"' + folder().toString() + '"') : "";
        Path part = files().resolve("kenes.conf.new");
        Files.writeString(part, """
            # Written by Kenes at every start.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = '%s'
            unix_socket_permissions = 0700
            fsync = %s
            full_page_writes = on
            synchronous_commit = on
            password_encryption = 'scram-sha-256'
            max_connections = 100
            shared_buffers = '%dMB'
            wal_compression = on
            jit = off
            random_page_cost = 1.1
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            """.formatted(port, sockets, fsync ? "on" : "off", sharedBuffersMegabytes));
        user.own(part);
        Files.move(part, files().resolve("kenes.conf"), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(folder().resolve("port"), port + "\n");
        if (Files.exists(log()) && Files.size(log()) > 10_000_000) Files.move(log(), folder().resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** As it stands between single quotes in PostgreSQL's file of settings. */
    private static String inSetting(String value) {
        return value.replace("\\", "\\\\").replace("'", "''");
    }

    /** The server that runs on these files, if its process lives; a pid file left behind by a dead one is none. */
    Optional<Running> findRunning() throws IOException {
        List<String> lines = pidFileLines();
        if (lines.size() < 4) return Optional.empty();
        long pid = Long.parseLong(lines.get(0).strip());
        return isAlive(pid) && servesTheseFiles(pid) ? Optional.of(new Running(pid, Integer.parseInt(lines.get(3).strip()))) : Optional.empty();
    }

    /** Removes a pid file whose number now belongs to another program: PostgreSQL would take that for its own. */
    void dropForeignPidFile() throws IOException {
        List<String> lines = pidFileLines();
        if (lines.isEmpty()) return;
        long pid = Long.parseLong(lines.get(0).strip());
        if (isAlive(pid) && !servesTheseFiles(pid)) Files.deleteIfExists(pidFile());
    }

    private List<String> pidFileLines() throws IOException {
        try {
            return Files.readAllLines(pidFile());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** A PostgreSQL works in its cluster's folder; where the system does not tell that, its command line names it. */
    private boolean servesTheseFiles(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return process.resolve("cwd").toRealPath().equals(files().toRealPath());
        } catch (IOException hidden) {
            return commandLine(pid, process).contains(files().toString());
        }
    }

    private static String commandLine(long pid, Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException notLinux) {
            return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("");
        }
    }
}
