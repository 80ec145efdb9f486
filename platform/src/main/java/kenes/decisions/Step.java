package kenes.decisions;

import java.time.Instant;

/** An act of a decision's life. @param index of its entry in the body's journal */
public record Step(long index, Instant at, DecisionsAct act) {}
