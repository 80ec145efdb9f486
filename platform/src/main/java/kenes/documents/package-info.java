/** Files of papers looked into: their text, what they hide, and the same file without its metadata. Stores nothing. */
package kenes.documents;
