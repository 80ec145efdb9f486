package kenes.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A public page of {@code pages.txt}. @param query what is asked of it, or empty */
record GrowthPage(String route, String query) {
  private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)");
  /** The parameters for which {@link GrowthThings} knows what to put. */
  private static final Set<String> KNOWN = Set.of("lang", "body", "term", "session", "item", "number", "version", "scope", "key", "person", "index", "country", "year");
  /** Documents that are drawn up of published minutes. */
  private static final Pattern OF_MINUTES = Pattern.compile("/(extract|votes|attendance)(/|$)");

  /** Each page once. */
  static List<GrowthPage> read(Path table) throws IOException {
    return Files.readAllLines(table).stream().map(line -> line.split("\\s+")).filter(cells -> cells.length == 3 && cells[1].equals("anyone") && cells[0].startsWith("/"))
        .map(cells -> new GrowthPage(cells[0], cells[2].contains("?") ? encoded(cells[2].substring(cells[2].indexOf('?') + 1)) : "")).distinct().toList();
  }

  /** Words of the invented past are sought, not those of the test. */
  private static String encoded(String query) {
    return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).map(pair -> pair[0] + "="
        + URLEncoder.encode(pair[0].equals("q") ? "бюджет" : pair[1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
  }

  boolean fits() {
    return !OF_MINUTES.matcher(route).find() && PARAMETER.matcher(route).results().allMatch(parameter -> KNOWN.contains(parameter.group(1)));
  }

  String name() {
    return route + (query.isEmpty() ? "" : "?" + query.replaceAll("=[^&]*", "=…"));
  }

  /** @param values by the parameter's name */
  String address(Map<String, String> values) {
    Matcher matcher = PARAMETER.matcher(route);
    StringBuilder address = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw new IllegalStateException("nothing is known to put for " + matcher.group() + " in " + route);
      }
      matcher.appendReplacement(address, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(address);
    return address + (query.isEmpty() ? "" : "?" + query);
  }
}
