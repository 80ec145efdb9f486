package kenes.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.files.Content;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.extractor.XSSFEventBasedExcelExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** DOCX and XLSX. */
final class OfficeFile {
  private OfficeFile() {}

  private static OPCPackage open(Content file) throws Exception {
    return switch (file) {
      case Content.Bytes bytes -> OPCPackage.open(bytes.open());
      case Content.OnDisk disk -> OPCPackage.open(disk.path().toFile(), PackageAccess.READ);
    };
  }

  static String wordText(Content file) throws Exception {
    try (OPCPackage parts = open(file)) {
      StringBuilder text = new StringBuilder();
      Map<String, Integer> counters = new HashMap<>();
      elements(new XWPFDocument(parts).getBodyElements(), text, counters);
      parts.revert();
      return text.toString();
    }
  }

  private static void elements(List<IBodyElement> elements, StringBuilder text, Map<String, Integer> counters) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        text.append(number(paragraph, counters)).append(paragraph.getText()).append('\n');
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          for (XWPFTableCell cell : row.getTableCells()) {
            elements(cell.getBodyElements(), text, counters);
          }
        }
      }
    }
  }

  /** The number that Word puts before a paragraph of a numbered list. */
  private static String number(XWPFParagraph paragraph, Map<String, Integer> counters) {
    if (paragraph.getNumID() == null || !"decimal".equals(paragraph.getNumFmt())) {
      return "";
    }
    int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
    String list = paragraph.getNumID() + "/";
    int count = counters.merge(list + level, 1, Integer::sum);
    counters.keySet().removeIf(key -> key.startsWith(list) && Integer.parseInt(key.substring(list.length())) > level);
    String form = paragraph.getNumLevelText();
    return count + (form != null && form.endsWith(")") ? ") " : ". ");
  }

  static String sheetText(Content file) throws Exception {
    try (OPCPackage parts = open(file); XSSFEventBasedExcelExtractor extractor = new XSSFEventBasedExcelExtractor(parts)) {
      extractor.setIncludeSheetNames(false);
      return extractor.getText().replace('\t', '\n');
    }
  }

  static List<Finding> scan(Content file) throws Exception {
    try (OPCPackage parts = open(file)) {
      OfficeScan scan = new OfficeScan();
      for (PackagePart part : parts.getParts()) {
        String name = part.getPartName().getName();
        if (name.contains("/embeddings/")) {
          scan.count(Finding.Kind.ATTACHED_FILES);
        } else if (name.endsWith("vbaProject.bin")) {
          scan.count(Finding.Kind.SCRIPTS);
        } else if (name.endsWith(".xml") && !name.matches(".*/(core|styles|settings|numbering|fontTable|webSettings|stylesWithEffects)\\.xml")) {
          XmlPart.read(part.getInputStream(), scan::event);
        }
      }
      List<Finding> findings = new ArrayList<>(scan.findings());
      findings.addAll(named(new POIXMLProperties(parts)));
      parts.revert();
      return findings;
    }
  }

  private static List<Finding> named(POIXMLProperties properties) {
    List<Finding> findings = new ArrayList<>();
    add(findings, Finding.Kind.AUTHOR, properties.getCoreProperties().getCreator());
    add(findings, Finding.Kind.LAST_SAVED_BY, properties.getCoreProperties().getLastModifiedByUser());
    add(findings, Finding.Kind.COMPANY, properties.getExtendedProperties().getCompany());
    add(findings, Finding.Kind.AUTHOR, properties.getExtendedProperties().getManager());
    return findings;
  }

  static void add(List<Finding> findings, Finding.Kind kind, String name) {
    if (name != null && !name.isBlank()) {
      findings.add(new Finding(kind, 1, name.strip()));
    }
  }

  static void strip(Content file, OutputStream out) throws Exception {
    try (InputStream in = file.open(); OPCPackage parts = OPCPackage.open(in)) {
      POIXMLProperties properties = new POIXMLProperties(parts);
      properties.getCoreProperties().setCreator("");
      properties.getCoreProperties().setLastModifiedByUser("");
      properties.getExtendedProperties().getUnderlyingProperties().setCompany("");
      properties.getExtendedProperties().getUnderlyingProperties().setManager("");
      properties.commit();
      parts.save(out);
      parts.revert();
    } catch (IOException broken) {
      throw new Unreadable(broken);
    }
  }
}
