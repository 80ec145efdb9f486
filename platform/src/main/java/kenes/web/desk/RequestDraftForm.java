package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.requests.Book;
import kenes.requests.Requests;
import kenes.rules.RuleValue;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.view.FieldView;

/** What a request consists of, as fields of a form and back. */
record RequestDraftForm(DeskParts parts, Tx tx, Words w, String body, Book book) {
  /** Whoever cannot be asked can be chosen too: then the refusal says why, and who can. */
  private static final String OTHER = "OTHER";

  /** The form as it was sent. @param writer who leads, or null: the first one ticked */
  static Requests.Compose read(Request request, List<Lang> languages, UUID writer) {
    List<UUID> authors = Stream.concat(Stream.ofNullable(writer), request.fields("authors").stream().map(Id::find).flatMap(Optional::stream)).distinct().toList();
    boolean named = languages.stream().anyMatch(lang -> !request.field("office." + lang.code()).isEmpty());
    return new Requests.Compose(authors, request.field("kind"), named ? Text.of(request.field("office.kk"), request.field("office.ru"), request.field("office.en")) : null,
        request.field("name"), languages.stream().map(lang -> new Requests.Wording(lang, request.field("title." + lang.code()), request.field("text." + lang.code()))).toList(),
        !request.field("withinLimits").isEmpty(), Id.find(request.field("follows")).orElse(null));
  }

  /** What stands in the form of a draft. */
  static Map<String, List<String>> values(Requests.Compose content) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("kind", List.of(content.kind()));
    values.put("name", List.of(content.name() == null ? "" : content.name()));
    values.put("authors", content.authors().stream().map(UUID::toString).toList());
    values.put("withinLimits", List.of(content.withinLimits() ? "yes" : ""));
    values.put("follows", List.of(content.follows() == null ? "" : content.follows().toString()));
    for (Requests.Wording wording : content.wordings()) {
      String lang = "." + wording.lang().code();
      values.put("title" + lang, List.of(wording.title() == null ? "" : wording.title()));
      values.put("text" + lang, List.of(wording.text() == null ? "" : wording.text()));
      String office = content.office() == null ? null : content.office().exact(wording.lang());
      values.put("office" + lang, List.of(office == null ? "" : office));
    }
    return values;
  }

  /** @param writer who leads and is not offered as a co-author, or null: every author is ticked */
  List<FieldView> fields(FormState form, UUID writer) {
    DeskFields fields = new DeskFields(w, form);
    List<FieldView> list = new ArrayList<>();
    list.add(fields.choice("radio", "kind", w.text("requests-desk.kind"), Stream.concat(book.addressees().stream().map(item -> new FieldView.Option(item.code(), item.title().in(w.lang()))),
        Stream.of(new FieldView.Option(OTHER, w.text("requests-desk.kind-other")))).toList(), ""));
    book.languages().forEach(lang -> list.add(text(form, "text", "office", lang)));
    list.add(fields.input("text", "name", w.text("requests-desk.name"), w.text("requests-desk.name-hint"), false));
    book.addressees().stream().filter(item -> book.excluded(item.code()).isPresent()).findFirst().ifPresent(item -> list.add(fields.several("withinLimits",
        w.text("requests-desk.within-title", item.title().in(w.lang())), null, List.of(new FieldView.Option("yes", w.text("requests-desk.within", excluded(item)))))));
    for (Lang lang : book.languages()) {
      list.add(text(form, "text", "title", lang));
      list.add(text(form, "textarea", "text", lang));
    }
    list.add(fields.several("authors", w.text(writer == null ? "requests-desk.authors" : "requests-desk.co-authors"), writer == null ? null : w.text("requests-desk.co-authors-hint"), deputies(writer)));
    list.add(fields.carried("follows"));
    if (form.error("scanReason", w) != null || !form.value("scanReason").isEmpty()) {
      list.add(fields.input("textarea", "scanReason", w.text("requests-desk.scan-reason"), null, true));
    }
    return list;
  }

  private String excluded(RuleValue.Item addressee) {
    return ((RuleValue.Items) book.excluded(addressee.code()).orElseThrow().value()).items().stream().map(item -> item.title().in(w.lang())).collect(Collectors.joining("; "));
  }

  private FieldView text(FormState form, String type, String name, Lang lang) {
    String full = name + "." + lang.code();
    return new FieldView(type, full, w.text("requests-desk." + (name.equals("title") ? "title-field" : name)) + " (" + w.text("layout." + lang.code()) + ")", null, form.value(full), form.error(full, w), "off", lang.code(), false, List.of());
  }

  private List<FieldView.Option> deputies(UUID writer) {
    Register register = parts.sitting().register();
    return register.seats(tx, body, register.today(tx, body)).stream().map(Seat::holder).flatMap(Optional::stream).filter(person -> !person.id().equals(writer))
        .map(person -> new FieldView.Option(person.id().toString(), person.name(w.lang()))).toList();
  }
}
