package kenes.meetings;

import java.time.Instant;
import kenes.base.Text;

/**
 * Who has led a sitting from some moment on.
 *
 * @param office as the rulebook names it, or null
 * @param elected true for a chair elected in the course of the sitting, false for who opened it
 */
public record Presider(Text name, Text office, Instant since, boolean elected) {}
