package kenes.sources;

/** What can come of a paragraph: a proposal, a decision (which may be an instruction on control), a deputy's request, an item of a sitting's agenda, an article of a law. */
public enum TraceKind { PROPOSAL, DECISION, REQUEST, ITEM, LAW }
