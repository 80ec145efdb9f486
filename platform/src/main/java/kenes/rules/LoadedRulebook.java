package kenes.rules;

import java.util.UUID;
import kenes.base.DateSpan;
import kenes.base.Digest;
import kenes.base.Text;

/**
 * That a rulebook is in force.
 *
 * @param body in whose journal it was loaded
 * @param code the name by which others extend it
 * @param extended code of the rulebook that it extends, or null
 * @param appliesTo the kind of body, or the body's own code; null: only to be extended
 * @param recorded index of the entry in the body's journal
 */
public record LoadedRulebook(String body, UUID id, Digest content, String code, String extended, Text title, String appliesTo,
    DateSpan valid, long recorded) {}
