package kenes.web.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.motions.Amendment;
import kenes.motions.Collision;
import kenes.motions.Fate;
import kenes.motions.OrderChange;
import kenes.motions.Proceedings;
import kenes.motions.SeparateVote;
import kenes.motions.Step;
import kenes.voting.PollSubject;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The draft of an item and its amendments in words: the same on the item's page, at the desks and on the hall's display. */
public final class MotionWords {
  private final SittingFacts facts;
  private final Proceedings proceedings;
  private final Words w;
  private final MotionTexts texts;

  public MotionWords(SittingFacts facts, Proceedings proceedings, Words w) {
    this.facts = facts;
    this.proceedings = proceedings;
    this.w = w;
    this.texts = new MotionTexts(facts.rulebook().languages(), proceedings, w);
  }

  /** Null for an item whose draft has no text here. */
  static MotionsView find(SittingFacts facts, UUID item, Words w) {
    return facts.parts().motions().find(facts.tx(), facts.body().code(), item).map(found -> new MotionWords(facts, found, w).view()).orElse(null);
  }

  public MotionsView view() {
    List<MotionsView.Part> parts = proceedings.parts().stream().filter(part -> !part.withdrawn() && part.draft().equals(proceedings.draft().id()))
        .map(this::part).toList();
    List<MotionsView.Line> draft = new ArrayList<>();
    for (int number = 1; number <= proceedings.draft().text().size(); number++) {
      int at = number;
      draft.add(new MotionsView.Line(number, TextView.of(proceedings.draft().text().paragraph(number), w.lang()),
          parts.stream().filter(part -> part.paragraph() == at).findFirst().orElse(null)));
    }
    boolean done = proceedings.adoptedAsWhole().orElse(false);
    return new MotionsView(stages(), notes(), w.text("motions.version", proceedings.draft().version(), w.dateTime(proceedings.draft().at(), facts.zone())), draft,
        proceedings.amendments().stream().map(this::amendment).toList(), parts, texts.result(), w.text(done ? "motions.result-adopted" : "motions.result"));
  }

  private List<MotionsView.Stage> stages() {
    List<MotionsView.Stage> stages = new ArrayList<>();
    Optional<Step> next = proceedings.next();
    if (proceedings.hasBasis()) {
      stages.add(stage("motions.basis", proceedings.acceptedAsBasis(), next, PollSubject.Kind.BASIS));
    }
    long waiting = proceedings.amendments().stream().filter(one -> proceedings.fate(one.id()).waits() || proceedings.fate(one.id()).state() == Fate.State.PUT).count();
    stages.add(new MotionsView.Stage(w.text("motions.amendments"), waiting > 0 ? "plain" : "ended", proceedings.amendments().isEmpty() ? w.text("motions.none")
        : waiting > 0 ? w.text("motions.waiting", waiting) : w.text("motions.all-voted")));
    stages.add(stage("motions.whole", proceedings.adoptedAsWhole(), next, PollSubject.Kind.WHOLE));
    return stages;
  }

  private MotionsView.Stage stage(String name, Optional<Boolean> outcome, Optional<Step> next, PollSubject.Kind kind) {
    if (outcome.isPresent()) {
      boolean adopted = outcome.get();
      return new MotionsView.Stage(w.text(name), adopted ? "good" : "bad", w.text(name + (adopted ? "-adopted" : "-rejected")));
    }
    boolean running = next.filter(step -> step.kind() == kind && step.running()).isPresent();
    return new MotionsView.Stage(w.text(name), running ? "live" : "plain", w.text(running ? "motions.running" : "motions.ahead"));
  }

  private List<String> notes() {
    Stream<String> outdated = Stream.of("motions.outdated").filter(key -> facts.parts().motions().isOutdated(facts.tx(), facts.body().code(), proceedings.draft())).map(w::text);
    Stream<String> order = Stream.of("motions.no-order").filter(key -> !proceedings.orderIsSet() && proceedings.waiting().size() > 1).map(w::text);
    Stream<String> turns = facts.parts().motions().listOrderChanges(facts.tx(), facts.body().code(), proceedings.draft().item()).stream().map(this::turn);
    return Stream.of(outdated, order, turns).flatMap(notes -> notes).toList();
  }

