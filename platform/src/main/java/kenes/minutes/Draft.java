package kenes.minutes;

import java.util.Set;
import kenes.base.Lang;

/**
 * Minutes under work, not official.
 *
 * @param version that it will be when it is submitted
 * @param editedKk keys of the paragraphs that the secretary has put otherwise in Kazakh
 * @param editedRu the same in Russian
 * @param changed whether it differs from the last version submitted
 * @param corrects the signed version that it would correct, or null
 */
public record Draft(int version, MinutesText kk, MinutesText ru, Set<String> editedKk, Set<String> editedRu, boolean changed, Integer corrects) {
  /** The text in this language: Russian in Russian, else Kazakh. */
  public MinutesText text(Lang lang) {
    return lang == Lang.RU ? ru : kk;
  }

  /** The keys edited in this language. */
  public Set<String> edited(Lang lang) {
    return lang == Lang.RU ? editedRu : editedKk;
  }
}
