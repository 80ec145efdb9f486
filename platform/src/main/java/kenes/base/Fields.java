package kenes.base;

import java.util.ArrayList;
import java.util.List;

/** Collects the wrong fields of one form, so that all of them are refused at once. */
public final class Fields {
  private final List<Refused.Field> wrong = new ArrayList<>();

  /** Notes the field as wrong when the condition holds. */
  public Fields refuseIf(boolean condition, String name, Refused.Code code, Object... args) {
    if (condition) {
      wrong.add(new Refused.Field(name, code, List.of(args)));
    }
    return this;
  }

  /** Notes each of the three languages that the text lacks, as {@code name.kk}, {@code name.ru}, {@code name.en}. */
  public Fields refuseMissingLanguages(Text text, String name, Refused.Code code) {
    for (Lang lang : Lang.values()) {
      refuseIf(text == null || text.exact(lang) == null, name + "." + lang.code(), code);
    }
    return this;
  }

  /** Whether no field has been noted so far. */
  public boolean right() {
    return wrong.isEmpty();
  }

  /** @throws Refused when at least one field is wrong */
  public void check() {
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }
}
