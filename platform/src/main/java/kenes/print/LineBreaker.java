package kenes.print;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end, by UAX 14: the renderer's own breaker parts times of day (10:|24) and ranges of years. */
final class LineBreaker implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);

  @Override
  public int next() {
    return breaks.next();
  }

  @Override
  public void setText(String text) {
    breaks.setText(text);
  }
}
