/** Letters about sittings: made after the acts they follow from, kept in an outbox, handed to a mail server until it takes them. */
package kenes.notices;
