package kenes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer. Unless it says otherwise, it is not stored by anybody.
 *
 * @param status the HTTP status
 * @param headers in order; a name may stand twice
 * @param body the bytes, maybe none
 * @param file sent in place of the body, or null
 */
public record Response(int status, List<Map.Entry<String, String>> headers, byte[] body, Part file) {
  /** Bytes of a file on disk. */
  public record Part(Path path, long offset, long length) {}

  public Response(int status, List<Map.Entry<String, String>> headers, byte[] body) {
    this(status, headers, body, null);
  }

  /** A file on disk, to be saved; it is sent without being held in memory. */
  public static Response download(Path path, long size, String type, String name) {
    Response named = file(new byte[0], type, name, true);
    return new Response(200, named.headers(), new byte[0], new Part(path, 0, size));
  }

  /** Of the body, in bytes. */
  long size() {
    return file == null ? body.length : file.length();
  }

  /** A page. */
  public static Response html(byte[] html) {
    return of("text/html; charset=utf-8", html);
  }

  /** Sends the browser on with a GET, after a form for instance. */
  public static Response redirect(String address) {
    return new Response(303, List.of(Map.entry("Location", address)), new byte[0]);
  }

  public static Response json(byte[] json) {
    return of("application/json", json);
  }

  /** Bytes of a type. */
  public static Response of(String type, byte[] bytes) {
    return new Response(200, List.of(Map.entry("Content-Type", type)), bytes);
  }

  /**
   * A file to be shown where the browser can, or saved.
   *
   * @param save true offers it for saving only; must be true for whatever strangers have uploaded
   */
  public static Response file(byte[] bytes, String type, String name, boolean save) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return of(type, bytes).with("Content-Disposition",
        (save ? "attachment" : "inline") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + full);
  }

  /** The same with another status. */
  public Response status(int other) {
    return new Response(other, headers, body, file);
  }

  /** The same with a header more. */
  public Response with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Response(status, List.copyOf(more), body, file);
  }

  /** The same, kept by browsers and proxies for ever: only for content whose address names its digest. */
  public Response forEver() {
    return with("Cache-Control", "public, max-age=31536000, immutable");
  }
}
