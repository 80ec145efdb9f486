package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.meetings.BudgetEffect;
import kenes.meetings.Meeting;
import kenes.meetings.Opinion;
import kenes.meetings.Papers;
import kenes.web.FormState;
import kenes.web.sitting.ItemNotes;
import kenes.web.sitting.ItemView;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;

/** The opinions on an item, in words, with the forms that ask for them and record them. */
final class OpinionWords {
  private final DeskParts parts;
  private final SittingFacts facts;
  private final AgendaItem item;
  private final Words w;
  private final FormState form;
  private final String sent;

  /** @param sent address of the small form that came back, or nothing */
  OpinionWords(DeskParts parts, SittingFacts facts, AgendaItem item, Words w, FormState form, String sent) {
    this.parts = parts;
    this.facts = facts;
    this.item = item;
    this.w = w;
    this.form = form;
    this.sent = sent;
  }

  PapersView.Opinions view(Tx tx) {
    Papers papers = parts.sitting().papers();
    boolean open = item.closedAt() == null;
    BudgetEffect effect = papers.effect(tx, item.body(), item.id());
    String missing = papers.executive().isUnasked(tx, facts.meeting(), item.id()) ? w.text("opinion.executive-missing", executive(papers, tx, facts.meeting()).in(w.lang())) : null;
    return new PapersView.Opinions(ItemNotes.effect(w, effect), missing, papers.listOpinions(tx, item.body(), item.id()).stream().map(one -> line(one, open)).toList(),
        open ? effectForm(effect) : null, open ? askForm(tx) : null);
  }

  private PapersView.Line line(Opinion opinion, boolean open) {
    ItemView.Opinion said = ItemNotes.opinion(facts, w, opinion);
    return new PapersView.Line("opinion-" + opinion.id(), said.name(), said.state(), said.tag(), said.remark(), said,
        open && opinion.position() == null ? giveForm(opinion) : null);
  }

  private PapersView.Small effectForm(BudgetEffect effect) {
    DeskFields fields = fields("effect");
    return small("effect", "opinion.effect-send", List.of(fields.choice("select", "effect", w.text("opinion.effect"),
        List.of("none", "revenue", "spending", "both").stream().map(code -> new FieldView.Option(code, w.text("opinion.effect-" + code))).toList(), ItemNotes.effectCode(effect))));
  }

  private PapersView.Small askForm(Tx tx) {
    DeskFields fields = fields("ask");
    List<FieldView.Option> whom = new ArrayList<>(List.of(new FieldView.Option("executive", executive(parts.sitting().papers(), tx, facts.meeting()).in(w.lang()))));
    LocalDate day = LocalDate.ofInstant(facts.meeting().startsAt(), facts.zone());
    parts.sitting().register().organizations(tx, item.body(), day).stream().filter(one -> one.kind().equals("commission"))
        .forEach(one -> whom.add(new FieldView.Option(one.id().toString(), one.name().in(w.lang()))));
    return small("ask", "opinion.ask", List.of(fields.choice("select", "organization", w.text("opinion.whom"), whom, "executive"),
        fields.input("date", "due", w.text("opinion.by"), null, true)));
  }

  private PapersView.Small giveForm(Opinion opinion) {
    String to = "give/" + opinion.id();
    DeskFields fields = fields(to);
    return small(to, "opinion.record", List.of(fields.choice("radio", "position", w.text("opinion.position"), Arrays.stream(Opinion.Position.values())
        .map(one -> new FieldView.Option(one.name(), w.text("opinion.position-" + one.name()))).toList(), ""),
        fields.input("textarea", "remark", w.text("opinion.remark"), null, false)));
  }

  private DeskFields fields(String to) {
    return new DeskFields(w, to.equals(sent) ? form : FormState.fresh());
  }

  private PapersView.Small small(String to, String button, List<FieldView> fields) {
    return new PapersView.Small(to, to.equals(sent) ? form.key() : FormState.newKey(), w.text(button), fields);
  }

  /** What the sitting's rulebook calls the head of the executive, else a general word. */
  static Text executive(Papers papers, Tx tx, Meeting meeting) {
    return papers.executive().findTitle(tx, meeting).orElseGet(() -> Text.of(Words.of(Lang.KK).text("opinion.executive"), Words.of(Lang.RU).text("opinion.executive"), Words.of(Lang.EN).text("opinion.executive")));
  }
}
