package kenes.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our documents link to is there. Addresses on the web are not asked for. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "kenes-data");

  @Test
  void everyRelativeLinkLeadsToAFile() throws IOException {
    List<Path> documents = documents(Path.of(".."));
    assertTrue(documents.stream().anyMatch(file -> file.endsWith("README.md")), documents::toString);
    assertEquals(List.of(), broken(documents));
  }

  @Test
  void aBrokenLinkIsFound(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"),
        "[a](there.md) [b](there.md#part) [c](missing.md) [d](https://example.org/x) [e](#part) `[f](code.md)` ![g](images/none.png)");
    Files.writeString(folder.resolve("there.md"), "");
    assertEquals(List.of(page + ": missing.md", page + ": images/none.png"), broken(documents(folder)));
  }

  private static List<String> broken(List<Path> documents) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents) {
      LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll("")).results().map(link -> link.group(1))
          .filter(link -> !link.matches("(https?:|mailto:|#).*"))
          .filter(link -> !Files.exists(document.resolveSibling(link.replaceFirst("#.*", ""))))
          .forEach(link -> broken.add(document + ": " + link));
    }
    return broken;
  }

  private static List<Path> documents(Path root) throws IOException {
    List<Path> documents = new ArrayList<>();
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName().toString();
        boolean skipped = NOT_OURS.contains(name) || name.startsWith(".") && !name.startsWith("..");
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(".md")) {
          documents.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    });
    return documents.stream().sorted().toList();
  }
}
