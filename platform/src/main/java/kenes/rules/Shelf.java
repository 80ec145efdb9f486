package kenes.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rulebooks outside an installation: those that come with Kenes, and files beside a file. */
public final class Shelf {
  private final List<RulebookFile> files;

  private Shelf(List<RulebookFile> files) {
    this.files = files;
  }

  /** The rulebooks that come with Kenes. */
  public static Shelf shipped() {
    return new Shelf(models().stream().map(name -> RulebookFile.read(Rules.shipped(name))).toList());
  }

  /** Names of the shipped models in the order in which they are loaded: what is extended first ({@code rules/models.txt}). */
  public static List<String> models() {
    try (var file = Shelf.class.getResourceAsStream("/rules/models.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The other rulebooks in a file's folder, readable ones only, before those that come with Kenes. */
  public Shelf beside(Path file) throws IOException {
    List<RulebookFile> all = new ArrayList<>();
    try (Stream<Path> folder = Files.list(file.toAbsolutePath().getParent())) {
      for (Path other : folder.filter(one -> one.toString().endsWith(".yaml") && !one.getFileName().equals(file.getFileName())).sorted().toList()) {
        Optional.ofNullable(RulebookReader.read(Files.readAllBytes(other)).file()).ifPresent(all::add);
      }
    }
    all.addAll(files);
    return new Shelf(all);
  }

  /** The rulebook with this code on the day. */
  public Optional<RulebookFile> find(String code, LocalDate day) {
    return files.stream().filter(file -> file.code().equals(code) && file.valid().contains(day)).findFirst();
  }

  /** Every mistake of a rulebook's text, by itself and together with what it extends, in the order of the lines. */
  public List<Mistake> mistakes(byte[] yaml) {
    RulebookReader.Reading reading = RulebookReader.read(yaml);
    return reading.file() == null ? reading.mistakes() : RulebookFile.check(reading.file(), reading.file().appliesTo() != null, this::find);
  }

  /** The rulebook, then what it extends on its first day, and so on up. @throws kenes.base.Refused with its mistakes */
  public List<RulebookFile> chain(byte[] yaml) {
    List<Mistake> mistakes = mistakes(yaml);
    if (!mistakes.isEmpty()) {
      throw kenes.base.Refused.fields(mistakes.stream().map(Mistake::field).toList());
    }
    return RulebookFile.chain(RulebookFile.read(yaml), this::find, new ArrayList<>());
  }
}
