package kenes.web.portal;

import java.util.List;

/**
 * A closed vote in a list.
 *
 * @param outcome whether it was adopted, as a mark in words
 * @param sentence the arithmetic in short
 */
public record VoteLine(Written question, String href, TagView outcome, String sentence, String when, String body, String bodyHref,
    List<TagView> tags) {}
