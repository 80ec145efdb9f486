package kenes.meetings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a sitting can be watched.
 *
 * @param address of a page that plays it, or of a media file
 * @param offset seconds from the beginning of the recording to the opening of the sitting
 */
public record Recording(String address, int offset) {
  private static final int LONGEST_ADDRESS = 500;
  private static final Set<String> MEDIA = Set.of("mp4", "m4v", "webm", "ogv", "ogg", "mp3", "m4a", "m3u8");

  /** Whether this is the address of a page or a file on the web that everybody can be sent to. */
  static boolean isAddress(String text) {
    if (text == null || text.length() > LONGEST_ADDRESS) {
      return false;
    }
    try {
      URI uri = new URI(text);
      return Set.of("https", "http").contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  /** The address of the moment; empty when the recording had not begun. @param openedAt when the sitting was opened */
  public Optional<String> moment(Instant openedAt, Instant at) {
    long seconds = offset + Duration.between(openedAt, at).toSeconds();
    return seconds < 0 ? Optional.empty() : Optional.of(at(seconds));
  }

  /** A media file takes a media fragment ({@code #t=90}, W3C Media Fragments 1.0); pages of video sites take {@code t=90}. */
  private String at(long seconds) {
    URI uri = URI.create(address);
    String bare = address.split("[?#]", 2)[0];
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    if (MEDIA.contains(bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
      return bare + (query.isEmpty() ? "" : "?" + query) + "#t=" + seconds;
    }
    String kept = Stream.concat(Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith("t=") && !part.startsWith("start=")),
        Stream.of("t=" + seconds)).collect(Collectors.joining("&"));
    return bare + "?" + kept;
  }
}
