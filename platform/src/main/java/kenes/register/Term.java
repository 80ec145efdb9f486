package kenes.register;

import kenes.base.DateSpan;

/**
 * A term (созыв) of a body.
 *
 * @param seats fixed by law for this term
 * @param seatsSource public reference for the number of seats, or null: unconfirmed
 */
public record Term(String body, int number, int seats, String seatsSource, DateSpan valid) {}
