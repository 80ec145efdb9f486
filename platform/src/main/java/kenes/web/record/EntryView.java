package kenes.web.record;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;

/**
 * An entry of the record.
 *
 * @param open null while the entry is held back: then nothing of it is shown
 */
public record EntryView(PageView page, String back, Open open) {
  /**
   * An entry that may be read.
   *
   * @param raw its bytes as text, exactly as hashed
   * @param readable the same with line breaks
   * @param hash the leaf's hash in hexadecimal digits
   * @param files the entry and its proof (the proof only once it is signed)
   * @param command checks both without a network, or null before there is a proof
   */
  public record Open(String sort, String subject, String when, String datetime, String by, ProofView proof, String raw,
      String readable, String hash, List<LinkView> files, String command) {}
}
