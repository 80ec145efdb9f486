package kenes.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The bundled server's files below the data folder: the cluster, its settings, its password, its pid file. */
record Cluster(Path data, ServerUser user) {
    static final String OWNER = "kenes_owner";
    /** Longest path that every system accepts for a socket: 103 bytes on macOS. */
    private static final int SOCKET_PATH_LIMIT = 103 - "/.s.PGSQL.65535".length();

    /** What a running server wrote into its pid file. */
    record Running(long pid, int port, boolean ready) { }

    Path folder() { return data.resolve("postgresql"); }

    Path files() { return folder().resolve("cluster"); }

    Path log() { return folder().resolve("postgresql.log"); }

    private Path pidFile() { return files().resolve("postmaster.pid"); }

    private Path passwordFile() { return data.resolve("keys/postgresql.password"); }

    boolean exists() { return Files.exists(files().resolve("PG_VERSION")); }

    /** Creates the cluster beside its place and renames it, so that a killed start leaves no half of one. */
    void create(Path home, boolean fsync) throws IOException {
        Path part = folder().resolve("cluster.new");
        Path secret = folder().resolve("password.new");
        PostgresBinaries.deleteTree(part);
        Files.deleteIfExists(secret);
        Files.writeString(Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))), makePassword());
        user.own(folder());
        try {
            List<String> command = new java.util.ArrayList<>(List.of("bin/initdb", "--pgdata=" + part, "--username=" + OWNER, "--pwfile=" + secret, "--auth=scram-sha-256",
                "--data-checksums", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
            if (!fsync) command.add("--no-sync");
            user.run(home, command.toArray(String[]::new));
        } finally {
            Files.delete(secret);
        }
        Files.writeString(part.resolve("postgresql.conf"), "\ninclude 'kenes.conf'\n", java.nio.file.StandardOpenOption.APPEND);
        Files.move(part, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The password of a new cluster: kept where one is there already, from a start that was killed before its cluster stood. */
    private String makePassword() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return password();
    }

    String password() throws IOException {
        if (!Files.exists(passwordFile())) throw new LaunchException(passwordFile() + " is missing, and the database in " + folder() + " opens only with it: put the file back");
        return Files.readString(passwordFile()).strip();
    }

    void refuseOtherMajor() throws IOException {
        String major = Files.readString(files().resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresBinaries.MAJOR))
            throw new LaunchException(folder() + " holds data of PostgreSQL " + major + ", this Kenes brings " + PostgresBinaries.MAJOR + ": back it up with the Kenes that wrote it and restore it into a new data folder");
    }

    void writeSettings(int port, int sharedBuffersMegabytes, boolean fsync) throws IOException {
        String sockets = folder().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= SOCKET_PATH_LIMIT ? folder().toString().replace("'", "''") : "";
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
        Files.move(part, files().resolve("kenes.conf"), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(folder().resolve("port"), port + "\n");
        if (Files.exists(log()) && Files.size(log()) > 10_000_000) Files.move(log(), folder().resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The server that runs on these files, if its process lives; a pid file left behind by a dead one is none. */
    Optional<Running> findRunning() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.size() < 4) return Optional.empty();
        long pid = Long.parseLong(lines.get(0).strip());
        if (!servesTheseFiles(pid)) return Optional.empty();
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return Optional.of(new Running(pid, Integer.parseInt(lines.get(3).strip()), ready));
    }

    /** Removes a pid file whose number now belongs to another program: PostgreSQL would take that for its own. */
    void dropForeignPidFile() throws IOException {
        if (findRunning().isEmpty()) Files.deleteIfExists(pidFile());
    }

    private boolean servesTheseFiles(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) return false;
        try {
            Path workingFolder = Path.of("/proc/" + pid + "/cwd");
            if (Files.exists(workingFolder)) return workingFolder.toRealPath().equals(files().toRealPath());
        } catch (IOException e) {
            return false; // it ended meanwhile, or belongs to another user and so is not ours
        }
        return process.get().info().command().map(command -> command.endsWith("/postgres")).orElse(true);
    }
}
