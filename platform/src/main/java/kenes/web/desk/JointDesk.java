package kenes.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
import kenes.joint.Joint;
import kenes.joint.JointDecision;
import kenes.register.Body;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Route;
import kenes.web.decisions.JointWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** Joint decisions on the desk: what was offered, which decision of the body is its part, and offers to others. */
public final class JointDesk {
  private final DeskParts parts;
  private final Joint joint;
  private final BodyPanels panels;
  private final BodyPanels page;

  public JointDesk(DeskParts parts, Joint joint) {
    this.parts = parts;
    this.joint = joint;
    this.panels = new BodyPanels(parts, "/joint", "joint-desk.title", this::all);
    this.page = new BodyPanels(parts, "/joint/:joint", "joint.one", this::one);
  }

  public List<Route> routes() {
    String desk = "/:lang/desk/b/:body/joint";
    Access keep = Access.granted(Permission.KEEP_DECISIONS);
    return List.of(
        Route.get(desk, Access.granted(Permission.FOLLOW_DECISIONS), panels::show),
        Route.post(desk + "/offer", keep, request -> panels.submit(request, this::offer)),
        Route.get(desk + "/:joint", Access.granted(Permission.FOLLOW_DECISIONS), page::show),
        Route.post(desk + "/:joint/adopt", keep, request -> page.submit(request, sent -> joint.adopt(sent.caller(), sent.path("body"), sent.key(),
            new Joint.Adopt(sent.id("joint"), BodyPanels.id(sent, "decision"))))),
        Route.post(desk + "/:joint/refuse", keep, request -> page.submit(request, sent -> joint.refuse(sent.caller(), sent.path("body"), sent.key(),
            new Joint.Refuse(sent.id("joint"), sent.field("reason"))))),
        Route.post(desk + "/:joint/withdraw", keep, request -> page.submit(request, sent -> joint.withdraw(sent.caller(), sent.path("body"), sent.key(),
            new Joint.Withdraw(sent.id("joint"), sent.field("reason"))))));
  }

  private void offer(Request request) {
    List<Lang> languages = parts.sitting().db().read(tx -> joint.findLanguages(tx, request.path("body"))).orElse(List.of());
    joint.offer(request.caller(), request.path("body"), request.key(),
        new Joint.Offer(request.field("partner"), DecisionSteps.wordings(request, "", languages), request.field("parityReason")));
  }

  private List<PanelView.Panel> all(Tx tx, BodyPanels.Desk desk) {
    boolean keeps = parts.permissions().may(tx, desk.request().caller(), desk.body().code(), Permission.KEEP_DECISIONS);
    List<PanelView.Panel> made = new ArrayList<>();
    List<Lang> languages = joint.findLanguages(tx, desk.body().code()).orElse(List.of());
    if (keeps && !languages.isEmpty()) {
      made.add(BodyPanels.panel("offer", new TextView(desk.w().text("joint.new"), null), null, null, List.of(desk.w().text("joint.lead")), List.of(),
          List.of(desk.forms().folded("new-offer", "offer", desk.w().text("joint.do-offer"), fields -> offerFields(tx, desk, fields, languages))), List.of()));
    }
    joint.list(tx, desk.body().code()).stream().sorted(Comparator.comparing(one -> !isOpen(one))).forEach(one -> made.add(panel(tx, desk, one, List.of(), List.of(),
        new LinkView(desk.w().text(keeps && isOpen(one) ? "joint.step" : "joint.look"), "/" + desk.w().lang().code() + path(desk.body().code()) + "/" + one.id()))));
    return made;
  }

  /** Whether this body can still do something about it. */
  private static boolean isOpen(JointDecision one) {
    return one.own() == null && !one.isOver();
  }

