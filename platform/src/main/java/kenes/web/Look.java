package kenes.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a reader wants pages to look: the low-vision switches and the ground. Pages are the same bytes for everybody;
 * they link {@code /assets/look.css}, which is {@link #css()} of the choices in the cookie {@link #COOKIE}. The
 * stylesheet only sets custom properties that kenes.css reads, and ticks the choices.
 *
 * @param size     the size of the text
 * @param spacing  the space between letters, words and lines (wide: the values of WCAG 1.4.12)
 * @param contrast plain, or pure black and white with heavier lines
 * @param ground   light or dark paper, or as the reader's system says
 * @param pictures photographs in colour, in grey, or not at all; charts always stay
 */
public record Look(Size size, Spacing spacing, Contrast contrast, Ground ground, Pictures pictures) {
  /** The name of the cookie: no personal data, no consent needed, not tied to an account. */
  public static final String COOKIE = "look";

  /** What a reader sees who chose nothing. */
  public static final Look PLAIN =
      new Look(Size.NORMAL, Spacing.NORMAL, Contrast.NORMAL, Ground.SYSTEM, Pictures.COLOUR);

  /** 1, 1.25, 1.5 and 2 times the size of the text. */
  public enum Size { NORMAL, LARGE, LARGER, LARGEST }

  /** The space between letters, words and lines. */
  public enum Spacing { NORMAL, WIDE }

  /** The contrast of ink and paper. */
  public enum Contrast { NORMAL, STRONG }

  /** The colour of the paper. */
  public enum Ground { SYSTEM, LIGHT, DARK }

  /** How photographs are shown. */
  public enum Pictures { COLOUR, GREY, NONE }

  /** The choices in a cookie's value; whatever is missing or unknown is as in {@link #PLAIN}, never an error. */
  public static Look parse(String cookie) {
    Look look = PLAIN;
    for (String part : cookie == null ? new String[0] : cookie.split("\\.", 8)) {
      int dash = part.indexOf('-');
      if (dash > 0) {
        look = look.with(part.substring(0, dash), part.substring(dash + 1));
      }
    }
    return look;
  }

  /** These choices with one changed, as the switches send it: ("size", "large"); an unknown one changes nothing. */
  public Look with(String part, String value) {
    return switch (part) {
      case "size" -> new Look(choice(size, value), spacing, contrast, ground, pictures);
      case "spacing" -> new Look(size, choice(spacing, value), contrast, ground, pictures);
      case "contrast" -> new Look(size, spacing, choice(contrast, value), ground, pictures);
      case "ground" -> new Look(size, spacing, contrast, choice(ground, value), pictures);
      case "pictures" -> new Look(size, spacing, contrast, ground, choice(pictures, value));
      default -> this;
    };
  }

  /** The value to store in the cookie; {@link #parse} reads it back. Letters, dots and dashes only. */
  public String cookie() {
    return "size-" + code(size) + ".spacing-" + code(spacing) + ".contrast-" + code(contrast)
        + ".ground-" + code(ground) + ".pictures-" + code(pictures);
  }

  /** The small private stylesheet: properties of the root, and a tick at each choice. */
  public String css() {
    StringBuilder css = new StringBuilder(":root{");
    css.append("--scale:").append(switch (size) {
      case NORMAL -> "1"; case LARGE -> "1.25"; case LARGER -> "1.5"; case LARGEST -> "2";
    });
    if (spacing == Spacing.WIDE) {
      css.append(";--letters:.12em;--words:.16em;--leading:2;--gap:1.5");
    }
    css.append(switch (pictures) {
      case COLOUR -> ""; case GREY -> ";--pictures-filter:grayscale(1)"; case NONE -> ";--pictures:none";
    });
    String chosen = Arrays.stream(cookie().split("\\.")).map(on -> ".look-" + on + "::before").collect(Collectors.joining(","));
    return css.append('}').append(chosen).append("{content:\"✓ \"}").append(palette()).append('\n').toString();
  }

  /** The page to return to after a switch: only a path of this site, else the first page of the language. */
  public static String back(String path, String otherwise) {
    boolean ours = path != null && path.matches("/[\\p{Alnum}][\\p{Graph}&&[^\\\\]]{0,500}");
    return ours ? path : otherwise;
  }

  /** Exactly one of the four palettes of kenes.css is on (initial), the others are an empty value. */
  private String palette() {
    if (ground == Ground.SYSTEM) {
      return contrast == Contrast.NORMAL ? ""
          : ":root{" + on("light-strong") + "}@media (prefers-color-scheme:dark){:root{"
            + on("dark-strong") + "}}";
    }
    String name = code(ground) + (contrast == Contrast.STRONG ? "-strong" : "");
    return ":root{color-scheme:" + code(ground) + ';' + on(name) + '}';
  }

  private static final Map<String, String> TOGGLES =
      Map.of("light", "--l", "dark", "--d", "light-strong", "--ls", "dark-strong", "--ds");

  private static String on(String palette) {
    StringBuilder css = new StringBuilder();
    TOGGLES.keySet().stream().sorted().forEach(name ->
        css.append(TOGGLES.get(name)).append(name.equals(palette) ? ":initial;" : ": ;"));
    return css.toString();
  }

  private static <E extends Enum<E>> E choice(E now, String code) {
    for (E constant : now.getDeclaringClass().getEnumConstants()) {
      if (code(constant).equals(code)) {
        return constant;
      }
    }
    return now;
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
