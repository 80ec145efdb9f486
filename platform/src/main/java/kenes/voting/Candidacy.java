package kenes.voting;

/** A candidate and the votes given to them. @param candidate by whatever names them uniquely in this election @param votes 0 or more */
public record Candidacy(String candidate, long votes) {}
