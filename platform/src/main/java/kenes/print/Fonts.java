package kenes.print;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces of official documents, embedded into every file: an archive copy must not depend on its reader's fonts. */
final class Fonts {
  private record Face(String family, int weight, FontStyle style, byte[] bytes) {}

  private final List<Face> faces = List.of(
      face("Source Serif 4", 400, FontStyle.NORMAL, "SourceSerif4_400Regular"),
      face("Source Serif 4", 400, FontStyle.ITALIC, "SourceSerif4_400Regular_Italic"),
      face("Source Serif 4", 700, FontStyle.NORMAL, "SourceSerif4_700Bold"),
      face("Inter", 400, FontStyle.NORMAL, "Inter_400Regular"),
      face("Inter", 600, FontStyle.NORMAL, "Inter_600SemiBold"));
  private final List<CmapLookup> letters = new ArrayList<>();
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  Fonts() {
    for (var face : faces) letters.add(lookup(face.bytes()));
  }

  void addTo(PdfRendererBuilder builder) {
    for (var face : faces) {
      builder.useFont(() -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), face.style(), true);
    }
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
  }

  /** The characters of {@code text} that no embedded typeface can draw. The stylesheet always names both families, so one that can is enough. */
  List<String> missing(String text) {
    return text.codePoints().distinct().filter(point -> !Character.isWhitespace(point) && !isDrawable(point))
        .mapToObj(point -> "%s (U+%04X)".formatted(Character.toString(point), point)).toList();
  }

  private boolean isDrawable(int point) {
    return letters.stream().anyMatch(lookup -> lookup.getGlyphId(point) != 0);
  }

  private static Face face(String family, int weight, FontStyle style, String file) {
    try (var in = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
      return new Face(family, weight, style, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CmapLookup lookup(byte[] bytes) {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
