package kenes.commissions;

/** By what somebody came to sit on a commission, and by what that ended before its term; each may be null. */
public record Appointment(CommissionsAct.Basis basis, CommissionsAct.Basis ended) {}
