package kenes.proposals;

import java.util.List;
import kenes.base.Digest;
import kenes.files.Content;

/** A file as it is sent in. @param title as shown, or null: its name */
public record Attached(String title, String name, Content content) {
  /** What a repeated command is recognised by. */
  record Key(String title, String name, Digest content) {}

  static List<Key> keys(List<Attached> files) {
    return files.stream().map(file -> new Key(file.title(), file.name(), file.content().digest())).toList();
  }
}
