package kenes.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.HolderOffers;
import kenes.register.Body;
import kenes.web.sitting.SittingParts;
import kenes.web.view.FieldView;

/**
 * The part of the form of convening that invites holders of posts of other bodies: which post, of which sorts of bodies, of which region;
 * then each by name, body and post, ticked. What can be chosen are the bodies and posts of the register.
 */
final class HolderFields {
  private final SittingParts parts;
  private final Tx tx;
  private final Body own;

  HolderFields(SittingParts parts, Tx tx, Body own) {
    this.parts = parts;
    this.tx = tx;
    this.own = own;
  }

  /** What was chosen, and for which day; changes when any of it does. */
  private static String chosen(Map<String, List<String>> values) {
    return Stream.of("holderPost", "holderSorts", "holderRegion", "startsAt").map(name -> String.join(" ", values.getOrDefault(name, List.of()))).collect(Collectors.joining("|"));
  }

  private static String first(Map<String, List<String>> values, String name) {
    return values.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
  }

  /** Whether a post was chosen, and those who hold it have not been shown. */
  static boolean isUnseen(Map<String, List<String>> values) {
    return !first(values, "holderPost").isEmpty() && !chosen(values).equals(first(values, "holdersShown"));
  }

  /** Puts everybody who is offered into the form, ticked; a vacant post is not. */
  void show(Map<String, List<String>> values) {
    values.put("holdersShown", List.of(chosen(values)));
    values.put("holders", offers(values).stream().filter(offer -> offer.person() != null).map(HolderFields::value).toList());
  }

  private static String value(HolderOffers.Offer offer) {
    return offer.body().code() + "." + offer.role();
  }

  private List<HolderOffers.Offer> offers(Map<String, List<String>> values) {
    return posts(values, Set.of()).contains(first(values, "holderPost")) ? parts.convening().offers().list(tx, own.code(),
        new HolderOffers.Choice(first(values, "holderPost"), chosenSorts(values), first(values, "holderRegion")), day(values)) : List.of();
  }

  private static Set<String> chosenSorts(Map<String, List<String>> values) {
    return Set.copyOf(values.getOrDefault("holderSorts", List.of()));
  }

  /** Of the sitting, or of today where it is not said yet. */
  private LocalDate day(Map<String, List<String>> values) {
    Instant starts = ConveneInput.instant(first(values, "startsAt"), own.zone());
    return starts == null ? parts.register().today(tx, own.code()) : LocalDate.ofInstant(starts, own.zone());
  }

  private List<String> posts(Map<String, List<String>> values, Set<String> sorts) {
    return parts.convening().offers().posts(tx, own.code(), sorts, day(values));
  }

  /** Those of the chosen sorts of bodies; the one that was chosen stays, and the list of people says if nobody has it. */
  private List<FieldView.Option> postOptions(Words w, Map<String, List<String>> values) {
    List<String> all = posts(values, Set.of());
    List<String> sorted = posts(values, chosenSorts(values));
    return Stream.concat(Stream.of(new FieldView.Option("", w.text("convene.holders-nobody"))),
        all.stream().filter(post -> sorted.contains(post) || post.equals(first(values, "holderPost"))).map(post -> new FieldView.Option(post, w.text("portal.role." + post)))).toList();
  }

  /** The fields: what to choose, and once it was shown, whom. */
  ConveneView.Holders view(DeskFields fields) {
    Words w = fields.w();
    List<Body> bodies = parts.register().listBodies(tx).stream().filter(body -> !body.code().equals(own.code()) && !body.code().equals(parts.registry())).toList();
    Set<String> parents = bodies.stream().map(Body::parent).filter(Objects::nonNull).collect(Collectors.toSet());
    List<FieldView.Option> regions = Stream.concat(Stream.of(new FieldView.Option("", w.text("convene.holders-everywhere"))), bodies.stream().filter(body -> parents.contains(body.code()))
        .map(body -> new FieldView.Option(body.code(), body.territory() == null ? body.name().in(w.lang()) : body.territory().in(w.lang())))).toList();
    FieldView post = optional(fields.choice("select", "holderPost", w.text("convene.holder-post"), postOptions(w, fields.form().values()), ""));
    FieldView region = optional(fields.choice("select", "holderRegion", w.text("convene.holder-region"), regions, ""));
    boolean shown = !fields.form().value("holdersShown").isEmpty();
    List<HolderOffers.Offer> offers = shown ? offers(fields.form().values()) : List.of();
    List<FieldView.Option> people = offers.stream().map(offer -> new FieldView.Option(value(offer), offer.person() == null
        ? offer.office().in(w.lang()) + ": " + w.text("sitting.post-vacant") : offer.person().name(w.lang()) + ", " + offer.office().in(w.lang()))).toList();
    return new ConveneView.Holders(post, fields.several("holderSorts", w.text("convene.holder-sorts"), null, sorts(w, bodies)), region, fields.carried("holdersShown"),
        fields.several("holders", w.text("convene.holders"), w.text(offers.isEmpty() ? "convene.holders-none" : "convene.holders-hint"), people));
  }

  private static FieldView optional(FieldView field) {
    return new FieldView(field.type(), field.name(), field.label(), field.hint(), field.value(), field.error(), null, null, false, field.options());
  }

  private static List<FieldView.Option> sorts(Words w, List<Body> bodies) {
    List<FieldView.Option> sorts = new ArrayList<>();
    new TreeSet<>(bodies.stream().map(HolderOffers::sort).toList()).forEach(sort -> {
      String[] parts = sort.split("\\.");
      sorts.add(new FieldView.Option(sort, w.text("portal.kind." + parts[0]) + " · " + w.text("portal.level." + parts[1])));
    });
    sorts.sort(Comparator.comparing(FieldView.Option::words));
    return sorts;
  }
}
