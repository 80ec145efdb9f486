package kenes.routes;

import kenes.base.Text;

/**
 * By what something is so.
 *
 * @param act its title
 * @param article the place in it, or null: the act as a whole
 * @param link public address of the act's text, or null
 * @param inferred true: concluded or recalled, not read in the act itself
 */
public record Basis(Text act, Text article, String link, boolean inferred) {
  /** “act, article”: a reference, in which no word needs an ending. */
  public Text text() {
    return article == null ? act : Text.of(act.kk() + ", " + article.kk(), act.ru() + ", " + article.ru(), act.en() + ", " + article.en());
  }
}
