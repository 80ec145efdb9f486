package kenes.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Office files with and without hidden things. */
public final class OfficeFiles {
  private OfficeFiles() {}

  /** A text under construction. */
  public static final class Word {
    private final XWPFDocument document = new XWPFDocument();
    private BigInteger list;

    private Word() {
      named("", "", "");
    }

    public Word paragraph(String text) {
      document.createParagraph().createRun().setText(text);
      return this;
    }

    /** A number of two runs that look like one. */
    public Word split(String one, String other) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText(one);
      paragraph.createRun().setText(other);
      return this;
    }

    public Word hidden(String text) {
      XWPFRun run = document.createParagraph().createRun();
      run.setText(text);
      run.setVanish(true);
      return this;
    }

    public Word tracked(String added, String deleted) {
      CTP paragraph = document.createParagraph().getCTP();
      CTRunTrackChange insertion = paragraph.addNewIns();
      insertion.setId(BigInteger.ONE);
      insertion.setAuthor("");
      insertion.addNewR().addNewT().setStringValue(added);
      CTRunTrackChange deletion = paragraph.addNewDel();
      deletion.setId(BigInteger.TWO);
      deletion.setAuthor("");
      deletion.addNewR().addNewDelText().setStringValue(deleted);
      return this;
    }

    public Word comment(String text) {
      document.createComments().createComment(BigInteger.ONE).createParagraph().createRun().setText(text);
      return this;
    }

    /** A paragraph that Word numbers itself. */
    public Word numbered(String text) {
      if (list == null) {
        var form = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
        form.setAbstractNumId(BigInteger.ONE);
        var level = form.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        var numbering = document.createNumbering();
        list = numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(form)));
      }
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setNumID(list);
      paragraph.setNumILvl(BigInteger.ZERO);
      paragraph.createRun().setText(text);
      return this;
    }

    public Word named(String author, String editor, String company) {
      POIXMLProperties properties = document.getProperties();
      properties.getCoreProperties().setCreator(author);
      properties.getCoreProperties().setLastModifiedByUser(editor);
      properties.getExtendedProperties().getUnderlyingProperties().setCompany(company);
      return this;
    }

    public byte[] build() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  public static Word word() {
    return new Word();
  }

  /** A table under construction. */
  public record Sheet(XSSFWorkbook workbook) {
    public byte[] build() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** @param hiding with a hidden sheet and a hidden row */
  public static Sheet sheet(boolean hiding) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getProperties().getCoreProperties().setCreator("");
    workbook.createSheet("Бюджет").createRow(0).createCell(0).setCellValue(1500);
    if (hiding) {
      workbook.getSheetAt(0).createRow(1).setZeroHeight(true);
      workbook.createSheet("Есеп").createRow(0).createCell(0).setCellValue("қосымша");
      workbook.setSheetHidden(1, true);
    }
    return new Sheet(workbook);
  }

  /** A page with a text in Latin letters; with an author it also carries a remark. */
  public static byte[] pdf(String text, String author) throws IOException {
    try (PDDocument pdf = document(text, author)) {
      if (author != null) {
        PDAnnotationText remark = new PDAnnotationText();
        remark.setContents("check");
        remark.setRectangle(new PDRectangle(10, 10, 20, 20));
        pdf.getPage(0).getAnnotations().add(remark);
      }
      return saved(pdf);
    }
  }

  /** A page without remarks. */
  public static byte[] pdfOf(String text, String author) throws IOException {
    try (PDDocument pdf = document(text, author)) {
      return saved(pdf);
    }
  }

  /** One that opens with a password only. */
  public static byte[] locked() throws IOException {
    try (PDDocument pdf = document("secret", null)) {
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      return saved(pdf);
    }
  }

  private static PDDocument document(String text, String author) throws IOException {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(72, 700);
      content.showText(text);
      content.endText();
    }
    pdf.getDocumentInformation().setAuthor(author);
    return pdf;
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  public static byte[] openText(String text, String author) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
      CRC32 sum = new CRC32();
      sum.update(type);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      entry(zip, "content.xml", "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><text:p>" + text + "</text:p></office:document-content>");
      entry(zip, "meta.xml", "<m xmlns:dc=\"d\">" + (author == null ? "" : "<dc:creator>" + author + "</dc:creator>") + "</m>");
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
