package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/**
 * Several forms on one page, one for each step that can be taken. The names of their fields begin with the step; what was typed and
 * what is wrong stand in the form that came back only.
 */
final class StepForms {
  private final Words w;
  private final String words;
  private final String sent;
  private final FormState form;
  private final long fileBytes;
  private final List<RequestFormView> forms = new ArrayList<>();

  /** @param words where the keys of its words begin @param sent the step whose form came back, or null @param fileBytes the largest file */
  StepForms(Words w, String words, String sent, FormState form, long fileBytes) {
    this.w = w;
    this.words = words;
    this.sent = sent;
    this.form = form;
    this.fileBytes = fileBytes;
  }

  /** One form's fields. @param first what stands in them before anything was typed, by name */
  record Of(StepForms all, String step, Map<String, String> first, List<FieldView> fields) {
    Of add(String type, String name, boolean required, List<FieldView.Option> options) {
      return as(type, name, name, all.w.text(all.words + ".field-" + name), null, required, options);
    }

    Of line(String name, boolean required) {
      return add("text", name, required, List.of());
    }

    Of area(String name, boolean required) {
      return add("textarea", name, required, List.of());
    }

    Of date(String name, boolean required) {
      return add("date", name, required, List.of());
    }

    /** A choice of one from a list that begins with nothing chosen. */
    Of select(String name, boolean required, Stream<FieldView.Option> options) {
      return add("select", name, required, Stream.concat(Stream.of(new FieldView.Option("", all.w.text(all.words + ".choose"))), options).toList());
    }

    /** A text in Kazakh and one in Russian. @param error name under which the command says what is wrong; null: that of the field itself */
    Of pair(String type, String name, String error, boolean required) {
      Stream.of("kk", "ru").forEach(lang -> as(type, name + "." + lang, error == null ? name + "." + lang : error,
          all.w.text(all.words + ".field-" + name) + " (" + all.w.text("layout." + lang) + ")", lang, required, List.of()));
      return this;
    }

    Of file() {
      FieldView field = new FieldView("file", step + "-file", all.w.text(all.words + ".field-file"), all.w.text("papers.limits", all.fileBytes >> 20), "",
          back() ? all.form.error("file", all.w) : null, null, null, false, List.of());
      fields.add(field);
      return this;
    }

    private boolean back() {
      return step.equals(all.sent);
    }

    private Of as(String type, String name, String error, String label, String lang, boolean required, List<FieldView.Option> options) {
      String full = step + "-" + name;
      String value = !back() ? first.getOrDefault(name, "") : type.equals("checkboxes") || type.equals("groups") ? String.join(" ", all.form.values(full)) : all.form.value(full);
      String hint = all.words + ".hint-" + name;
      fields.add(new FieldView(type, full, label, all.w.has(hint) ? all.w.text(hint) : null, value, back() ? all.form.error(error, all.w) : null,
          options.isEmpty() ? "off" : null, lang, required, options));
      return this;
    }

    /** Done: it stands on the page. @param open at once, not only when it came back */
    void show(boolean open) {
      String intro = all.words + ".intro-" + step;
      all.forms.add(new RequestFormView("form-" + step, "step/" + step, all.w.text(all.words + ".form-" + step), all.w.has(intro) ? all.w.text(intro) : null,
          back() ? all.form.key() : FormState.newKey(), fields, all.w.text(all.words + ".do-" + step), open || back(),
          fields.stream().anyMatch(field -> field.type().equals("file"))));
    }
  }

  Of form(String step, Map<String, String> first) {
    return new Of(this, step, first, new ArrayList<>());
  }

  Of form(String step) {
    return form(step, Map.of());
  }

  List<RequestFormView> list() {
    return forms;
  }
}
