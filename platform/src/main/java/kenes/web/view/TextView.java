package kenes.web.view;

import kenes.base.Lang;
import kenes.base.Text;

/** A text as shown. @param lang the code of its language where it is not the page's, else null */
public record TextView(String text, String lang) {
  /** The text in the page's language, or in the one that it falls back to. */
  public static TextView of(Text text, Lang lang) {
    Text.Found found = text.find(lang);
    return new TextView(found.text(), found.lang() == lang ? null : found.lang().code());
  }
}
