/** What templates take: plain numbers, words already chosen, lists. No facade, no SQL, no clock. */
package kenes.web.view;
