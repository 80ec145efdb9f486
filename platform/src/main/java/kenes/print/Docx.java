package kenes.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;

/** Writes a document as DOCX: real styles, real numbering, table headings that repeat on every page. */
final class Docx {
  private static final int TEXT_WIDTH = 9355; // twentieths of a point: A4 less 30 mm and 15 mm
  private static final List<Integer> WIDTHS = List.of(1400, 4955, 3000);

  private final XWPFDocument file = new XWPFDocument();
  private final Document document;

  private Docx(Document document) {
    this.document = document;
  }

  static byte[] write(Document document, Metadata metadata) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Docx docx = new Docx(document);
      DocxStyles.set(docx.file, document.lang());
      docx.describe(metadata);
      docx.write();
      DocxStyles.page(docx.file);
      docx.file.write(bytes);
      docx.file.close();
      return bytes.toByteArray();
    } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
    }
  }

  private void describe(Metadata metadata) throws org.apache.poi.openxml4j.exceptions.InvalidFormatException {
    PackageProperties properties = file.getPackage().getPackageProperties();
    properties.setTitleProperty(metadata.title());
    properties.setCreatorProperty(metadata.author());
    properties.setSubjectProperty(metadata.subject());
    properties.setLanguageProperty(DocxStyles.tag(document.lang()));
    properties.setCreatedProperty(Optional.of(Date.from(metadata.createdAt())));
    properties.setModifiedProperty(Optional.of(Date.from(metadata.createdAt())));
  }

  private void write() {
    paragraph("Heading1", document.title());
    for (int line = 0; line < document.issuer().size(); line++) {
      paragraph("Subtitle", document.issuer().get(line)).setSpacingAfter(line == document.issuer().size() - 1 ? 240 : 60);
    }
    for (Document.Part part : document.parts()) {
      if (part.heading() != null) {
        paragraph("Heading2", part.heading()).setPageBreak(part.annex());
      }
      part.blocks().forEach(this::block);
    }
    if (document.note() != null) {
      paragraph("Note", document.note());
    }
  }

  private void block(Document.Block block) {
    switch (block) {
      case Document.Paragraph paragraph -> paragraph(paragraph.strong() ? "Result" : "BodyText", paragraph.text());
      case Document.Numbered list -> numbered(list);
      case Document.Table table -> table(table);
      case Document.Signature signature -> signature(signature);
    }
  }

  private XWPFParagraph paragraph(String style, String text) {
    XWPFParagraph paragraph = file.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private void numbered(Document.Numbered list) {
    BigInteger number = numbering();
    list.items().forEach(item -> paragraph("ListNumber", item).setNumID(number));
  }

  /** Each list counts from 1 again. */
  private BigInteger numbering() {
    var numbering = file.getNumbering() == null ? file.createNumbering() : file.getNumbering();
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    level.addNewLvlText().setVal("%1.");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(567));
    indent.setHanging(BigInteger.valueOf(425));
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }

  private void table(Document.Table table) {
    XWPFTable made = file.createTable(table.rows().size() + 1, table.columns().size());
    made.setWidth(TEXT_WIDTH);
    fill(made.getRow(0), table.columns(), "TableHeading");
    made.getRow(0).setRepeatHeader(true);
    for (int index = 0; index < table.rows().size(); index++) {
      fill(made.getRow(index + 1), table.rows().get(index), "TableText");
    }
    paragraph("BodyText", "");
  }

  private static void fill(XWPFTableRow row, List<String> cells, String style) {
    row.setCantSplitRow(true);
    for (int index = 0; index < cells.size(); index++) {
      XWPFTableCell cell = row.getCell(index);
      cell.setWidth(String.valueOf(WIDTHS.get(Math.min(index, WIDTHS.size() - 1))));
      XWPFParagraph paragraph = cell.getParagraphs().getFirst();
      paragraph.setStyle(style);
      paragraph.setAlignment(index == 0 ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
      paragraph.createRun().setText(cells.get(index));
    }
  }

  /** The office, a line for the hand where nothing was signed electronically, and the name. */
  private void signature(Document.Signature signature) {
    XWPFParagraph paragraph = paragraph("Signature", signature.office());
    var tabs = paragraph.getCTPPr().addNewTabs();
    XWPFRun run = paragraph.createRun();
    if (signature.state() == null) {
      DocxStyles.tab(tabs, 3400, STTabJc.LEFT, STTabTlc.NONE);
      DocxStyles.tab(tabs, 6000, STTabJc.LEFT, STTabTlc.UNDERSCORE);
      run.addTab();
      run.addTab();
      run.setText(signature.name() == null ? "" : " " + signature.name());
    } else {
      DocxStyles.tab(tabs, TEXT_WIDTH, STTabJc.RIGHT, STTabTlc.NONE);
      run.addTab();
      run.setText(signature.name() == null ? "" : signature.name());
      paragraph("Note", signature.state());
    }
  }
}
