package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The palette's contrast is computed from kenes.css itself; the sizes and addresses a page may cost are counted. */
class StylesheetTest {
  private static final List<String> PALETTES = List.of("l", "d", "ls", "ds");

  @Test
  void everyInkReachesAaOnEveryPaper() throws IOException {
    assertEquals(List.of(), faults(read("/web/kenes.css")));
  }

  @Test
  void paleInkIsFound() throws IOException {
    String pale = read("/web/kenes.css").replace("--soft:var(--l,#4b575f)", "--soft:var(--l,#8b979f)");
    assertTrue(faults(pale).stream().anyMatch(fault -> fault.startsWith("l: soft on paper")), faults(pale)::toString);
  }

  @Test
  void filesAreSmall() throws IOException {
    assertTrue(read("/web/kenes.css").getBytes(StandardCharsets.UTF_8).length < 40_000);
    assertTrue(read("/web/kenes.js").getBytes(StandardCharsets.UTF_8).length < 8_400);
    assertTrue(read("/web/typed.js").getBytes(StandardCharsets.UTF_8).length < 11_000);
  }

  @Test
  void everyFontThatIsNamedIsThere() throws IOException {
    Matcher url = Pattern.compile("url\\(/assets/([^)]+)\\)").matcher(read("/web/kenes.css"));
    int fonts = 0;
    for (; url.find(); fonts++) {
      assertTrue(Look.class.getResource("/web/" + url.group(1)) != null, url.group(1));
    }
    assertEquals(16, fonts);
  }

  private static List<String> faults(String css) {
    List<String> faults = new ArrayList<>();
    for (String palette : PALETTES) {
      Map<String, String> colours = colours(css, palette);
      for (String ink : List.of("ink", "soft", "accent", "for", "against", "wrong")) {
        for (String paper : List.of("paper", "wash")) {
          check(faults, palette, colours, ink, paper, 4.5);
        }
      }
      check(faults, palette, colours, "on-accent", "accent", 4.5);
      check(faults, palette, colours, "paper", "wrong", 4.5);
      check(faults, palette, colours, "paper", "ink", 4.5);
      for (String graphic : List.of("edge", "abstained", "for", "against")) {
        check(faults, palette, colours, graphic, "paper", 3);
      }
    }
    return faults;
  }

  private static void check(List<String> faults, String palette, Map<String, String> colours, String ink, String paper,
      double least) {
    double contrast = contrast(colours.get(ink), colours.get(paper));
    if (contrast < least) {
      faults.add("%s: %s on %s is %.2f".formatted(palette, ink, paper, contrast));
    }
  }

  private static Map<String, String> colours(String css, String palette) {
    Map<String, String> colours = new HashMap<>();
    Matcher line = Pattern.compile("^--([a-z-]+):(.*var\\(--l,#.*);$", Pattern.MULTILINE).matcher(css);
    while (line.find()) {
      Matcher value = Pattern.compile("var\\(--" + palette + ",(#[0-9a-f]+)\\)").matcher(line.group(2));
      assertTrue(value.find(), line.group(1) + " has no colour in " + palette);
      colours.put(line.group(1), value.group(1));
    }
    return colours;
  }

  /** The contrast of two colours as WCAG 2.2 defines it. */
  private static double contrast(String a, String b) {
    double one = luminance(a);
    double two = luminance(b);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(String colour) {
    String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weight[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static String read(String name) throws IOException {
    try (var in = Look.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
