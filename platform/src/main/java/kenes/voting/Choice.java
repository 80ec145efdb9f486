package kenes.voting;

/** What a deputy can press. */
public enum Choice { FOR, AGAINST, ABSTAIN }
