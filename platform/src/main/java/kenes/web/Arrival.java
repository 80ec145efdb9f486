package kenes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells the browser that a form was carried out, so that typed.js forgets what it kept of it: the form's key in the cookie
 * {@code kenes_done}. A form that typed.js sends by itself (header {@code X-Kenes-Sure}) learns where to go on instead of being
 * led there, because a script is not told where a redirection leads.
 */
final class Arrival {
  static final String SURE = "x-kenes-sure";
  static final String NEXT = "X-Kenes-Next";

  private Arrival() {}

  /** The answer with its confirmation; other answers than a redirection after a form with a key are given back as they are. */
  static Response confirm(Request request, Response response) {
    String key = request.field("key");
    if (response.status() != 303 || !key.matches("[0-9a-f-]{36}")) {
      return response;
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>(response.headers());
    headers.add(Map.entry("Set-Cookie", "kenes_done=" + key + "; Path=/; Max-Age=60; SameSite=Strict"));
    if (!request.headers().containsKey(SURE)) {
      return new Response(303, headers, response.body());
    }
    return new Response(204, headers.stream().map(header -> header.getKey().equals("Location") ? Map.entry(NEXT, header.getValue()) : header).toList(), new byte[0]);
  }
}
