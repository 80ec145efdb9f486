package kenes.web.portal;

import kenes.web.view.PageView;

/** What Kenes is. */
public record AboutView(PageView page) {}
