package kenes.web.desk;

import java.util.List;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/** The fields of a form, each with what was typed and what is wrong with it. */
record DeskFields(Words w, FormState form) {
  /** An input of this type. @param hint or null */
  FieldView input(String type, String name, String label, String hint, boolean required) {
    return new FieldView(type, name, label, hint, form.value(name), form.error(name, w), "off", null, required, List.of());
  }

  /** A line of text in a language; the official ones must be filled. @param label its key; the language's code is appended */
  FieldView text(String name, String label, Lang lang) {
    String full = name + "." + lang.code();
    return new FieldView("text", full, w.text(label + "-" + lang.code()), null, form.value(full), form.error(full, w), "off", lang.code(),
        lang != Lang.EN, List.of());
  }

  /** A line of text in a language that may stay empty. */
  FieldView optional(String name, String label, Lang lang) {
    FieldView field = text(name, label, lang);
    return new FieldView(field.type(), field.name(), field.label(), null, field.value(), field.error(), field.autocomplete(), field.lang(), false, List.of());
  }

  /** A choice. @param type select or radio @param first what is chosen before anything was */
  FieldView choice(String type, String name, String label, List<FieldView.Option> options, String first) {
    return choice(type, name, label, null, options, first);
  }

  /** A choice with a hint under its label. */
  FieldView choice(String type, String name, String label, String hint, List<FieldView.Option> options, String first) {
    String value = form.values().containsKey(name) ? form.value(name) : first;
    return new FieldView(type, name, label, hint, value, form.error(name, w), null, null, true, options);
  }

  /** A box to tick, shown only once it is needed; null before. */
  FieldView confirm(String name, String label) {
    String error = form.error(name, w);
    return error == null && form.value(name).isEmpty() ? null
        : new FieldView("checkbox", name, label, null, form.value(name), error, null, null, true, List.of());
  }

  /** Boxes of which several may be ticked; the value holds what is ticked, parted by spaces. */
  FieldView several(String name, String label, String hint, List<FieldView.Option> options) {
    return new FieldView("checkboxes", name, label, hint, String.join(" ", form.values(name)), form.error(name, w), null, null, false, options);
  }

  /** A box to tick. */
  FieldView tick(String name, String label) {
    return new FieldView("checkbox", name, label, null, form.value(name), form.error(name, w), null, null, false, List.of());
  }

  /** What a form carries along without showing it. */
  FieldView carried(String name) {
    return new FieldView("hidden", name, "", null, form.value(name), form.error(name, w), null, null, false, List.of());
  }

  /** A part of the form that is no input of its own, for its error. */
  FieldView part(String name, String label) {
    return new FieldView("group", name, label, null, "", form.error(name, w), null, null, false, List.of());
  }
}
