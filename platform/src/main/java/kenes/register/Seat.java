package kenes.register;

import java.util.Optional;
import java.util.UUID;

/**
 * A seat of the plenary on a date.
 *
 * @param number 1 to the term's number of seats
 * @param holder empty when the seat is vacant
 * @param membership by which it is held, null when vacant
 * @param constituency of the holder's mandate, or null
 */
public record Seat(int number, Optional<Person> holder, UUID membership, String constituency) {}