  private String turn(OrderChange change) {
    return w.text("motions.turn-changed", proceedings.get(change.amendment()).number(), change.reason().in(w.lang()));
  }

  private MotionsView.Part part(SeparateVote part) {
    Optional<Boolean> kept = proceedings.keptInPart(part.id());
    boolean waits = proceedings.partsWaiting().contains(part);
    String state = kept.isPresent() ? kept.get() ? "kept" : "fell" : waits ? "waits" : "gone";
    return new MotionsView.Part(part.paragraph(), w.text("motions.part", part.paragraph(), facts.name(part.person()).in(w.lang())),
        kept.isPresent() ? kept.get() ? "good" : "bad" : waits ? "plain" : "ended", w.text("motions.part-" + state));
  }

  public MotionsView.Amendment amendment(Amendment amendment) {
    Fate fate = proceedings.fate(amendment.id());
    return new MotionsView.Amendment("amendment-" + amendment.number(), amendment.number(), title(amendment), authors(amendment), TextView.of(amendment.reason(), w.lang()),
        tag(fate.state()), w.text("motions.fate-" + code(fate.state())), because(amendment, fate), collisions(amendment),
        texts.changes(amendment));
  }

  public String title(Amendment amendment) {
    return w.text("motions.amendment", amendment.number());
  }

  private String because(Amendment amendment, Fate fate) {
    if (fate.state() == Fate.State.LAPSED) {
      String key = "motions.lapsed-" + code(fate.why());
      return fate.because() == null ? w.text(key) : w.text(key, proceedings.get(fate.because()).number());
    }
    return proceedings.findBlock(amendment.id()).map(block -> w.text("motions.in-block", proceedings.inBlock(block).stream()
        .filter(other -> !other.equals(amendment.id())).map(other -> w.no(proceedings.get(other).number())).collect(Collectors.joining(", ")))).orElse(null);
  }

  /** What the vote on this puts before the voters; empty where the item's draft has no text here, or nothing of it is changed. */
  public static List<MotionsView.Put> puts(SittingFacts facts, UUID item, PollSubject subject, Words w) {
    return facts.parts().motions().find(facts.tx(), facts.body().code(), item).map(found -> new MotionWords(facts, found, w).puts(subject)).orElse(List.of());
  }

  private List<MotionsView.Put> puts(PollSubject subject) {
    return switch (subject.kind()) {
      case AMENDMENT, BLOCK -> subject.matters().stream().map(proceedings::get)
          .map(one -> new MotionsView.Put(title(one) + " · " + w.text("motions.by", authors(one)), texts.changes(one))).toList();
      case PART -> proceedings.parts().stream().filter(part -> subject.matters().contains(part.id()))
          .map(part -> new MotionsView.Put(part(part).title(), texts.paragraph(part.paragraph()))).toList();
      case WHOLE -> texts.changed().isEmpty() || subject.matters().isEmpty() ? List.of() : List.of(new MotionsView.Put(w.text("motions.result"), texts.changed()));
      case BASIS, PROCEDURAL, ELECTION -> List.of();
    };
  }

  private String authors(Amendment amendment) {
    return amendment.authors().stream().map(author -> facts.name(author).in(w.lang())).collect(Collectors.joining(", "));
  }

  private List<LinkView> collisions(Amendment amendment) {
    return proceedings.collisions().stream().filter(collision -> collision.concerns(amendment.id())).map(collision -> collision(collision, amendment)).toList();
  }

  private LinkView collision(Collision collision, Amendment amendment) {
    Amendment other = proceedings.get(collision.beside(amendment.id()));
    return new LinkView(w.text("motions.collides", other.number(), collision.paragraphs().stream().map(w::number).collect(Collectors.joining(", "))),
        "#amendment-" + other.number());
  }

  static String tag(Fate.State state) {
    return switch (state) {
      case TABLED -> "plain";
      case PUT -> "live";
      case ADOPTED -> "good";
      case REJECTED -> "bad";
      case WITHDRAWN -> "ended";
      case LAPSED -> "unconfirmed";
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
