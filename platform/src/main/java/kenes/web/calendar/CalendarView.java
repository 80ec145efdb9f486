package kenes.web.calendar;

import kenes.web.view.PageView;

/** The public page of a year, or of a term counted. @param year null on the latter @param back the way from the latter to the year, or null */
public record CalendarView(PageView page, YearView year, CountView count, String back) {}
