package kenes.web.record;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/**
 * A body's record.
 *
 * @param key its public key as one line, or null
 * @param signed how far it is signed and since when, in words
 * @param held that a vote holds entries back, or null
 * @param lines the newest first
 * @param other the pages beside this one: newest, older
 */
public record RecordView(PageView page, String origin, String key, String size, String signed, String held, List<Line> lines,
    List<LinkView> other, LinkView how) {
  /** An entry. @param subject what it is about, or null */
  public record Line(String number, String href, String sort, String subject, String when, String datetime) {}
}
