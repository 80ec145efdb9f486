package kenes.web;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Words;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.web.view.PageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever went wrong, as a page in the reader's language. Never a stack trace. */
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WebSettings settings;

  ErrorPages(WebSettings settings) {
    this.settings = settings;
  }

  /** The page for a failure; an unknown one is logged under a short reference number, which the page shows. */
  Response page(Throwable failure, Lang lang, String path) {
    if (failure instanceof Moved moved) {
      return Response.redirect(moved.address()).status(302);
    }
    if (failure instanceof Refused refused) {
      if (!refused.code().kind().equals(Refused.Kind.UNAVAILABLE)) {
        return page(refused, lang);
      }
      LOG.warn("{} at {}", refused.getMessage(), path, refused);
      return page(refused, lang).with("Retry-After", "5");
    }
    String reference = "%06d".formatted(RANDOM.nextInt(1_000_000));
    LOG.error("Fault {} at {}", reference, path, failure);
    return page(new Refused(WebCode.FAULT, reference), lang);
  }

  private Response page(Refused refused, Lang lang) {
    Words words = Words.of(lang);
    int status = Refusals.status(refused.code());
    String kind = refused.code() == WebCode.FAULT ? "FAULT" : refused.code().kind().name();
    String title = words.text("error." + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    PageView page = new PageView(settings.origin(), "/", title, title, List.of(), null, null);
    Map<String, Object> parameters = new HashMap<>(Map.of("w", words, "page", page,
        "explanation", Refusals.text(words, refused), "fields",
        refused.fields().stream().skip(1).map(field -> Refusals.text(words, field)).toList()));
    return Response.html(Templates.render("portal/error.jte", parameters)).status(status);
  }
}