  private PanelView.Panel panel(Tx tx, BodyPanels.Desk desk, JointDecision one, List<String> more, List<PanelView.Form> forms, LinkView link) {
    JointWords words = new JointWords(parts.sitting().register(), tx, desk.w());
    List<String> lines = Stream.of(List.of(words.with(one)), words.facts(one), more).flatMap(List::stream).toList();
    return BodyPanels.panel("joint-" + one.id(), TextView.of(one.title(), desk.w().lang()), JointWords.tag(one), words.state(one), lines, List.of(), forms, List.of(link));
  }

  private List<PanelView.Panel> one(Tx tx, BodyPanels.Desk desk) {
    JointDecision one = joint.get(tx, desk.body().code(), desk.request().id("joint"));
    List<String> more = new ArrayList<>();
    List<PanelView.Form> forms = new ArrayList<>();
    if (isOpen(one) && parts.permissions().may(tx, desk.request().caller(), desk.body().code(), Permission.KEEP_DECISIONS)) {
      List<FieldView.Option> decisions = decisions(tx, desk, one);
      if (decisions.isEmpty()) {
        more.add(desk.w().text("joint.no-decision"));
      } else {
        forms.add(desk.forms().open("adopt", "adopt", desk.w().text("joint.do-adopt"), "", fields -> List.of(
            fields.choice("select", "decision", desk.w().text("joint.own-decision"), decisions, decisions.getFirst().value()))));
      }
      String step = one.offeredHere() ? "withdraw" : "refuse";
      forms.add(desk.forms().folded(step, step, desk.w().text("joint.do-" + step), fields -> List.of(
          fields.input("textarea", "reason", desk.w().text("joint.reason"), null, true))));
    }
    return List.of(panel(tx, desk, one, more, forms, new LinkView(desk.w().text("joint.page"), "/" + desk.w().lang().code() + "/b/" + desk.body().code() + "/joint/" + one.id())));
  }

  /** The decisions of the body that can be its part, the latest first. */
  private List<FieldView.Option> decisions(Tx tx, BodyPanels.Desk desk, JointDecision one) {
    return parts.sitting().decisions().headings(tx, desk.body().code()).titled(one.wordings().getFirst().title(), one.offeredOn()).stream().filter(one::fits).map(DecisionLife::decision)
        .map(decision -> new FieldView.Option(decision.id().toString(), desk.w().no(decision.number()) + ", " + desk.w().date(decision.on()))).toList();
  }

  private List<FieldView> offerFields(Tx tx, BodyPanels.Desk desk, DeskFields fields, List<Lang> languages) {
    Words w = desk.w();
    List<FieldView> all = new ArrayList<>(List.of(fields.choice("select", "partner", w.text("joint.partner"), partners(tx, desk), "")));
    for (Lang lang : languages) {
      Stream.of("title", "text").forEach(name -> all.add(worded(w, fields, name, lang)));
    }
    all.add(fields.input("text", "parityReason", w.text("decisions-desk.parityReason"), w.text("decisions-desk.parity-hint"), false));
    return all;
  }

  private List<FieldView.Option> partners(Tx tx, BodyPanels.Desk desk) {
    Stream<Body> others = parts.sitting().register().listBodies(tx).stream().filter(body -> !body.code().equals(desk.body().code())
        && !body.code().equals(parts.sitting().registry()) && body.valid().contains(desk.today()));
    return Stream.concat(Stream.of(new FieldView.Option("", desk.w().text("decisions-desk.choose"))),
        others.map(body -> new FieldView.Option(body.code(), body.name().in(desk.w().lang())))).toList();
  }

  private static FieldView worded(Words w, DeskFields fields, String name, Lang lang) {
    String full = name + "." + lang.code();
    String label = w.text("decisions-desk." + (name.equals("title") ? "title-text" : name)) + " (" + w.text("layout." + lang.code()) + ")";
    return new FieldView(name.equals("title") ? "text" : "textarea", full, label, null, fields.form().value(full), fields.form().error(full, w), "off", lang.code(), true, List.of());
  }

  /** Below the language. */
  static String path(String body) {
    return "/desk/b/" + body + "/joint";
  }
}
