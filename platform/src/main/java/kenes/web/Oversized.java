package kenes.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A form whose files are too large: they are thrown away as they arrive, and what was typed is kept, so that the form comes back
 * filled. A browser shows an answer only once it has sent everything; a form of more than {@value #READ} bytes is refused at once.
 */
final class Oversized implements Handler<RoutingContext> {
  private static final long READ = 1L << 30;
  private static final String FILES = "oversized";

  private final long limit;
  private final Handler<RoutingContext> answer;

  /** @param limit the largest form, in bytes @param answer what follows when the body has passed */
  Oversized(long limit, Handler<RoutingContext> answer) {
    this.limit = limit;
    this.answer = answer;
  }

  @Override
  public void handle(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean readable = length != null && length.matches("\\d{1,18}");
    if (!readable || Long.parseLong(length) <= limit || Long.parseLong(length) > READ) {
      context.next();
      return;
    }
    new Passing(context).read();
  }

  /** The files that were thrown away. */
  static List<Upload> files(RoutingContext context) {
    List<Upload> files = context.get(FILES);
    return files == null ? List.of() : List.copyOf(files);
  }

  private final class Passing {
    private final RoutingContext context;
    private final List<Upload> files = new ArrayList<>();
    private long typed;

    Passing(RoutingContext context) {
      this.context = context;
    }

    void read() {
      HttpServerRequest http = context.request();
      http.setExpectMultipart(true).uploadHandler(this::discard).handler(bytes -> count(bytes.length()))
          .exceptionHandler(broken -> refuse())
          .endHandler(end -> {
            context.put(FILES, files);
            if (!context.response().ended()) {
              answer.handle(context);
            }
          });
    }

    private void discard(HttpServerFileUpload file) {
      files.add(Upload.tooLarge(file.name(), file.filename(), limit));
      file.handler(bytes -> typed -= bytes.length());
    }

    /** Only files may be large: fields stay in memory. */
    private void count(int bytes) {
      typed += bytes;
      if (typed > 2 * WebSettings.FORM_BYTES) {
        refuse();
      }
    }

    private void refuse() {
      if (!context.response().ended()) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.fail(413);
      }
    }
  }
}
