package kenes.journal;

import java.time.Instant;
import kenes.base.Digest;

/**
 * One act in a body's journal.
 *
 * @param index 0-based place in the body's journal, without gaps; also the index in its transparency log
 * @param at when, cut to microseconds; never earlier than the entry before it
 * @param leafHash RFC 6962 hash of the leaf's bytes
 */
public record Entry(String body, long index, Instant at, Actor actor, Act act, Digest leafHash) {}
