package kenes.web.view;

/**
 * A step in the timeline of a thing.
 *
 * @param state    {@code done}, {@code now}, {@code next} or {@code overdue}
 * @param when     the date in words
 * @param datetime the same for machines (ISO 8601), or null
 * @param title    what happened or is due
 * @param by       by whom, or null
 * @param basis    what it is based on, or null
 * @param href     its page, or null
 * @param note     a word that says the state: “мерзімі өткен”, or null
 */
public record StepView(String state, String when, String datetime, String title, String by, String basis, String href,
    String note) {}
