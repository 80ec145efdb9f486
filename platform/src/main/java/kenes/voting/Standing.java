package kenes.voting;

/** A candidate's place in a round. @param reached whether the votes are enough to be elected, were there places enough */
public record Standing(String candidate, long votes, boolean reached, Fate fate) {}
