package kenes.print;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import kenes.base.Lang;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** Paper, typeface and styles of every DOCX: those of office rules for paper documents, as the print stylesheet has them. */
final class DocxStyles {
  /** A typeface that every office has; PDF is the copy whose looks never change. */
  private static final String TYPEFACE = "Times New Roman";

  private DocxStyles() {}

  /** The language as text processors write it: kk-KZ. */
  static String tag(Lang lang) {
    return switch (lang) {
      case KK -> "kk-KZ";
      case RU -> "ru-RU";
      case EN -> "en-GB";
    };
  }

  static void set(XWPFDocument file, Lang lang) {
    XWPFStyles styles = file.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(TYPEFACE);
    fonts.setHAnsi(TYPEFACE);
    fonts.setCs(TYPEFACE);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(tag(lang));
    CTStyle normal = style("Normal", "Normal", 24, 0, 0);
    normal.setDefault(true);
    List.of(normal, heading(style("Heading1", "heading 1", 30, 0, 120), 0, STJc.CENTER), heading(style("Heading2", "heading 2", 26, 320, 120), 1, STJc.LEFT),
        aligned(style("Subtitle", "Subtitle", 24, 0, 60), STJc.CENTER), aligned(style("BodyText", "Body Text", 24, 0, 120), STJc.BOTH),
        style("ListNumber", "List Number", 24, 0, 60), kept(bold(style("Result", "Result", 24, 120, 120))), bold(style("TableHeading", "Table Heading", 22, 40, 40)),
        style("TableText", "Table Text", 22, 20, 20), kept(style("Signature", "Signature", 24, 360, 0)), style("Note", "Note", 19, 0, 60))
        .forEach(style -> styles.addStyle(new XWPFStyle(style)));
  }

  /** @param size in half points @param before, after space in twentieths of a point */
  private static CTStyle style(String id, String name, int size, int before, int after) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (!id.equals("Normal")) {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    var spacing = style.addNewPPr().addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(size));
    return style;
  }

  private static CTStyle bold(CTStyle style) {
    style.getRPr().addNewB();
    return style;
  }

  /** On the page of the paragraph that follows. */
  private static CTStyle kept(CTStyle style) {
    style.getPPr().addNewKeepNext();
    return style;
  }

  private static CTStyle aligned(CTStyle style, STJc.Enum alignment) {
    style.getPPr().addNewJc().setVal(alignment);
    return style;
  }

  private static CTStyle heading(CTStyle style, int level, STJc.Enum alignment) {
    kept(bold(aligned(style, alignment))).getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    return style;
  }

  /** A4 with a margin for binding, and page numbers below. */
  static void page(XWPFDocument file) throws IOException {
    CTSectPr section = file.getDocument().getBody().isSetSectPr() ? file.getDocument().getBody().getSectPr() : file.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(1701));
    margins.setRight(BigInteger.valueOf(850));
    margins.setTop(BigInteger.valueOf(1134));
    margins.setBottom(BigInteger.valueOf(1247));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(567));
    XWPFParagraph numbers = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    numbers.setStyle("Note");
    numbers.setAlignment(ParagraphAlignment.CENTER);
    numbers.getCTP().addNewFldSimple().setInstr("PAGE");
    numbers.createRun().setText(" / ");
    numbers.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  /** @param at twentieths of a point from the left margin */
  static void tab(CTTabs tabs, int at, STTabJc.Enum side, STTabTlc.Enum leader) {
    var stop = tabs.addNewTab();
    stop.setVal(side);
    stop.setLeader(leader);
    stop.setPos(BigInteger.valueOf(at));
  }
}
