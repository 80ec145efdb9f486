package kenes.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What the web is made of; put together by {@code Main} only.
 *
 * @param sessions who is signed in
 * @param roles what a caller is in a body today
 * @param cache the public pages
 * @param healthy whether the database answers
 * @param findAddress where the thing with this id has its page: the address below the language
 * @param log the published logs
 */
public record WebParts(WebSettings settings, Sessions sessions, RolesNow roles, PageCache cache, BooleanSupplier healthy,
    Function<UUID, Optional<String>> findAddress, PublicLog log) {}
