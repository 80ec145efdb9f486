package kenes.routes;

import java.time.LocalDate;
import java.util.Set;

/**
 * A step that was taken, or is about to be.
 *
 * @param step id of the step
 * @param on the legal day
 * @param holder code of the body that takes it; in a foreign history the name of whoever did
 * @param given what is there for it
 */
public record Taken(String step, LocalDate on, String holder, Set<Need> given) {}
