package kenes.web.portal;

import java.util.List;

/**
 * A sitting in a list.
 *
 * @param kind “кезекті сессия № 34”
 * @param when the date in words
 * @param state how it stands, one sentence each
 */
public record SittingLine(Written title, String href, String kind, String when, String body, String bodyHref, List<TagView> tags,
    List<Written> state) {}
