package kenes.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Styles, scripts, fonts and marks: from the classpath folder {@code web/}, and htmx from its WebJar. */
public final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final Map<String, String> TYPES = Map.of(
      "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml",
      "woff2", "font/woff2", "png", "image/png", "txt", "text/plain; charset=utf-8");
  private static final Map<String, Optional<Asset>> KNOWN = new ConcurrentHashMap<>();

  private record Asset(Buffer plain, Buffer compressed, String tag, String type) {}

  private Assets() {}

  /** The address of an asset with its digest, so that browsers may keep it for ever: {@code Assets.href("kenes.css")}. */
  public static String href(String name) {
    Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    return "/assets/" + name + "?v=" + asset.tag();
  }

  /** Answers {@code /assets/…}; false when there is no such asset. */
  static boolean send(HttpServerRequest request) {
    Optional<Asset> found = find(request.path().substring("/assets/".length()));
    found.ifPresent(asset -> send(request, asset));
    return found.isPresent();
  }

  private static void send(HttpServerRequest request, Asset asset) {
    boolean gzip = asset.compressed() != null && Gzip.accepted(request.getHeader("Accept-Encoding"));
    String tag = '"' + asset.tag() + (gzip ? "-gz" : "") + '"';
    HttpServerResponse response = request.response()
        .putHeader("ETag", tag).putHeader("Cache-Control", keep(request, asset)).putHeader("Vary", "Accept-Encoding");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(tag)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader("Content-Type", asset.type());
    if (gzip) {
      response.putHeader("Content-Encoding", "gzip");
    }
    response.end(gzip ? asset.compressed() : asset.plain());
  }

  private static String keep(HttpServerRequest request, Asset asset) {
    if (asset.tag().equals(request.getParam("v"))) {
      return "public, max-age=31536000, immutable";
    }
    return asset.type().startsWith("font/") ? "public, max-age=604800" : "no-cache";
  }

  /** Only names that exist are remembered, so strangers cannot fill the memory with others. */
  private static Optional<Asset> find(String name) {
    Optional<Asset> known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    Optional<Asset> read = read(name);
    read.ifPresent(asset -> KNOWN.put(name, read));
    return read;
  }

  private static Optional<Asset> read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("([a-z0-9-]+/)?[a-z0-9-]+(\\.min)?\\.[a-z0-9]+|fonts/OFL[a-z0-9-]*\\.txt")) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getResourceAsStream(name.equals("htmx.min.js") ? HTMX : "/web/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      boolean compressible = !type.startsWith("font/") && !type.equals("image/png");
      return Optional.of(new Asset(Buffer.buffer(bytes), compressible ? Buffer.buffer(Gzip.compress(bytes)) : null,
          Gzip.tag(bytes), type));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
