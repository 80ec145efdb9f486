package kenes.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenes.files.Content;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpSerializer;

/** PDF files. */
final class PdfFile {
  /** Subtypes that belong to the page itself and are no remark of anybody. */
  private static final Set<String> PLAIN = Set.of("Link", "Widget", "Popup", "PrinterMark", "TrapNet", "Watermark");
  private static final COSName COMPANY = COSName.getPDFName("Company");

  private PdfFile() {}

  private static PDDocument open(Content file) throws IOException {
    return switch (file) {
      case Content.Bytes bytes -> Loader.loadPDF(bytes.bytes());
      case Content.OnDisk disk -> Loader.loadPDF(disk.path().toFile());
    };
  }

  static String text(Content file) throws IOException {
    try (PDDocument pdf = open(file)) {
      // the lines of a page end at its margin, in the middle of a number as well: only paragraphs are lines of ours
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator(" ");
      stripper.setParagraphEnd("\n");
      stripper.setPageEnd(" ");
      return stripper.getText(pdf).replaceAll(" {2,}", " ");
    }
  }

  static boolean isSigned(Content file) throws IOException {
    try (PDDocument pdf = open(file)) {
      return !pdf.getSignatureDictionaries().isEmpty();
    }
  }

  static List<Finding> scan(Content file) throws Exception {
    try (PDDocument pdf = open(file)) {
      List<Finding> findings = new ArrayList<>();
      StringBuilder text = new StringBuilder(new PDFTextStripper().getText(pdf));
      int remarks = 0;
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          remarks += PLAIN.contains(annotation.getSubtype()) ? 0 : 1;
          text.append('\n').append(annotation.getContents());
        }
      }
      if (remarks > 0) {
        findings.add(new Finding(Finding.Kind.COMMENTS, remarks, ""));
      }
      inside(pdf, findings);
      Documents.personal(text.toString()).ifPresent(findings::add);
      OfficeFile.add(findings, Finding.Kind.AUTHOR, author(pdf));
      OfficeFile.add(findings, Finding.Kind.COMPANY, pdf.getDocumentInformation().getCOSObject().getString(COMPANY));
      return findings;
    }
  }

  /** Files and scripts that a PDF can carry. */
  private static void inside(PDDocument pdf, List<Finding> findings) throws IOException {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      findings.add(new Finding(Finding.Kind.ATTACHED_FILES, 1, ""));
    }
    boolean script = pdf.getDocumentCatalog().getOpenAction() instanceof org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript
        || names != null && names.getJavaScript() != null;
    if (script) {
      findings.add(new Finding(Finding.Kind.SCRIPTS, 1, ""));
    }
  }

  private static String author(PDDocument pdf) throws Exception {
    String author = pdf.getDocumentInformation().getAuthor();
    XMPMetadata metadata = metadata(pdf);
    boolean told = author != null && !author.isBlank() || metadata == null || metadata.getDublinCoreSchema() == null
        || metadata.getDublinCoreSchema().getCreators() == null;
    return told ? author : String.join(", ", metadata.getDublinCoreSchema().getCreators());
  }

  /** Null where there is none, or none that can be read. */
  private static XMPMetadata metadata(PDDocument pdf) throws IOException {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return null;
    }
    try {
      DomXmpParser parser = new DomXmpParser();
      parser.setStrictParsing(false);
      return parser.parse(new ByteArrayInputStream(metadata.toByteArray()));
    } catch (org.apache.xmpbox.xml.XmpParsingException unusual) {
      return null;
    }
  }

  static void strip(Content file, OutputStream out) throws Exception {
    try (PDDocument pdf = open(file)) {
      PDDocumentInformation information = pdf.getDocumentInformation();
      information.setAuthor(null);
      information.getCOSObject().removeItem(COMPANY);
      XMPMetadata metadata = metadata(pdf);
      DublinCoreSchema core = metadata == null ? null : metadata.getDublinCoreSchema();
      if (core != null && core.getCreators() != null) {
        core.removeProperty(core.getCreatorsProperty());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new XmpSerializer().serialize(metadata, written, true);
        PDMetadata plain = new PDMetadata(pdf);
        plain.importXMPMetadata(written.toByteArray());
        pdf.getDocumentCatalog().setMetadata(plain);
      } else if (metadata == null) {
        pdf.getDocumentCatalog().setMetadata(null);
      }
      pdf.save(out);
    }
  }
}
