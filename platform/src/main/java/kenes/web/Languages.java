package kenes.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kenes.base.Lang;

/** Which language somebody reads who did not say it in the address. */
final class Languages {
  private Languages() {}

  /** The language of an address, else the best of the browser's, else Kazakh. */
  static Lang of(String path, String acceptLanguage) {
    String[] parts = path.split("/", 3);
    return Lang.find(parts.length > 1 ? parts[1] : "").orElseGet(() -> accepted(acceptLanguage));
  }

  /** The best of an {@code Accept-Language} header (RFC 9110, section 12.5.4), else Kazakh. */
  static Lang accepted(String header) {
    if (header == null || header.length() > 500) {
      return Lang.KK;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream().sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
          .flatMap(range -> Lang.find(range.getRange().split("-")[0]).stream()).findFirst().orElse(Lang.KK);
    } catch (IllegalArgumentException notALanguageList) {
      return Lang.KK;
    }
  }
}
