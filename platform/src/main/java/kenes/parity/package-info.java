/**
 * Whether the Kazakh and the Russian text of one paper state the same: numbers, dates, names, numbers of documents and
 * the numbering of points. How facts are written is data: {@code parity/*.properties}. Words in letters are not compared.
 */
package kenes.parity;
