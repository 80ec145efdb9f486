package kenes.web.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Alphabet;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.Topic;
import kenes.register.Body;
import kenes.web.sitting.Listing;
import kenes.web.view.FieldView;

/** The fields by which proposals are found. */
final class ProposalFilters {
  private final ProposalParts parts;
  private final Tx tx;
  private final Words w;
  private final Listing listing;

  ProposalFilters(ProposalParts parts, Tx tx, Words w) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.listing = new Listing(parts.sitting(), "proposals");
  }

  /** @param body whose list it is, or null: everybody's, and a region can be chosen */
  List<FieldView> fields(ProposalsAsked asked, Body body, StepNames steps) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(listing.search(w, asked.words()));
    fields.add(listing.select(w, "topic", asked.topic(), Arrays.stream(Topic.values()).map(topic -> new FieldView.Option(topic.name(), ProposalWords.topic(w, topic)))));
    if (body == null) {
      fields.add(listing.select(w, "region", asked.region(), regions()));
    }
    fields.add(listing.select(w, "step", asked.step(), steps.all().entrySet().stream().map(step -> new FieldView.Option(step.getKey(), step.getValue()))));
    fields.add(listing.select(w, "age", asked.age(), ProposalsAsked.AGES.stream().map(days -> new FieldView.Option(days, w.text("proposals.older", Integer.parseInt(days))))));
    fields.add(listing.select(w, "state", asked.state(), ProposalsAsked.STATES.stream().map(state -> new FieldView.Option(state, w.text("proposals.state-" + state)))));
    return fields;
  }

  /** The bodies right below the root of the register, by which proposals are told apart. */
  private Stream<FieldView.Option> regions() {
    return parts.sitting().register().children(tx, parts.sitting().registry()).stream()
        .map(body -> new FieldView.Option(body.code(), (body.territory() == null ? body.name() : body.territory()).in(w.lang())))
        .sorted((one, other) -> Alphabet.ORDER.compare(one.words(), other.words()));
  }
}
