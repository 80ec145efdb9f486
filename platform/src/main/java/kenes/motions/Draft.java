package kenes.motions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Digest;

/**
 * A version of the text of an item's draft decision.
 *
 * @param version from 1 within the item
 * @param papers the published papers that it was taken from; empty when it was typed
 * @param index of its act in the body's journal
 */
public record Draft(UUID id, UUID item, int version, Wording text, Set<Digest> papers, Instant at, long index) {}
