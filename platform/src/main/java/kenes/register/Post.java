package kenes.register;

import java.util.UUID;
import kenes.base.Text;

/** A post that people hold one after another. @param role chair, deputy_chair, member, secretary, staff */
public record Post(UUID id, String body, UUID organization, String role, Text label) {}
