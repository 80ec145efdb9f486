package kenes.web;

import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * One line of the table of addresses.
 *
 * @param method GET also answers HEAD
 * @param path the pattern: {@code /:lang/b/:body}; a part after a colon is a parameter, {@code *} at the end is any rest
 * @param access who may use it
 * @param handler what answers
 */
public record Route(HttpMethod method, String path, Access access, Handler handler) {
  public Route {
    if (access instanceof Access.Granted && !path.contains("/:body")) {
      throw new IllegalArgumentException("a permission is one in a body, but the address names none: " + path);
    }
  }

  /** What answers a route. */
  sealed interface Handler {}

  /** Plain blocking code, one virtual thread for each request. */
  record OnThread(Page page, boolean uploads) implements Handler {}

  /** A page kept as bytes and served by the event loop. */
  record FromCache(Cached cached) implements Handler {}

  /** An event stream; {@link Stream#open} itself runs on a virtual thread. */
  record AsStream(Stream stream) implements Handler {}

  /** Code on the event loop. */
  record OnLoop(Direct direct) implements Handler {}

  /** Answers a request; {@link kenes.base.Refused} becomes words and a status. */
  @FunctionalInterface
  public interface Page {
    Response answer(Request request);
  }

  /** Renders a public page for everybody alike. */
  @FunctionalInterface
  public interface Cached {
    CachedPage render(Address address);
  }

  /** Takes over a connection for events. */
  @FunctionalInterface
  public interface Stream {
    void open(Request request, HttpServerRequest http, Context loop);
  }

  /** Answers on the event loop without blocking; false when nothing is at this address. */
  @FunctionalInterface
  interface Direct {
    boolean answer(HttpServerRequest http);
  }

  /** A page that is made anew for each request. */
  public static Route get(String path, Access access, Page page) {
    return new Route(HttpMethod.GET, path, access, new OnThread(page, false));
  }

  /** A form without files, at most {@link WebSettings#FORM_BYTES}. */
  public static Route post(String path, Access access, Page page) {
    return new Route(HttpMethod.POST, path, access, new OnThread(page, false));
  }

  /** A form with files, at most {@link WebSettings#uploadBytes}. */
  public static Route upload(String path, Access access, Page page) {
    return new Route(HttpMethod.POST, path, access, new OnThread(page, true));
  }

  /** A public page, rendered once for each address and kept while what it read stays as it was. */
  public static Route cached(String path, Cached cached) {
    return new Route(HttpMethod.GET, path, Access.anyone(), new FromCache(cached));
  }

  /** An event stream. */
  public static Route stream(String path, Access access, Stream stream) {
    return new Route(HttpMethod.GET, path, access, new AsStream(stream));
  }

  static Route direct(String path, Direct direct) {
    return new Route(HttpMethod.GET, path, Access.anyone(), new OnLoop(direct));
  }

  boolean uploads() {
    return handler instanceof OnThread(Page page, boolean uploads) && uploads;
  }

  /** Whether a path fits the pattern, whatever the method. */
  boolean matches(String asked) {
    return asked.matches(path.replaceAll(":[A-Za-z]+", "[^/]+").replace("*", ".*") + "/?");
  }
}
