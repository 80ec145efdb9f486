package kenes.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation in plain text, held with a server over a socket: what is sent stands there as it goes over the wire.
 *
 * <pre>
 * GET /kk/ (or HEAD, POST …)     begins a request
 * > Cookie: a=b                  a header of it
 * >> title=x                     its body (lines are joined by &amp;);  >> 300000*x  repeats a letter
 * status == 200                  what must be true of the answer
 * header etag ~ ^"               a regular expression found in the header ("" when there is none)
 * body ~ Кеңес                   … in the body, where a no-break space reads as a space
 * body !~ stack                  … not in it
 * keep tag = header etag         remembers a header for later: ${tag}
 * </pre>
 */
final class HttpConversation {
  private static final Pattern CHECK = Pattern.compile("(header [a-z-]+|body|status) (==|~|!~) ?(.*)");
  private static final Pattern KEEP = Pattern.compile("keep ([a-z]+) = header ([a-z-]+)");

  private final int port;
  private final Map<String, String> kept = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private String start;
  private final List<String> headers = new ArrayList<>();
  private final List<String> body = new ArrayList<>();
  private Answer answer;

  private record Answer(int status, Map<String, String> headers, String body) {}

  HttpConversation(int port) {
    this.port = port;
  }

  /** Holds the conversation. @return what was not as it must be, with line numbers */
  List<String> hold(List<String> lines) throws IOException {
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        step(number, line);
      }
    }
    return failures;
  }

  private void step(int number, String written) throws IOException {
    String line = filled(written);
    Matcher keep = KEEP.matcher(line);
    Matcher check = CHECK.matcher(line);
    if (line.startsWith(">> ")) {
      body.add(repeated(line.substring(3)));
    } else if (line.startsWith("> ")) {
      headers.add(line.substring(2));
    } else if (line.matches("[A-Z]+ /.*")) {
      start = line;
      headers.clear();
      body.clear();
      answer = null;
    } else if (keep.matches()) {
      kept.put(keep.group(1), answer().headers().getOrDefault(keep.group(2), ""));
    } else if (check.matches()) {
      check(number, check.group(1), check.group(2), check.group(3));
    } else {
      failures.add(number + ": not understood: " + line);
    }
  }

  private void check(int number, String what, String how, String expected) throws IOException {
    String found = switch (what) {
      case "status" -> Integer.toString(answer().status());
      case "body" -> answer().body().replace('\u00a0', ' ');
      default -> answer().headers().getOrDefault(what.substring("header ".length()), "");
    };
    boolean right = switch (how) {
      case "==" -> found.equals(expected);
      case "~" -> Pattern.compile(expected).matcher(found).find();
      default -> !Pattern.compile(expected).matcher(found).find();
    };
    if (!right) {
      failures.add(number + ": " + start + ": " + what + " " + how + " " + expected + ", but it is: " + found);
    }
  }

  private String filled(String line) {
    String filled = line;
    for (Map.Entry<String, String> one : kept.entrySet()) {
      filled = filled.replace("${" + one.getKey() + "}", one.getValue());
    }
    return filled;
  }

  private static String repeated(String line) {
    Matcher times = Pattern.compile("(\\d+)\\*(.)").matcher(line);
    return times.replaceAll(found -> found.group(2).repeat(Integer.parseInt(found.group(1))));
  }

  private Answer answer() throws IOException {
    if (answer == null) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setSoTimeout(10_000);
        send(socket.getOutputStream());
        answer = read(socket.getInputStream());
      }
    }
    return answer;
  }

  private void send(OutputStream out) throws IOException {
    byte[] content = String.join("&", body).getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(start + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (content.length > 0 && headers.stream().noneMatch(header -> header.startsWith("Content-Type"))) {
      head.append("Content-Type: application/x-www-form-urlencoded\r\n");
    }
    if (content.length > 0 || start.startsWith("POST")) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    try {
      out.write(content);
      out.flush();
    } catch (IOException refusedEarly) {
      // a server may answer an oversized body before it has all of it; its answer is what counts
    }
  }

  private static Answer read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    String whole = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = whole.indexOf("\r\n\r\n");
    String[] lines = whole.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int line = 1; line < lines.length; line++) {
      int colon = lines[line].indexOf(':');
      headers.merge(lines[line].substring(0, colon).toLowerCase(Locale.ROOT), lines[line].substring(colon + 1).strip(),
          (first, second) -> first + ", " + second);
    }
    return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers,
        new String(bytes, end + 4, bytes.length - end - 4, StandardCharsets.UTF_8));
  }
}
