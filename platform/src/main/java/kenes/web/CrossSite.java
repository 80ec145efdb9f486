package kenes.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import kenes.accounts.SignedIn;
import kenes.base.Refused;

/** Refuses forms that other sites' pages send in somebody's name. The session cookie is SameSite=Lax besides. */
final class CrossSite {
  private CrossSite() {}

  /**
   * Judges by what the browser says about the sending page, before the body is read.
   *
   * @param fetchSite the header Sec-Fetch-Site, or null
   * @param origin the header Origin, or null
   * @param host the header Host
   * @throws Refused {@code OTHER_SITE}
   */
  static void check(String fetchSite, String origin, String host) {
    boolean siteIsOurs = fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
    boolean originIsOurs = origin == null || authority(origin).equals(host);
    if (!siteIsOurs || !originIsOurs) {
      throw new Refused(WebCode.OTHER_SITE);
    }
  }

  /** Compares the form's token with the session's. @throws Refused {@code STALE_FORM} */
  static void checkToken(SignedIn signedIn, String token) {
    byte[] expected = signedIn.csrf().getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))) {
      throw new Refused(WebCode.STALE_FORM);
    }
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }
}
