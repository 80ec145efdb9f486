/** The public pages of a sitting: the sitting itself, its items and votes, the hall display, minutes and papers. */
package kenes.web.sitting;
