package kenes.web.portal;

import kenes.web.view.PageView;

/**
 * How to check a body's record without us.
 *
 * @param body whose record
 * @param log its public address
 * @param key its public key as one line; null while there is none
 */
public record CheckView(PageView page, String body, String bodyHref, String log, String key) {}
