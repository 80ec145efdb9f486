package kenes.requests;

import java.time.Instant;

/** An act of a request's life. @param index of its entry in the body's journal */
public record Step(long index, Instant at, RequestsAct act) {}
