package kenes.meetings;

import java.time.Instant;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;

/** A paper of an item in one language. @param size in bytes @param replacedBy null while it is the valid one */
public record Paper(String body, UUID id, UUID item, Lang lang, String title, String mediaType, long size, Digest content,
    Instant at, UUID replacedBy) {}
