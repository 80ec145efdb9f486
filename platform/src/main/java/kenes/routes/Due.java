package kenes.routes;

import java.util.Optional;
import kenes.base.Term;

/**
 * Until when a step must be over, from the day on which it was taken.
 *
 * @param then id of the step that follows by itself when the term is over; empty: the step is only late
 * @param grace for how many days after the term what was done within it may still arrive before that step follows
 */
public record Due(Term term, Basis basis, Optional<String> then, int grace) {}
