package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {
  private static final Look STRONG = new Look(Look.Size.LARGEST, Look.Spacing.WIDE, Look.Contrast.STRONG,
      Look.Ground.DARK, Look.Pictures.NONE);

  @Test
  void everyChoiceSurvivesTheCookie() {
    for (Look.Size size : Look.Size.values()) {
      for (Look.Ground ground : Look.Ground.values()) {
        for (Look.Pictures pictures : Look.Pictures.values()) {
          Look look = new Look(size, Look.Spacing.WIDE, Look.Contrast.STRONG, ground, pictures);
          assertEquals(look, Look.parse(look.cookie()));
        }
      }
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "size-huge", "size-", "-large", "....", "colour-red.size-", "}body{display:none}",
      "size-large}*{color:red}"})
  void strangeCookieIsThePlainLook(String cookie) {
    assertEquals(Look.PLAIN, Look.parse(cookie));
  }

  @Test
  void cookieHoldsOnlyLettersDotsAndDashes() {
    assertTrue(STRONG.cookie().matches("[a-z.-]+"), STRONG.cookie());
  }

  @Test
  void stylesheetSetsPropertiesOfTheRootAndTicksTheChoices() {
    String css = STRONG.css();
    assertTrue(css.contains("--scale:2;") && css.contains("--letters:.12em") && css.contains("--pictures:none"), css);
    assertTrue(css.contains("--ds:initial") && css.contains("--l: ;") && css.contains("color-scheme:dark"), css);
    String ticks = ".look-size-largest::before,.look-spacing-wide::before,.look-contrast-strong::before,.look-ground-dark::before,.look-pictures-none::before{content:\"✓ \"}";
    assertTrue(css.contains(ticks), css);
    css = css.replace(ticks, "");
    assertEquals(css.split(":root\\{").length, css.split("\\{").length, "no other selector but :root: " + css);
  }

  @Test
  void systemGroundWithStrongContrastStillFollowsTheSystem() {
    String css = Look.PLAIN.with("contrast", "strong").css();
    assertTrue(css.contains("@media (prefers-color-scheme:dark)"), css);
    assertFalse(Look.PLAIN.css().contains("--l"), "the plain look leaves the palette to the system");
  }

  @Test
  void switchReturnsOnlyToThisSite() {
    assertEquals("/kk/b/KZ-10?day=2", Look.back("/kk/b/KZ-10?day=2", "/kk/"));
    for (String bad : List.of("https://evil.example", "//evil.example", "/\\evil.example", "kk/", "/kk/\r\nX: y", "", "/")) {
      assertEquals("/kk/", Look.back(bad, "/kk/"), bad);
    }
    assertEquals("/kk/", Look.back(null, "/kk/"));
  }
}
