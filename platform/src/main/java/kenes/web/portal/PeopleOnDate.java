package kenes.web.portal;

import kenes.web.view.PageView;

/** The page of a body's people on a date. */
public record PeopleOnDate(PageView page, PeopleView people) {}
