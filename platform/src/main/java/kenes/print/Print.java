package kenes.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Prints official documents. The same template that makes a page makes the file; the print stylesheet
 * {@code /print/document.css} is added here. Nothing outside the text itself is read: no network, no files.
 */
public final class Print {
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final Fonts fonts = new Fonts();

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING)); // it tells every step otherwise
  }

  /**
   * The document as PDF/A-2a (ISO 19005-2, level A: tagged, with embedded fonts), with bookmarks from its headings.
   * The same text and metadata give the same bytes.
   *
   * @param html     HTML5 or XHTML; scripts, styles, embedded objects and event attributes are dropped; an
   *                 {@code svg} may hold shapes only (no image, use or text) and is described by its aria-label or title
   * @param metadata what the file says about itself
   * @throws IllegalArgumentException if the text has characters that no embedded typeface can draw; the message lists them
   */
  public byte[] pdfA(String html, Metadata metadata) {
    var page = Html.parse(html, metadata);
    var missing = missing(page.text());
    if (!missing.isEmpty()) throw new IllegalArgumentException("No typeface can draw: " + String.join(", ", missing));
    try (var drawings = new BatikSVGDrawer(); var renderer = builder(page, drawings).buildPdfRenderer();
        var document = renderer.createPDFKeepOpen()) {
      settle(document, metadata);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as DOCX (ECMA-376), to be worked with; the archive's copy is the PDF. */
  public byte[] docx(Document document, Metadata metadata) {
    return Docx.write(document, metadata);
  }

  /** The characters of {@code text} that cannot be printed, each with its code point; a form should refuse them. */
  public List<String> missing(String text) {
    return fonts.missing(text);
  }

  private PdfRendererBuilder builder(Html page, BatikSVGDrawer drawings) {
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(COLOURS);
    builder.useUnicodeLineBreaker(new LineBreaker());
    builder.withProducer("Kenes");
    builder.useSVGDrawer(drawings);
    builder.useUriResolver((base, address) -> isInside(address) ? address : null);
    builder.useExternalResourceAccessControl((address, type) -> isInside(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withW3cDocument(page.toW3c(), null);
    fonts.addTo(builder);
    return builder;
  }

  private static boolean isInside(String address) {
    return address != null && address.startsWith("data:");
  }

  /** The renderer writes the wall clock into the file and leaves links without a description; both are settled here. */
  private static void settle(PDDocument document, Metadata metadata) throws IOException {
    var created = metadata.createdAt().truncatedTo(ChronoUnit.SECONDS);
    document.getDocumentInformation().setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
    var description = document.getDocumentCatalog().getMetadata();
    var xmp = new String(description.toByteArray(), StandardCharsets.UTF_8)
        .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + created);
    description.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(created.getEpochSecond());
    for (var page : document.getPages()) {
      for (var annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          link.setContents(link.getAction() instanceof PDActionURI target ? target.getURI() : metadata.title());
        }
      }
    }
  }
}
