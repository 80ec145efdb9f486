package kenes.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.accounts.SignedIn;
import kenes.kit.TestKenes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody signed in, with a browser that has no script. */
public final class DeskVisitor {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private final SignedIn session;

  /** An answer: its status, where it sends on to, and its page. */
  public record Answer(int status, String location, Document page) {}

  public DeskVisitor(TestKenes kenes, int port, Caller caller) {
    origin = "http://127.0.0.1:" + port;
    session = kenes.accounts.signIn(kenes.accounts.signInLink(caller.account(), Duration.ofHours(1)));
  }

  public String sessionToken() {
    return session.sessionToken();
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form as it stands on a page, with some fields filled; all of it is sent to where the form says. */
  public Answer send(Element form, Map<String, String> filled) {
    Map<String, String> fields = new HashMap<>();
    form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    form.select("textarea").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
    form.select("input[type=text]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    form.select("option[selected]").forEach(option -> fields.put(option.closest("select").attr("name"), option.attr("value")));
    form.select("input[checked]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    fields.putAll(filled);
    return post(form.attr("action"), fields);
  }

  /** Sends fields with the session's form token. */
  public Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(Map.of("csrf", session.csrf()));
    all.putAll(fields);
    String body = all.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form with a file; an empty name is a field that was left alone. */
  Answer upload(String path, Map<String, String> fields, String field, String name, byte[] bytes) {
    return upload(path, fields, Map.of(field, bytes), name);
  }

  /** Sends a form with files, all called alike. */
  Answer upload(String path, Map<String, String> fields, Map<String, byte[]> files, String name) {
    String boundary = "kenes-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> all = new HashMap<>(Map.of("csrf", session.csrf()));
    all.putAll(fields);
    all.forEach((one, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + one + "\"\r\n\r\n" + value
        + "\r\n").getBytes(StandardCharsets.UTF_8)));
    files.forEach((field, bytes) -> {
      body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
          + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      body.writeBytes(bytes);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    });
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The bytes of a file. */
  public byte[] file(String path) {
    try {
      return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("Cookie", "kenes_session=" + session.sessionToken());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(null), Jsoup.parse(answer.body()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
