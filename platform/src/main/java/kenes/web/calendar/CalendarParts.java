package kenes.web.calendar;

import kenes.calendar.Calendars;
import kenes.db.Db;
import kenes.journal.Journal;
import kenes.register.Register;

/** What the pages of the calendar are made of; put together by {@code Main} only. @param origin the site's public address without a slash at the end */
public record CalendarParts(Db db, Journal journal, Register register, Calendars calendars, String origin) {}
