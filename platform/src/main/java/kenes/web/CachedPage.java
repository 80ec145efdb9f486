package kenes.web;

import java.time.Instant;
import java.util.Map;

/**
 * A public page as rendered, with what it depends on. Holds no token, no name and no preference of whoever asked first.
 *
 * @param html the whole page, UTF-8
 * @param read the journals that were read and their sizes in the same snapshot ({@code journal.sizes(tx)})
 * @param validUntil when its words change by the clock alone; {@link Instant#MAX} when never
 */
public record CachedPage(byte[] html, Map<String, Long> read, Instant validUntil) {}
