package kenes.web.desk;

import java.util.List;
import kenes.minutes.MinutesText;
import kenes.web.view.LinkView;

/** The closed part of the minutes. @param lang in which it is written: kk or ru @param items each whole; none where nothing was considered in closed session */
public record ClosedPartView(FrameView frame, LinkView sitting, String lang, List<MinutesText.Section> items) {}
