package kenes.web.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;

/**
 * Who is signed in, for the desk's layout.
 *
 * @param person the person's name
 * @param role   “мәслихат хатшысы”
 * @param body   the council's name
 * @param token  the form token against cross-site requests
 * @param links  the desk's sections; the one with {@code href} null is this page
 * @param keeper tells accounts apart where the browser keeps what was typed; says nothing about the person
 */
public record DeskView(String person, String role, String body, String token, List<LinkView> links, String keeper) {
  /** Who keeps what is typed on this device: {@code keeper}. */
  public static String keeper(UUID account) {
    return Digest.of(account.toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 12);
  }
}
