package kenes.routes;

import kenes.base.Text;

/**
 * By what something is so.
 *
 * @param text act and article, for readers
 * @param link public address of the act's text, or null
 * @param inferred true: concluded or recalled, not read in the act itself
 */
public record Basis(Text text, String link, boolean inferred) {}
