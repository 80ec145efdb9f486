/**
 * Past votes of real councils, judged again by the platform's own rules and compared with what was published. Reads
 * files only, row by row; nothing is stored.
 */
package kenes.history;
