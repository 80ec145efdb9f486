package kenes.web.view;

import java.util.List;

/**
 * Who is signed in, for the desk's layout.
 *
 * @param person the person's name
 * @param role   “мәслихат хатшысы”
 * @param body   the council's name
 * @param token  the form token against cross-site requests
 * @param links  the desk's sections; the one with {@code href} null is this page
 */
public record DeskView(String person, String role, String body, String token, List<LinkView> links) {}
