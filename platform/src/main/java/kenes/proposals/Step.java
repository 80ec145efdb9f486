package kenes.proposals;

import java.time.Instant;

/** An act about a proposal in one body's journal. @param index of its entry in the journal */
public record Step(long index, Instant at, ProposalsAct act) {}
