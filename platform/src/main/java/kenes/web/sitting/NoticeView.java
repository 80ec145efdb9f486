package kenes.web.sitting;

import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** The page of a notice. @param text as plain text, to copy @param calendar the event for a calendar */
public record NoticeView(PageView page, LinkView sitting, NoticeText kk, NoticeText ru, LinkView text, LinkView calendar) {}
