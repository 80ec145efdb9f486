package kenes.history;

/** What the source published of a decision. */
public enum Published { ADOPTED, NOT_ADOPTED }
