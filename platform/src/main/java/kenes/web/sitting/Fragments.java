package kenes.web.sitting;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.web.Templates;

/** Renders a part of a page by itself. */
public final class Fragments {
  private Fragments() {}

  /** @param view what the template takes; may be null where the template says so */
  public static String render(String template, Lang lang, Object view) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("w", Words.of(lang));
    parameters.put("view", view);
    return new String(Templates.render(template, parameters), StandardCharsets.UTF_8).strip();
  }
}
