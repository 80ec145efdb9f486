package kenes.web.rules;

import kenes.base.Digest;
import kenes.base.Refused;
import kenes.rules.LoadedRulebook;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.WebCode;

/** A rulebook's text, byte for byte as it was loaded. */
final class RulebookText {
  static final String ENDING = ".yaml";

  private final RuleParts parts;

  RulebookText(RuleParts parts) {
    this.parts = parts;
  }

  /** Only what was loaded as a rulebook of this body is at such an address: other files are kept by digest too. */
  Response answer(Request request) {
    return parts.db().read(tx -> {
      LoadedRulebook loaded = parts.rules().list(tx, request.path("body")).stream()
          .filter(one -> (one.content().hex() + ENDING).equals(request.path("digest"))).findFirst()
          .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      return Response.file(parts.rules().text(tx, loaded.content()), "text/plain; charset=utf-8", loaded.code() + ENDING, false)
          .with("Content-Security-Policy", "sandbox").with("X-Content-Type-Options", "nosniff").forEver();
    });
  }

  /** The address of the text. */
  static String address(String lang, String body, Digest content) {
    return "/" + lang + "/b/" + body + "/rules/text/" + content.hex() + ENDING;
  }
}
