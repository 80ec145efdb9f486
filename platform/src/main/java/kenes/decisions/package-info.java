/** Decisions of a body from the adopted vote to their end: number, signature, registration, publication, entry into force, control, changes. */
package kenes.decisions;
