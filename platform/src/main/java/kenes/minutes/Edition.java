package kenes.minutes;

import kenes.base.Text;

/**
 * Which version of the minutes a text is.
 *
 * @param version 1 for the first
 * @param corrects the signed version that it corrects, or null
 * @param reason of the correction; null for a draft of one too
 * @param oneLanguage how many paragraphs the secretary has worded in one language only
 */
record Edition(int version, Integer corrects, Text reason, int oneLanguage) {
  static Edition first() {
    return new Edition(1, null, null, 0);
  }
}
