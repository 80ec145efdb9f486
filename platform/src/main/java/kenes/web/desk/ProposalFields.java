package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Alphabet;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionsAct;
import kenes.proposals.ProposalLife;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Step;
import kenes.register.Body;
import kenes.routes.Need;
import kenes.routes.Transition;
import kenes.web.proposals.ProposalWords;
import kenes.web.view.FieldView;

/** What the forms about proposals let choose from. */
record ProposalFields(DeskParts parts, Tx tx, Words w, String body, LocalDate today) {
  /** Before the code of a body in a field of bodies: it with all below it. */
  static final String REGION = "region-";
  /** Between the code of a body and the version of the text on which its opinion is asked. */
  static final String REQUEST = "/";
  private static final int DECISIONS = 40;
  private static final List<Need> SHOWN = List.of(Need.FINANCIAL_CONCLUSION, Need.NO_BUDGET_EFFECT, Need.COMMITTEE_CONCLUSION, Need.EXPERT_OPINION, Need.CARRIER, Need.DECISION);

  /** The fields of a step of the route, and the form. @param ahead the steps to choose from */
  void take(StepForms.Of form, List<Proposals.Ahead> ahead, boolean open) {
    boolean law = ahead.stream().anyMatch(one -> one.step().needs().contains(Need.ARTICLE) || one.by().needs().contains(Need.ARTICLE));
    form.add("radio", "step", true, ahead.stream().map(this::step).toList()).date("on", true).date("expected", false).select("decision", false, decisions()).line("source", false)
        .add("checkboxes", "shown", false, SHOWN.stream().map(need -> new FieldView.Option(need.name(), w.text("routes.need." + need.name()))).toList())
        .area("words", false);
    if (law) {
      law(form, false);
    }
    form.file().show(open);
  }

  static StepForms.Of law(StepForms.Of form, boolean required) {
    return form.pair("text", "lawTitle", "title", required).line("article", required).date("date", required).line("url", false);
  }

  private FieldView.Option step(Proposals.Ahead one) {
    String name = one.step().name().in(w.lang());
    String move = one.by().kind() == Transition.Kind.PASS ? "" : " · " + w.text("routes.kind." + ProposalWords.key(one.by().kind()));
    return new FieldView.Option(one.step().id(), name + move);
  }

  /** An entry of the home that can be taken back, in words. */
  String entered(ProposalLife life, Step step) {
    return switch (step.act()) {
      case ProposalsAct.LawLinked act -> ProposalWords.law(w, act.law());
      case ProposalsAct.OpinionEntered act -> w.text("proposals-desk.entered", w.text("proposal.opinion-" + ProposalWords.key(act.kind())) + ": " + act.by().in(w.lang()), w.date(act.on()));
      case ProposalsAct.StepTaken act -> w.text("proposals-desk.entered", parts.proposals().proposals().proposals().step(tx, life.now().place()).name().in(w.lang()), w.date(act.on()));
      default -> throw new IllegalArgumentException("not taken back: " + step.act());
    };
  }

  /** The requests for an opinion that were not answered; a body can have one for each version of the text. */
  List<FieldView.Option> requests(ProposalLife life) {
    return life.advice().stream().filter(one -> one.isOpen() && !one.body().equals(body)).map(one -> new FieldView.Option(one.body() + REQUEST + one.version(),
        parts.sitting().register().getBody(tx, one.body()).name().in(w.lang()) + " · " + w.text("proposal.opinion-about", one.version(), w.date(one.on()), w.date(one.due()))))
        .toList();
  }

  /** The body's decisions that are signed and stand, the newest first. */
  Stream<FieldView.Option> decisions() {
    return parts.sitting().decisions().latest(tx, body).stream().filter(life -> life.ending() == null && life.find(DecisionsAct.DecisionSigned.class).isPresent())
        .limit(DECISIONS).map(life -> new FieldView.Option(life.decision().id().toString(),
            w.text("proposal.decision", life.decision().number(), w.date(life.decision().on())) + " · " + life.decision().title().in(w.lang())));
  }

  /** Other bodies that exist today. */
  Stream<Body> others() {
    return parts.sitting().register().listBodies(tx).stream().filter(one -> !one.code().equals(body) && one.valid().contains(today) && !one.kind().equals("registry"));
  }

  List<FieldView.Option> options(Stream<Body> bodies) {
    return bodies.map(one -> new FieldView.Option(one.code(), one.name().in(w.lang()))).sorted((one, other) -> Alphabet.ORDER.compare(one.words(), other.words())).toList();
  }

  /** Regions with their bodies, each region with a box for all of them; first the bodies that stand alone. */
  List<FieldView.Option> byRegion(Collection<String> asked) {
    Map<String, Body> all = parts.sitting().register().listBodies(tx).stream().collect(Collectors.toMap(Body::code, one -> one));
    Map<String, List<Body>> regions = others().filter(one -> !asked.contains(one.code())).collect(Collectors.groupingBy(one -> region(all, one)));
    String alone = w.text("proposals-desk.alone");
    List<FieldView.Option> single = options(regions.values().stream().filter(bodies -> bodies.size() == 1).map(List::getFirst));
    List<FieldView.Option> options = new ArrayList<>(single.stream().map(one -> grouped(one, alone, single.size())).toList());
    regions.entrySet().stream().filter(region -> region.getValue().size() > 1).map(region -> Map.entry(all.get(region.getKey()), region.getValue()))
        .sorted((one, other) -> Alphabet.ORDER.compare(name(one.getKey()), name(other.getKey()))).forEach(region -> {
          int size = region.getValue().size();
          options.add(grouped(new FieldView.Option(REGION + region.getKey().code(), w.text("proposals-desk.whole-region", size)), name(region.getKey()), size));
          options(region.getValue().stream()).forEach(one -> options.add(grouped(one, name(region.getKey()), size)));
        });
    return options;
  }

  private FieldView.Option grouped(FieldView.Option option, String heading, int size) {
    return new FieldView.Option(option.value(), option.words(), w.text("proposals-desk.region", heading, size));
  }

  private String name(Body region) {
    return (region.territory() == null ? region.name() : region.territory()).in(w.lang());
  }

  private String region(Map<String, Body> all, Body body) {
    Body parent = body.parent() == null ? null : all.get(body.parent());
    return parent == null || parent.code().equals(parts.sitting().registry()) ? body.code() : region(all, parent);
  }

  /** The body that carries it and exists today. */
  Optional<Body> carrier(ProposalLife life) {
    return parts.proposals().proposals().proposals().carrier(tx, life, today);
  }

  /** Those that may carry one of the steps of the route. */
  List<FieldView.Option> carriers(kenes.routes.Route route) {
    return options(others().filter(one -> route.carriers().stream().anyMatch(carrier -> carrier.kind() == kenes.routes.Carrier.Kind.BODY && carrier.accepts(one))));
  }

  static <E extends Enum<E>> List<FieldView.Option> choices(Words w, String key, Collection<E> all) {
    return all.stream().map(one -> new FieldView.Option(one.name(), w.text(key + ProposalWords.key(one)))).toList();
  }

  static <E extends Enum<E>> List<FieldView.Option> choices(Words w, String key, E[] all) {
    return choices(w, key, Arrays.asList(all));
  }

  Map<String, String> onToday() {
    return Map.of("on", today.toString());
  }
}
