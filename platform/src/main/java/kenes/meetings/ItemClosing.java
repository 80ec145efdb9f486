package kenes.meetings;

import java.util.UUID;
import kenes.base.Text;

/**
 * By what an item is closed to the public: announced before the sitting, or decided in it.
 *
 * @param notice whether the public was told in time; null where the sitting decided
 * @param reason that was announced; null where the sitting decided
 * @param poll the vote that closed it; null where it was announced
 * @param proposal who proposed that vote; null where it was announced, and where the rulebook does not say who may
 */
public record ItemClosing(MeetingsAct.Notice notice, Text reason, UUID poll, MeetingsAct.Initiative proposal) {
  /** The kind of decision in the rulebook by which a sitting closes itself or an item. */
  public static final String DECISION_KIND = "close_session";
  /** How long before the sitting the public is told of it, in the rulebook. */
  public static final String NOTICE = "sittings.closed_notice";
}
