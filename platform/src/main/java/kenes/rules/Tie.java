package kenes.rules;

/** What follows when the votes divide equally. */
public enum Tie { NOT_ADOPTED, ADOPTED, CASTING_VOTE, REPEAT_VOTE, LOT }
