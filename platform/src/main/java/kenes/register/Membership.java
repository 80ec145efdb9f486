package kenes.register;

import java.util.UUID;
import kenes.base.DateSpan;

/**
 * That a person belongs to an organization.
 *
 * @param role chair, deputy_chair, member
 * @param post the post held, or null
 * @param term number of the term, or null
 * @param seat the seat in the plenary, or null
 * @param constituency as the source writes it, or null
 */
public record Membership(UUID id, String body, UUID person, UUID organization, String role, UUID post, Integer term,
    Integer seat, String constituency, DateSpan valid) {}
