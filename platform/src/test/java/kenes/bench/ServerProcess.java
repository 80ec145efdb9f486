package kenes.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenes.schema.Access;
import kenes.schema.RunningServer;

/** The real server as a process of its own on a data folder of its own, with the PostgreSQL that it starts. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("Kenes is at (http\\S+)/ ");

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Path data;
  private final Process process;
  private final String address;

  private ServerProcess(Path data, Process process, String address) {
    this.data = data;
    this.process = process;
    this.address = address;
  }

  /** Sets an installation up; a node signs its checkpoints as it would anywhere. @throws IllegalStateException with what it said */
  static void init(List<String> launcher, Path data) {
    Process init = begin(launcher, "init", "--data", data.toString(), "--origin", "kill-loop.example");
    StringBuilder said = new StringBuilder();
    find(init, NOTHING, said);
    if (exitCode(init) != 0) {
      throw new IllegalStateException("kenes init failed: " + said);
    }
  }

  /** @param more settings of the command line */
  static ServerProcess serve(List<String> launcher, Path data, String... more) {
    return start(launcher, "serve", data, more);
  }

  static ServerProcess demo(List<String> launcher, Path data) {
    return start(launcher, "demo", data);
  }

  /** Starts it and waits until it says where it is. @throws IllegalStateException with what it said instead */
  private static ServerProcess start(List<String> launcher, String command, Path data, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--data", data.toString(), "--port", "0"));
    arguments.addAll(Arrays.asList(more));
    Process process = begin(launcher, arguments.toArray(String[]::new));
    StringBuilder said = new StringBuilder();
    String address = find(process, ADDRESS, said);
    if (address == null) {
      throw new IllegalStateException("kenes " + command + " ended with " + exitCode(process) + ": " + said);
    }
    Thread.ofVirtual().start(() -> find(process, NOTHING, new StringBuilder())); // else it waits for a reader one day
    return new ServerProcess(data, process, address);
  }

  private static Process begin(List<String> launcher, String... arguments) {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(Arrays.asList(arguments));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** Reads what it says until the pattern is found; null when it ended before. */
  private static String find(Process process, Pattern pattern, StringBuilder said) {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        said.append(line).append('\n');
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
          return matcher.group(1);
        }
      }
    } catch (IOException closed) {
      said.append(closed.getMessage());
    }
    return null;
  }

  /** Where it listens, without a slash at the end. */
  String address() {
    return address;
  }

  /** What the server and its PostgreSQL have computed so far: other work on the machine does not change it. */
  Duration computed() {
    return Stream.concat(Stream.of(process.toHandle()), postgres().stream()).map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
  }

  /** The database that it uses, as the database's owner. */
  Access owner() {
    return RunningServer.find(data).orElseThrow(() -> new IllegalStateException("no PostgreSQL runs on " + data));
  }

  /** SIGKILL to the server and to every process of the PostgreSQL on this data folder, in a random order. */
  void kill(Random random) {
    List<ProcessHandle> victims = new ArrayList<>(postgres());
    victims.add(process.toHandle());
    Collections.shuffle(victims, random);
    victims.forEach(ProcessHandle::destroyForcibly);
    victims.forEach(victim -> victim.onExit().join());
  }

  /** The main process that the data folder names, and its children; never another folder's. */
  private List<ProcessHandle> postgres() {
    try {
      long pid = Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip());
      ProcessHandle main = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no process " + pid));
      if (main.info().commandLine().filter(line -> line.contains(cluster().toString())).isEmpty()) {
        throw new IllegalStateException("process " + pid + " does not work on " + cluster() + ": " + main.info().commandLine());
      }
      List<ProcessHandle> all = new ArrayList<>(main.descendants().toList());
      all.add(main);
      return all;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Path cluster() {
    return data.resolve("postgresql/cluster");
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    exitCode(process);
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
