package kenes.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kenes.base.Refused;
import kenes.journal.LogFiles;

/**
 * The published logs over HTTP, one for each body, as in c2sp.org/tlog-tiles: for any site's scripts and any machine.
 *
 * @param checkpoint of a body; empty before the first
 * @param tile of a body, by its path from {@code tile/} on
 * @param proof of a body's entry, as a file of c2sp.org/tlog-proof
 * @param verifierKey of a body's log, as one line; empty when there is no such log
 */
public record PublicLog(Function<String, Optional<byte[]>> checkpoint, BiFunction<String, String, Optional<byte[]>> tile,
    BiFunction<String, Long, Optional<byte[]>> proof, Function<String, Optional<String>> verifierKey) {
  private static final String TEXT = "text/plain; charset=utf-8";

  /** @param verifierKey the key line of a body's log; empty for a body without a log */
  public static PublicLog of(LogFiles files, Function<String, Optional<String>> verifierKey) {
    return new PublicLog(files::checkpoint, files::tile, files::proof, verifierKey);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/log/:body/checkpoint", Access.anyone(), this::checkpoint),
        Route.get("/log/:body/tile/*", Access.anyone(), this::tile),
        Route.get("/log/:body/proof/:index", Access.anyone(), this::proof),
        Route.get("/log/:body/key", Access.anyone(), this::key));
  }

  private Response checkpoint(Request request) {
    return open(Response.of(TEXT, found(checkpoint.apply(request.path("body"))))).with("Cache-Control", "no-cache");
  }

  private Response tile(Request request) {
    byte[] bytes = found(tile.apply(request.path("body"), "tile/" + request.path("*")));
    return open(Response.of("application/octet-stream", bytes)).forEver();
  }

  private Response proof(Request request) {
    String index = request.path("index");
    if (!index.matches("0|[1-9][0-9]{0,17}")) {
      throw new Refused(WebCode.NO_PAGE);
    }
    byte[] bytes = found(proof.apply(request.path("body"), Long.valueOf(index)));
    String name = request.path("body") + "-" + index + ".tlog-proof";
    return open(Response.file(bytes, TEXT, name, true)).with("Cache-Control", "no-cache");
  }

  private Response key(Request request) {
    String key = found(verifierKey.apply(request.path("body")));
    return open(Response.of(TEXT, (key + "\n").getBytes(StandardCharsets.UTF_8))).with("Cache-Control", "no-cache");
  }

  /** The record is for everybody: scripts of other sites may check it too. */
  private static Response open(Response response) {
    return response.with("Access-Control-Allow-Origin", "*").with("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private static <T> T found(Optional<T> something) {
    return something.orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }
}
