package kenes.rules;

/** How a decision is voted on: openly, openly with every name recorded, in secret, by signatures. */
public enum Method { OPEN, ROLL_CALL, SECRET, SIGNATURES }
