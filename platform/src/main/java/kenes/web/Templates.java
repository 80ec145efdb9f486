package kenes.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The precompiled templates. */
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "kenes.templates");

  private Templates() {}

  /** For what renders beside the web: printed documents. */
  public static TemplateEngine engine() {
    return ENGINE;
  }

  /**
   * Renders a template to UTF-8.
   *
   * @param name below {@code src/main/jte}: {@code portal/error.jte}
   * @param parameters by the names of its {@code @param} lines
   */
  public static byte[] render(String name, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(name, parameters, output);
    return output.toByteArray();
  }
}
