/** The public pages of a body's rules: what holds on a day and since when, what changed, and what would come of a vote under other rules. */
package kenes.web.rules;
