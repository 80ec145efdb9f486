package kenes.voting;

/** Whether one group of a double majority agreed, and why. */
public record GroupOutcome(String group, Arithmetic arithmetic) {}
