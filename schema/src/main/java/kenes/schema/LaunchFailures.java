package kenes.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Turns what PostgreSQL and its tools print when they fail into one line that names the cure. */
final class LaunchFailures {
    private LaunchFailures() { }

    /** The text of a failure: the server's log since the attempt began, and what the tool said. */
    record Cause(String text, Throwable thrown) {
        private boolean othersRun() {
            return text.contains("pre-existing shared memory block") || text.contains("lock file") && text.contains("already exists");
        }

        /** Whether the same attempt may succeed a moment later: a port just taken, workers of a killed server still there. */
        boolean passes() {
            return portTaken() || othersRun();
        }

        boolean portTaken() {
            return text.contains("Address already in use") || text.contains("could not create any TCP/IP sockets");
        }
    }

    static Cause read(Path log, long from, IOException thrown) {
        String logged = "";
        try {
            byte[] bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
            int start = (int) Math.min(from, bytes.length);
            logged = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            thrown.addSuppressed(unreadable);
        }
        return new Cause(logged + "\n" + thrown.getMessage(), thrown);
    }

    static LaunchException explain(IOException thrown, Path data) {
        return explain(new Cause(String.valueOf(thrown.getMessage()), thrown), data);
    }

    static LaunchException explain(Cause cause, Path data) {
        String text = cause.text();
        if (text.contains("No space left on device")) return because("the disk that holds " + data + " is full: free some space and start again", cause);
        if (cause.portTaken()) return because("PostgreSQL found no free port on 127.0.0.1: end the program that takes all local ports", cause);
        if (cause.othersRun())
            return because("processes of an earlier PostgreSQL still run on " + data + ": end them and start again", cause);
        if (text.contains("Permission denied") || text.contains("wrong ownership") || text.contains("Operation not permitted"))
            return because("no permission in " + data + ": start Kenes as the user who owns it, or give the folder and every folder above it to this user (" + important(text) + ")", cause);
        return because("PostgreSQL did not start: " + important(text) + " (more in " + data.resolve("postgresql/postgresql.log") + ")", cause);
    }

    static String oneLine(String text) {
        return String.valueOf(text).replaceAll("\\s+", " ").strip();
    }

    /** The line that says most: the last fatal one, else the last error, else the first. */
    private static String important(String text) {
        for (String mark : new String[] {"PANIC:", "FATAL:", "error:", "ERROR:"}) {
            var found = Arrays.stream(text.split("\n")).filter(line -> line.contains(mark)).reduce((earlier, later) -> later);
            if (found.isPresent()) return oneLine(found.get());
        }
        return oneLine(text.strip().lines().findFirst().orElse("no reason given"));
    }

    private static LaunchException because(String message, Cause cause) {
        return new LaunchException(message, cause.thrown());
    }
}
