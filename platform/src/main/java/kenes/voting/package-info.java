/** Roll-call votes: frozen roll, frozen rule, ballots with receipts, and the outcome with its reasoning. */
package kenes.voting;
