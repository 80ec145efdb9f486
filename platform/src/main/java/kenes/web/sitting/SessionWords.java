package kenes.web.sitting;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import kenes.base.Words;
import kenes.meetings.Meeting;

/** What a session is called. */
public final class SessionWords {
  private static final ULocale ROMAN = new ULocale("en@numbers=roman");

  private SessionWords() {}

  /** Term, kind and number: “VIII созыв, очередная сессия, № 24”. */
  public static String session(Words w, Meeting meeting) {
    String key = "sitting.session-" + (meeting.series() > 0 ? "commission" : meeting.kind());
    String session = w.text(w.has(key) ? key : "sitting.session-other", NumberFormat.getInstance(ROMAN).format(meeting.term()), meeting.number());
    return meeting.sitting() == 1 ? session : w.text("sitting.session-sitting", session, meeting.sitting());
  }
}
