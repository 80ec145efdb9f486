package kenes.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Set;
import kenes.base.Lang;

/** Sends an answer; on the event loop. */
final class Writing {
  /** Headers of every answer for which an answer may have its own. */
  private static final Set<String> OWN = Set.of("Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options");

  private Writing() {}

  static void send(HttpServerResponse http, Response response, Lang lang, boolean head) {
    if (http.ended() || http.headWritten() || http.closed()) {
      return;
    }
    http.setStatusCode(response.status());
    for (Map.Entry<String, String> header : response.headers()) {
      if (OWN.contains(header.getKey())) {
        http.headers().set(header.getKey(), header.getValue());
      } else {
        http.headers().add(header.getKey(), header.getValue());
      }
    }
    if (!http.headers().contains("Cache-Control")) {
      http.putHeader("Cache-Control", "no-store");
    }
    String type = http.headers().get("Content-Type");
    if (type != null && type.startsWith("text/html")) {
      http.putHeader("Content-Language", lang.code());
    }
    Response.Part file = response.file();
    if (file == null) {
      http.end(Buffer.buffer(response.body()));
    } else if (head) {
      http.putHeader("Content-Length", String.valueOf(file.length())).end();
    } else {
      http.sendFile(file.path().toString(), file.offset(), file.length());
    }
  }
}
