package kenes.web;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of an answer's bytes, so that a download that broke off goes on where it stopped (RFC 9110, section 14). */
public final class Ranges {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private Ranges() {}

  /** The whole answer, the part that was asked for, or 416. @param tag of the whole, in quotation marks */
  public static Response answer(Request request, Response whole, String tag) {
    Response ranged = whole.with("Accept-Ranges", "bytes");
    Matcher asked = ONE.matcher(request.headers().getOrDefault("range", ""));
    boolean same = request.headers().getOrDefault("if-range", tag).equals(tag);
    if (!asked.matches() || !same || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
      return ranged;
    }
    long size = whole.size();
    boolean tail = asked.group(1).isEmpty();
    long first = tail ? Math.max(0, size - Long.parseLong(asked.group(2))) : Long.parseLong(asked.group(1));
    long last = tail || asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
    if (first > last) {
      return new Response(416, ranged.headers(), new byte[0]).with("Content-Range", "bytes */" + size);
    }
    return part(ranged, first, last).status(206).with("Content-Range", "bytes " + first + "-" + last + "/" + size);
  }

  private static Response part(Response whole, long first, long last) {
    return whole.file() == null ? new Response(200, whole.headers(), Arrays.copyOfRange(whole.body(), (int) first, (int) last + 1))
        : new Response(200, whole.headers(), new byte[0], new Response.Part(whole.file().path(), first, last + 1 - first));
  }
}
