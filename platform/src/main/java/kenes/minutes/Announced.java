package kenes.minutes;

import java.time.Instant;
import java.util.List;
import kenes.base.Text;

/**
 * A faction or a deputies' group whose registration was told at the sitting.
 *
 * @param kind faction or deputies_group
 * @param members their names as the notice has them
 */
record Announced(String kind, Text name, List<Text> members, Instant at) {}
