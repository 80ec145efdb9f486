package kenes.web;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Words;
import kenes.web.view.LinkView;
import kenes.web.view.ProofView;

/** The proof chip in words. */
public final class ProofWords {
  private ProofWords() {}

  /**
   * The chip of an entry.
   *
   * @param index of the entry that stands for the thing
   * @param signed how many entries the last signed checkpoint covers
   * @param related other entries of the same thing
   */
  public static ProofView view(Words w, String body, long index, long signed, List<LinkView> related) {
    boolean checked = index < signed;
    List<LinkView> links = new ArrayList<>(related);
    if (related.isEmpty()) {
      links.add(new LinkView(w.text("proof.entry"), entry(w, body, index)));
    }
    if (checked) {
      links.add(new LinkView(w.text("proof.file"), "/log/" + body + "/proof/" + index));
    }
    links.add(new LinkView(w.text("proof.how"), "/" + w.lang().code() + "/b/" + body + "/check"));
    return new ProofView(checked, w.text(checked ? "proof.checked" : "proof.waiting", index),
        w.text(checked ? "proof.checked-sentence" : "proof.waiting-sentence"), links);
  }

  /** The page of an entry. */
  public static String entry(Words w, String body, long index) {
    return "/" + w.lang().code() + "/b/" + body + "/record/" + index;
  }
}
