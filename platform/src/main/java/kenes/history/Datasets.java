package kenes.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Refused;

/** Finds the descriptor of a folder: its own, or one that comes with Kenes for files of these names. */
public final class Datasets {
  /** A descriptor's name in its own folder. */
  public static final String OWN = "dataset.yaml";
  private static final List<String> SHIPPED = List.of("magdeburg", "us-congress");

  private Datasets() {}

  /** @throws Refused with every mistake as a wrong field, the line first among its arguments */
  public static Dataset read(Path descriptor) throws IOException {
    return DatasetReader.read(Files.readAllBytes(descriptor));
  }

  /** The descriptor for this folder. @throws Refused when its own has mistakes */
  public static Optional<Dataset> find(Path folder) throws IOException {
    Path own = folder.resolve(OWN);
    return Files.isRegularFile(own) ? Optional.of(read(own))
        : SHIPPED.stream().map(Datasets::shipped).filter(dataset -> missing(folder, dataset).isEmpty()).findFirst();
  }

  /** The list of members that the descriptor speaks of, when the folder does not have it: then nobody can be unknown. */
  public static Optional<String> findMissingMembers(Path folder, Dataset dataset) {
    return Optional.ofNullable(dataset.members()).map(Dataset.Members::file).filter(name -> new Folder(folder).list(name).isEmpty());
  }

  /** The names of files with votes and outcomes that the descriptor speaks of and the folder does not have. */
  public static List<String> missing(Path folder, Dataset dataset) {
    Folder files = new Folder(folder);
    return Stream.of(Optional.of(dataset.polls().file()), Optional.ofNullable(dataset.ballots()).map(Dataset.Ballots::table).map(Dataset.Table::file),
        Optional.ofNullable(dataset.published()).map(Dataset.Table::file))
        .flatMap(Optional::stream).filter(name -> files.list(name).isEmpty()).toList();
  }

  private static Dataset shipped(String name) {
    try (InputStream file = Datasets.class.getResourceAsStream("/datasets/" + name + ".yaml")) {
      return DatasetReader.read(file.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
