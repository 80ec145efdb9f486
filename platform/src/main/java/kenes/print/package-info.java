/** Official documents on paper: one HTML template becomes a page on the screen and a PDF/A-2a file for the archive. */
package kenes.print;
