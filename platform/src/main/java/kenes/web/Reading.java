package kenes.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Lang;

/** Takes what pages need out of a request; on the event loop, after the body has arrived. */
final class Reading {
  private static final List<String> HEADERS = List.of("cookie", "x-csrf-token", "last-event-id", "hx-request", "accept",
      "if-none-match", "range", "if-range", Arrival.SURE);

  private Reading() {}

  static Request request(RoutingContext context) {
    boolean form = context.request().method() == HttpMethod.POST;
    Map<String, String> headers = new HashMap<>();
    for (String name : HEADERS) {
      String value = context.request().getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new Request(address(context), Optional.empty(), lists(context.queryParams()),
        form ? lists(context.request().formAttributes()) : Map.of(),
        form ? uploads(context) : List.of(), headers);
  }

  static Address address(RoutingContext context) {
    String path = context.request().path();
    String inPath = context.pathParam("lang");
    Lang lang = Languages.of(path, context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String below = inPath == null ? path : path.substring(1 + inPath.length());
    return new Address(lang, below.isEmpty() ? "/" : below, Map.copyOf(context.pathParams()));
  }

  private static List<Upload> uploads(RoutingContext context) {
    return Stream.concat(context.fileUploads().stream().map(Reading::upload), Oversized.files(context).stream()).toList();
  }

  private static Upload upload(FileUpload file) {
    return new Upload(file.name(), file.fileName() == null ? "" : file.fileName(), file.size(), Path.of(file.uploadedFileName()));
  }

  private static Map<String, List<String>> lists(MultiMap values) {
    Map<String, List<String>> lists = new HashMap<>();
    values.names().forEach(name -> lists.put(name, List.copyOf(values.getAll(name))));
    return lists;
  }
}
