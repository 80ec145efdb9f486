/** The text of a draft decision, amendments to it, their lawful order, and the text that comes of them. */
package kenes.motions;
