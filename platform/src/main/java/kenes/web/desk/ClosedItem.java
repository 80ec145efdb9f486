package kenes.web.desk;

import java.util.List;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.web.view.FieldView;

/** The part of a form that closes one item to the public. @param tick that it is closed @param reasons in each language */
public record ClosedItem(FieldView tick, List<FieldView> reasons) {
  /** @param name of the box; the reasons are sent under it and their language */
  static ClosedItem of(DeskFields fields, String name) {
    List<FieldView> reasons = Stream.of(Lang.values()).map(lang -> fields.optional(name, "agenda.closed-reason", lang)).toList();
    return new ClosedItem(fields.tick(name, fields.w().text("agenda.close-item")), reasons);
  }

  Stream<FieldView> all() {
    return Stream.concat(Stream.of(tick), reasons.stream());
  }

  /** Whether something was ticked, typed or refused in it. */
  public boolean open() {
    return all().anyMatch(field -> field.error() != null || !field.value().isEmpty());
  }
}
