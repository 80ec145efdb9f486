/** Votes by name, by hands and by ballot papers: frozen roll, frozen rule, what was counted, and the outcome with its reasoning. */
package kenes.voting;
