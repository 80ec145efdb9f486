/** What an operator does: settings, the commands of {@code ./kenes}, backup and restore. */
package kenes.ops;
