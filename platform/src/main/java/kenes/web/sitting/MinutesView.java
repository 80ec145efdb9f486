package kenes.web.sitting;

import java.util.List;
import java.util.Map;
import kenes.minutes.MinutesText;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;

/** The minutes of a sitting. @param document null until they are published @param versions published ones, the newest first */
public record MinutesView(PageView page, LinkView sitting, Document document, List<Version> versions, ProofView proof) {
  /** Both texts. @param signedKk what stands beneath each signature, by the key of its paragraph */
  public record Document(MinutesText kk, Map<String, String> signedKk, MinutesText ru, Map<String, String> signedRu) {}

  /** @param words when it was published, and its number @param files the documents */
  public record Version(String words, List<LinkView> files) {}
}
