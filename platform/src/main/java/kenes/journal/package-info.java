/**
 * The journal: per body one gap-free, append-only list of acts. {@link kenes.journal.Journal#record} is the only way to
 * make official state.
 */
package kenes.journal;
