package kenes.decisions;

import java.time.LocalDate;

/** How a decision ends. @param from the first day without force; null while the decision that ends it is not in force @param step the act by which it ends */
public record Ending(State state, LocalDate from, Step step) {}
