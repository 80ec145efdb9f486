package kenes.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.advice.Advice;
import kenes.advice.Advised;
import kenes.db.Tx;
import kenes.decisions.Answered;
import kenes.decisions.DecisionLife;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Route;
import kenes.web.decisions.AdvicePages;
import kenes.web.decisions.AdviceWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** Recommendations of other bodies on the desk: what has come, by when an answer is due, and the answer. */
public final class AdviceDesk {
  private static final int MOST = 100;

  private final DeskParts parts;
  private final Advice advice;
  private final BodyPanels all;
  private final BodyPanels page;

  public AdviceDesk(DeskParts parts, Advice advice) {
    this.parts = parts;
    this.advice = advice;
    this.all = new BodyPanels(parts, "/recommendations", "recommendations-desk.title", this::all);
    this.page = new BodyPanels(parts, "/recommendations/:advice", "advice.one", this::one);
  }

  public List<Route> routes() {
    String desk = "/:lang/desk/b/:body/recommendations";
    return List.of(
        Route.get(desk, Access.granted(Permission.FOLLOW_DECISIONS), all::show),
        Route.get(desk + "/:advice", Access.granted(Permission.FOLLOW_DECISIONS), page::show),
        Route.post(desk + "/:advice/answer", Access.granted(Permission.KEEP_DECISIONS), request -> page.submit(request, this::answer)));
  }

  private void answer(Request sent) {
    Answered answered = Stream.of(Answered.values()).filter(value -> value.name().equals(sent.field("answer"))).findFirst().orElse(null);
    advice.answer(sent.caller(), sent.path("body"), sent.key(),
        new Advice.Answer(sent.id("advice"), answered, sent.field("reply"), BodyPanels.id(sent, "own"), sent.field("reason")));
  }

  /** What waits for an answer stands first. */
  private List<PanelView.Panel> all(Tx tx, BodyPanels.Desk desk) {
    boolean keeps = keeps(tx, desk);
    List<Advised> found = advice.list(tx, desk.body().code(), MOST);
    if (found.isEmpty()) {
      return List.of(BodyPanels.panel("none", new TextView(desk.w().text("advice.none"), null), null, null, List.of(desk.w().text("advice.none-why")), List.of(), List.of(), List.of()));
    }
    return found.stream().sorted(Comparator.comparing(one -> !isOwed(tx, one))).map(one -> panel(tx, desk, one, List.of(),
        new LinkView(desk.w().text(keeps && isOwed(tx, one) ? "joint.step" : "joint.look"), "/" + desk.w().lang().code() + path(desk.body().code()) + "/" + one.id()))).toList();
  }

  private boolean isOwed(Tx tx, Advised one) {
    return one.isDue() && advice.isAwaited(tx, one);
  }

  private boolean keeps(Tx tx, BodyPanels.Desk desk) {
    return parts.permissions().may(tx, desk.request().caller(), desk.body().code(), Permission.KEEP_DECISIONS);
  }

  private PanelView.Panel panel(Tx tx, BodyPanels.Desk desk, Advised one, List<PanelView.Form> forms, LinkView link) {
    AdviceWords words = new AdviceWords(parts.sitting().register(), tx, desk.w());
    List<String> lines = new ArrayList<>(List.of(words.from(one) + ". " + words.line(one)));
    lines.addAll(words.facts(advice, one, desk.today()));
    lines.addAll(words.answered(one));
    return BodyPanels.panel("advice-" + one.id(), TextView.of(one.title(), desk.w().lang()), AdviceWords.tag(one.on(desk.today())), AdviceWords.state(desk.w(), one.on(desk.today())),
        lines, List.of(), forms, List.of(link));
  }

  private List<PanelView.Panel> one(Tx tx, BodyPanels.Desk desk) {
    Advised one = advice.get(tx, desk.body().code(), desk.request().id("advice"));
    List<PanelView.Form> forms = new ArrayList<>();
    if (one.ending() == null && advice.isAwaited(tx, one) && keeps(tx, desk)) {
      forms.add(one.answers().isEmpty() ? desk.forms().open("answer", "answer", desk.w().text("advice.do-answer"), "", fields -> fields(tx, desk, one, fields))
          : desk.forms().folded("answer", "answer", desk.w().text("advice.do-change"), fields -> fields(tx, desk, one, fields)));
    }
    PanelView.Panel lead = BodyPanels.panel("lead", new TextView(desk.w().text("recommendation.force"), null), null, null, List.of(desk.w().text("advice.lead")), List.of(), List.of(), List.of());
    return List.of(panel(tx, desk, one, forms, new LinkView(desk.w().text("joint.page"), "/" + desk.w().lang().code() + AdvicePages.path(one.body(), one.id()))), lead);
  }

  private List<FieldView> fields(Tx tx, BodyPanels.Desk desk, Advised one, DeskFields fields) {
    List<FieldView> made = new ArrayList<>();
    made.add(fields.choice("radio", "answer", desk.w().text("advice.answer"), Stream.of(Answered.values())
        .map(value -> BodyPanels.option(desk.w(), value.name(), "advice.choose-" + value.name().toLowerCase(Locale.ROOT))).toList(), ""));
    made.add(fields.input("textarea", "reply", desk.w().text("advice.reply"), desk.w().text("advice.reply-hint"), true));
    FieldView own = fields.choice("select", "own", desk.w().text("advice.field-own"), decisions(tx, desk), "");
    made.add(new FieldView(own.type(), own.name(), own.label(), null, own.value(), own.error(), null, null, false, own.options()));
    if (one.answer().isPresent()) {
      made.add(fields.input("textarea", "reason", desk.w().text("advice.field-reason"), null, true));
    }
    return made;
  }

  /** The body's latest decisions that an answer can name. */
  private List<FieldView.Option> decisions(Tx tx, BodyPanels.Desk desk) {
    return Stream.concat(Stream.of(new FieldView.Option("", desk.w().text("advice.no-own"))), parts.sitting().decisions().latest(tx, desk.body().code()).stream()
        .filter(Advice::isStanding).map(DecisionLife::decision).map(decision -> new FieldView.Option(decision.id().toString(),
            desk.w().no(decision.number()) + ", " + desk.w().date(decision.on()) + ". " + decision.title().in(desk.w().lang())))).toList();
  }

  /** Below the language. */
  static String path(String body) {
    return "/desk/b/" + body + "/recommendations";
  }
}
