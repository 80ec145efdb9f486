package kenes.sources;

import java.time.LocalDate;
import java.util.UUID;
import kenes.base.Text;

/**
 * Something that came of a paragraph, as it stands today.
 *
 * @param number or null
 * @param state key of the word for how it stands @param tag the kind of its tag: good, bad, plain, ended
 * @param path address of its page below the language
 * @param within the title of the sitting to which an agenda item belongs; null for anything else
 */
public record Trace(UUID id, String number, Text title, LocalDate on, String state, String tag, String path, Text within) {}
