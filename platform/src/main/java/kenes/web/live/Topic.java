package kenes.web.live;

import java.util.UUID;
import kenes.base.Lang;

/** What can be watched: one kind of view of a meeting, in a language. */
public record Topic(String kind, String body, UUID meeting, Lang lang) {}
