/** Minutes: drafted from what the record holds, edited, signed as acts, published as a page and as PDF/A-2a. */
package kenes.minutes;
