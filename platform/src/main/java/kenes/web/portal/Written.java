package kenes.web.portal;

import kenes.base.Lang;
import kenes.base.Text;

/** A text as shown. @param lang the code of its language where it is not the page's, else null */
public record Written(String text, String lang) {
  static Written of(Text text, Lang lang) {
    Text.Found found = text.find(lang);
    return new Written(found.text(), found.lang() == lang ? null : found.lang().code());
  }
}
