package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * What was found in uploaded files before they are published.
 *
 * @param parity null where only one language is there
 * @param fields of the form: taking names out, reasons
 */
public record PaperCheckView(FrameView frame, String path, TextView item, LinkView back, List<File> files, Parity parity, String key,
    List<FieldView> fields, String problem) {

  /** @param none that nothing was found, or null */
  public record File(String heading, String none, List<Finding> findings) {}

  /** @param tag as {@code fragments/tag.jte} takes it @param weight that it blocks, or that it is only shown @param cure what to do about it */
  public record Finding(String tag, String weight, String what, String cure) {}

  /** @param sentence how many differences */
  public record Parity(String sentence, boolean equal, List<Row> rows) {}

  /** A pair of paragraphs that differ. @param differences each in words */
  public record Row(String heading, List<Piece> kk, List<Piece> ru, List<String> differences) {}

  /** A piece of a paragraph. @param marked it differs */
  public record Piece(String text, boolean marked) {}
}
