package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.web.FormState;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;

/** The form that withdraws, moves, words anew or closes to the public an item that waits for its turn. Its fields bear names of their own beside the form for another item. */
final class ItemChange {
  private final Words w;
  private final SittingFacts facts;
  private final FormState form;

  ItemChange(Words w, SittingFacts facts, String sent, FormState form) {
    this.w = w;
    this.facts = facts;
    this.form = sent.equals("change-item") ? form : FormState.fresh();
  }

  SittingDeskView.Add view() {
    DeskFields fields = new DeskFields(w, form);
    List<FieldView.Option> items = facts.items().stream().filter(item -> item.openedAt() == null)
        .map(item -> new FieldView.Option(item.id().toString(), item.position() + ". " + item.title().in(w.lang()))).toList();
    List<FieldView> all = new ArrayList<>();
    all.add(fields.choice("select", "item", w.text("agenda.item"), items, items.getFirst().value()));
    all.add(fields.choice("radio", "change", w.text("agenda.what"), Stream.of("withdraw", "move", "retitle", "close")
        .filter(kind -> !kind.equals("close") || !facts.meeting().isOpen() && !facts.meeting().setting().closed())
        .map(kind -> new FieldView.Option(kind, w.text("agenda.do-" + kind))).toList(), "withdraw"));
    all.add(fields.input("number", "place", w.text("agenda.place"), w.text("agenda.place-hint"), false));
    Stream.of(Lang.values()).forEach(lang -> all.add(optional(fields.text("new-title", "agenda.new-title", lang), "title." + lang.code())));
    Stream.of(Lang.KK, Lang.RU).forEach(lang -> all.add(fields.text("reason", "agenda.reason", lang)));
    return new SittingDeskView.Add(form.key(), all, null);
  }

  /** Needed only where the item is worded anew; its error comes under the command's own name. */
  private FieldView optional(FieldView field, String name) {
    return new FieldView(field.type(), field.name(), field.label(), field.hint(), field.value(), form.error(name, w), field.autocomplete(), field.lang(),
        false, field.options());
  }
}
