package kenes.sources;

import kenes.base.Text;

/** A paragraph of a source. @param position from 1, in the order of entering @param quotation whether it quotes the document @param corrections how often it was corrected */
public record Paragraph(String source, String number, int position, Text text, boolean quotation, int corrections, long index) {}
