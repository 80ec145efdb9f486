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
import java.util.stream.Stream;

/** A page of {@code pages.txt}. @param query what is asked of it, or empty @param seer by whom it is seen: anyone, secretary, staff, deputy, chair */
record GrowthPage(String route, String query, String seer) {
  /** By whom a page is seen that is measured. */
  private static final Set<String> SEEN = Set.of("anyone", "secretary", "staff", "deputy", "chair");
  private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)");
  /** The parameters for which {@link GrowthThings} knows what to put. */
  private static final Set<String> KNOWN = Set.of("lang", "body", "term", "session", "item", "number", "version", "scope", "key", "person", "index", "country", "year",
      "running", "page", "source", "paragraph", "route", "decision", "proposal", "request");
  /** Documents that are drawn up of published minutes. */
  private static final Pattern OF_MINUTES = Pattern.compile("/(extract|votes|attendance)(/|$)");

  /** What else is asked of the long lists, besides what the tables says. */
  private static final List<GrowthPage> MORE = Stream.of("/:lang/proposals/find?q=x", "/:lang/proposals/find?q=x&state=open", "/:lang/proposals/find?topic=ROADS",
      "/:lang/proposals/find?region=KZ-GEN-003", "/:lang/proposals/find?step=committee", "/:lang/proposals/find?step=objections&topic=OTHER",
      "/:lang/proposals/find?age=365", "/:lang/proposals/find?state=ended", "/:lang/b/:body/proposals/find?q=x", "/:lang/b/:body/decisions/find?state=IN_FORCE",
      "/:lang/b/:body/decisions/find?year=2026&kind=other", "/:lang/b/:body/decisions/find?state=PUBLISHED", "/:lang/b/:body/requests/find?state=ANSWERED", "/:lang/b/:body/requests/find?q=x&state=OPEN")
      .map(address -> new GrowthPage(address.substring(0, address.indexOf('?')), encoded(address.substring(address.indexOf('?') + 1)), "anyone")).toList();

  /** Each page once. */
  static List<GrowthPage> read(Path table) throws IOException {
    Stream<GrowthPage> listed = Files.readAllLines(table).stream().map(line -> line.split("\\s+")).filter(cells -> cells.length == 3 && SEEN.contains(cells[1]) && cells[0].startsWith("/"))
        .map(cells -> new GrowthPage(cells[0], cells[2].contains("?") ? encoded(cells[2].substring(cells[2].indexOf('?') + 1)) : "", cells[1]));
    return Stream.concat(listed, MORE.stream()).distinct().toList();
  }

  /** Words of the invented past are sought, not those of the test. */
  private static String encoded(String query) {
    return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).map(pair -> pair[0] + "="
        + URLEncoder.encode(pair[0].equals("q") ? "бюджет" : pair[1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
  }

  /** Whether only those see it who are signed in. */
  boolean desk() {
    return !seer.equals("anyone");
  }

  boolean fits() {
    return !OF_MINUTES.matcher(route).find() && PARAMETER.matcher(route).results().allMatch(parameter -> KNOWN.contains(parameter.group(1)));
  }

  String name() {
    return (desk() && !(seer.equals("secretary") && route.contains("/desk/")) ? seer + ": " : "") + route + (query.isEmpty() ? "" : "?" + query.replaceAll("q=[^&]*", "q=…"));
  }

  /** What a parameter stands for depends on the place. */
  private String key(String parameter) {
    return parameter.equals("proposal") && route.contains("/arrived/") ? "arrived" : parameter.equals("year") && route.contains("/calendar/") ? "calendar"
        : parameter.equals("index") && route.contains("/sources/") ? "link" : route.contains("/requests/") && parameter.equals("year") ? "asked-year"
        : route.contains("/requests/") && parameter.equals("running") ? "asked-running" : parameter;
  }

  /** @param values by what the parameter stands for */
  String address(Map<String, String> values) {
    Matcher matcher = PARAMETER.matcher(route);
    StringBuilder address = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(key(matcher.group(1)));
      if (value == null) {
        throw new IllegalStateException("nothing is known to put for " + matcher.group() + " in " + route);
      }
      matcher.appendReplacement(address, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(address);
    return address + (query.isEmpty() ? "" : "?" + query);
  }
}
