package kenes.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operating system's user as whom PostgreSQL runs. PostgreSQL refuses to run as root; where Kenes itself does (a
 * container, a fresh server), its programs are started in a user namespace of their own, or else as an unprivileged user.
 */
final class ServerUser {
    private final List<String> prefix;
    private final String owner;

    private ServerUser(List<String> prefix, String owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** A user for programs that do not mind root; runs them as they are. */
    ServerUser(String owner) {
        this(List.of(), owner);
    }

    static ServerUser choose() {
        if (!"root".equals(System.getProperty("user.name"))) return new ServerUser(null);
        if (works("unshare", "-U", "true")) return new ServerUser(List.of("unshare", "-U"), "root");
        return findUnprivileged().orElseThrow(() ->
            new LaunchException("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here: start Kenes as an ordinary user"));
    }

    /** The users "postgres" or "nobody", where this process may become one of them. */
    static Optional<ServerUser> findUnprivileged() {
        for (String name : List.of("postgres", "nobody")) {
            List<String> prefix = List.of("setpriv", "--reuid=" + name, "--regid=" + groupOf(name), "--clear-groups");
            if (works(append(prefix, "true"))) return Optional.of(new ServerUser(prefix, name));
        }
        return Optional.empty();
    }

    /** Gives a file, or a folder with all that it holds, to the server's user where it belongs to another. */
    void own(Path path) throws IOException {
        if (owner != null && !Files.getOwner(path).getName().equals(owner))
            new ServerUser(null).run(Path.of("/"), "chown", "-R", owner, path.toString());
    }

    /** Runs a program to its end and returns what it printed; a failure is an IOException with the same. */
    String run(Path folder, String... command) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.add(command[0].contains("/") ? folder.resolve(command[0]).toString() : command[0]);
        all.addAll(List.of(command).subList(1, command.length));
        ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) throw new IOException(output.isEmpty() ? command[0] + " ended with " + process.exitValue() : output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command[0] + " ran", e);
        }
        return output;
    }

    private static boolean works(String... command) {
        try {
            new ServerUser(null).run(Path.of("/"), command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String groupOf(String user) {
        try {
            return new ServerUser(null).run(Path.of("/"), "id", "-g", user);
        } catch (IOException e) {
            return user; // no such user: the trial that follows fails
        }
    }

    private static String[] append(List<String> prefix, String last) {
        List<String> all = new ArrayList<>(prefix);
        all.add(last);
        return all.toArray(String[]::new);
    }
}
