/** Official documents on paper: one document as data becomes a page on the screen, a PDF/A-2a file for the archive and a DOCX to work with. */
package kenes.print;
