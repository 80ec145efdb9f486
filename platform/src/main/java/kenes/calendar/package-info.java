/** Working-day calendars of countries: their files, the exceptions that an administrator records, and who may. */
package kenes.calendar;
