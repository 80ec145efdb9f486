package kenes.web.sitting;

import java.util.List;
import kenes.print.Document;
import kenes.texts.Comparison;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;

/** The minutes of a sitting. @param texts null until they are published @param versions published ones, the newest first @param papers that belong to them */
public record MinutesView(PageView page, LinkView sitting, Texts texts, List<Version> versions, List<LinkView> papers, ProofView proof) {
  /** The document in both languages. */
  public record Texts(Document kk, Document ru) {}

  /** What a version corrects. @param words who corrected it, when and why @param kk the paragraphs that differ @param entry in the record */
  public record Correction(List<String> words, Comparison kk, Comparison ru, LinkView entry) {}

  /** @param words when it was published, and its number @param files the documents @param correction null for the first */
  public record Version(String words, List<LinkView> files, Correction correction) {}
}
