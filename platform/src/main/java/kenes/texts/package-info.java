/** Texts by paragraph: how a text is cut, and what differs between two versions of it, down to the word. */
package kenes.texts;
