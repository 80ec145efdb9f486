package kenes.web.live;

import java.util.Map;

/**
 * A topic as rendered from one snapshot.
 *
 * @param index of the body's last entry in that snapshot; -1 when it has none
 * @param fragments HTML by the id of the element that it replaces
 */
public record Rendering(long index, Map<String, String> fragments) {}
