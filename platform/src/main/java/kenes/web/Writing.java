package kenes.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import kenes.base.Lang;

/** Sends an answer; on the event loop. */
final class Writing {
  private Writing() {}

  static void send(HttpServerResponse http, Response response, Lang lang) {
    if (http.ended() || http.headWritten() || http.closed()) {
      return;
    }
    http.setStatusCode(response.status());
    for (Map.Entry<String, String> header : response.headers()) {
      http.headers().add(header.getKey(), header.getValue());
    }
    if (!http.headers().contains("Cache-Control")) {
      http.putHeader("Cache-Control", "no-store");
    }
    String type = http.headers().get("Content-Type");
    if (type != null && type.startsWith("text/html")) {
      http.putHeader("Content-Language", lang.code());
    }
    http.end(Buffer.buffer(response.body()));
  }
}
