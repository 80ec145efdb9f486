package kenes.web;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import java.nio.ByteBuffer;
import java.time.Instant;

/** A page in the cache: its bytes, plain and compressed, with their tags and headers ready to be sent. */
final class KeptPage {
  private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding");
  private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("no-cache");
  private static final CharSequence HTML = HttpHeaders.createOptimized("text/html; charset=utf-8");

  private final String[] bodies;
  private final long[] sizes;
  private final Instant validUntil;
  private final Form plain;
  private final Form compressed;
  private volatile long lastUse;

  /** The page in one encoding. */
  private record Form(Buffer bytes, String tag, MultiMap headers) {}

  KeptPage(CachedPage page) {
    this.bodies = page.read().keySet().toArray(String[]::new);
    this.sizes = page.read().values().stream().mapToLong(Long::longValue).toArray();
    this.validUntil = page.validUntil();
    String digest = Gzip.tag(page.html());
    this.plain = form(page.html(), '"' + digest + '"', false);
    this.compressed = form(Gzip.compress(page.html()), '"' + digest + "-gz\"", true);
  }

  private static Form form(byte[] bytes, String tag, boolean gzip) {
    MultiMap headers = HttpHeaders.headers();
    headers.set(HttpHeaders.CONTENT_TYPE, HTML);
    headers.set(HttpHeaders.CACHE_CONTROL, REVALIDATE);
    headers.set(HttpHeaders.VARY, VARY);
    headers.set(HttpHeaders.ETAG, HttpHeaders.createOptimized(tag));
    headers.set(HttpHeaders.CONTENT_LENGTH, HttpHeaders.createOptimized(Integer.toString(bytes.length)));
    if (gzip) {
      headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.createOptimized("gzip"));
    }
    return new Form(outsideHeap(bytes), tag, headers);
  }

  /** Bytes that the socket takes as they lie: from the heap they would be copied for each reader. Freed by the collector. */
  private static Buffer outsideHeap(byte[] bytes) {
    return BufferInternal.buffer(Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
  }

  /** Sends the page, or 304 to a client that has it. On the event loop. */
  void send(HttpServerRequest request, SecurityHeaders security) {
    MultiMap asked = request.headers();
    HttpServerResponse response = request.response();
    Form form = Gzip.accepted(asked.get(HttpHeaders.ACCEPT_ENCODING)) ? compressed : plain;
    String known = asked.get(HttpHeaders.IF_NONE_MATCH);
    MultiMap headers = response.headers().clear();
    security.add(headers);
    if (known != null && (known.contains(form.tag()) || known.equals("*"))) {
      headers.set(HttpHeaders.ETAG, form.tag()).set(HttpHeaders.CACHE_CONTROL, REVALIDATE).set(HttpHeaders.VARY, VARY);
      response.setStatusCode(304).end();
    } else {
      headers.addAll(form.headers());
      response.end(form.bytes());
    }
  }

  String[] bodies() {
    return bodies;
  }

  long[] sizes() {
    return sizes;
  }

  Instant validUntil() {
    return validUntil;
  }

  int weight() {
    return plain.bytes().length() + compressed.bytes().length() + 1000;
  }

  long lastUse() {
    return lastUse;
  }

  void used(long now) {
    lastUse = now;
  }
}
