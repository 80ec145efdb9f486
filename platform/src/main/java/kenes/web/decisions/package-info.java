/** The public pages of decisions: the list of a body, a decision with its whole life, versions of its text compared. */
package kenes.web.decisions;
