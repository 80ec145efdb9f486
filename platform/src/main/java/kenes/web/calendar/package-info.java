/** The working-day calendar as a page: the year drawn month by month, its days off in words, and a term counted. */
package kenes.web.calendar;
