package kenes.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The command {@code bin/bench-growth}: what every public page and every page of an office's desk costs,
 * rendered anew each time, in a generated past and in one ten times as large. Ends with 1 when a page is slow, or grows faster than a tree gets deeper.
 */
final class GrowthMain {
  private static final double SLOW = 200;
  /** A tree of an index gets one level deeper at most. */
  private static final double GROWTH = 1.5;
  /** Below this many milliseconds a difference is noise. */
  private static final double NOISE = 5;

  private GrowthMain() {}

  /** @param arguments the launcher, the folder of generated installations, the smaller scale, the larger one, each a part of the ten years or numbers with commas, an expression that is found in the names of the pages, or nothing */
  public static void main(String[] arguments) throws Exception {
    Pattern part = Pattern.compile(arguments.length > 4 ? arguments[4] : "");
    List<GrowthPage> pages = GrowthPage.read(Path.of("platform/src/test/resources/pages.txt")).stream().filter(page -> part.matcher(page.name()).find()).toList();
    Map<GrowthPage, GrowthCost> small = measure(arguments[0], Path.of(arguments[1]), arguments[2], pages);
    Map<GrowthPage, GrowthCost> large = measure(arguments[0], Path.of(arguments[1]), arguments[3], pages);
    System.exit(print(pages, small, large, arguments[2], arguments[3]) ? 0 : 1);
  }

  private static Map<GrowthPage, GrowthCost> measure(String launcher, Path folder, String scale, List<GrowthPage> pages) throws Exception {
    Path data = folder.resolve(scale);
    generate(launcher, data, scale);
    Map<GrowthPage, GrowthCost> costs = new LinkedHashMap<>();
    try (ServerProcess server = ServerProcess.serve(List.of(launcher), data, "--cache-size", "0"); Connection connection = server.owner().open()) {
      connection.createStatement().execute("vacuum analyze");
      GrowthThings things = new GrowthThings(DSL.using(connection, SQLDialect.POSTGRES));
      GrowthVisitor visitor = new GrowthVisitor(server, things, GrowthOffice.signIn(server.owner(), things.people()));
      for (GrowthPage page : pages.stream().filter(GrowthPage::fits).filter(visitor::warmUp).toList()) {
        costs.put(page, visitor.measure(page));
        System.err.println(scale + " " + page.name() + " " + costs.get(page));
      }
    }
    return costs;
  }

  /** Does nothing where it is generated whole. */
  private static void generate(String launcher, Path data, String scale) throws Exception {
    Files.createDirectories(data.getParent());
    String option = scale.contains(",") ? "--numbers" : "--scale";
    if (new ProcessBuilder(launcher, "generate", "--data", data.toString(), option, scale).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("kenes generate " + option + " " + scale + " failed");
    }
  }

  private static boolean print(List<GrowthPage> pages, Map<GrowthPage, GrowthCost> small, Map<GrowthPage, GrowthCost> large, String from, String to) {
    boolean good = true;
    System.out.printf("%-64s %9s %9s %9s %9s %9s %9s %6s%n", "milliseconds, uncached", from + " p50", "p99", "computed", to + " p50", "p99", "computed", "ratio");
    List<GrowthPage> measured = new ArrayList<>(large.keySet());
    measured.retainAll(small.keySet());
    measured.sort(Comparator.comparingDouble((GrowthPage page) -> large.get(page).p99()).reversed());
    for (GrowthPage page : measured) {
      GrowthCost before = small.get(page);
      GrowthCost after = large.get(page);
      double ratio = after.computed() / before.computed();
      boolean slow = after.p99() > SLOW;
      boolean grows = ratio > GROWTH && after.computed() - before.computed() > NOISE;
      System.out.printf(Locale.ROOT, "%-64s %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %6.2f%s%s%n", page.name(), before.p50(), before.p99(), before.computed(), after.p50(),
          after.p99(), after.computed(), ratio,
          slow ? " SLOW" : "", grows ? " GROWS" : "");
      good &= !slow && !grows;
    }
    pages.stream().filter(page -> !large.containsKey(page)).forEach(page -> System.out.println("not measured, as nothing of the kind is generated: " + page.name()));
    return good;
  }
}
