package kenes.meetings;

import java.time.Instant;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;

/**
 * A version of a paper in one language.
 *
 * @param id of the paper: its Kazakh and its Russian versions share it
 * @param version counted from 1 in each language
 * @param size in bytes
 * @param stripped true: names of author and editors were taken out of the file before it was published
 * @param isReplaced true: a later version in this language has taken its place
 */
public record Paper(String body, UUID id, Lang lang, int version, UUID item, String title, String mediaType, long size, Digest content,
    boolean stripped, Instant at, boolean isReplaced) {
  public boolean isValid() {
    return !isReplaced;
  }
}
