package kenes.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.motions.Amendment;
import kenes.motions.Change;
import kenes.motions.Fate;
import kenes.motions.OrderChange;
import kenes.motions.Proceedings;
import kenes.motions.SeparateVote;

/** The amendments to an item's draft: what each changes and what came of it, separate votes, turns that were changed. */
final class MotionPhrases {
  private final MinutesFacts facts;
  private final MinutesFacts.Motions motions;
  private final Proceedings proceedings;
  private final Paragraphs lines;
  private final String key;

  /** @param key of the item's paragraphs */
  MotionPhrases(MinutesFacts facts, MinutesFacts.Motions motions, Paragraphs lines, String key) {
    this.facts = facts;
    this.motions = motions;
    this.proceedings = motions.proceedings();
    this.lines = lines;
    this.key = key;
  }

  void write() {
    List<Amendment> amendments = proceedings.amendments();
    List<SeparateVote> parts = proceedings.parts().stream().filter(part -> !part.withdrawn() && part.draft().equals(proceedings.draft().id())).toList();
    if (!amendments.isEmpty() || !parts.isEmpty()) {
      lines.label(key + "-amendments", "amendments");
    }
    amendments.forEach(this::amendment);
    parts.forEach(this::part);
    for (int index = 0; index < motions.turns().size(); index++) {
      OrderChange turn = motions.turns().get(index);
      lines.fixed(key + "-turn-" + (index + 1), "turn", proceedings.get(turn.amendment()).number(), lines.in(turn.reason()));
    }
  }

  private void amendment(Amendment amendment) {
    String own = key + "-amendment-" + amendment.number();
    String authors = amendment.authors().stream().map(this::name).collect(Collectors.joining(", "));
    lines.fixed(own, "amendment", amendment.number(), authors, fate(proceedings.fate(amendment.id())));
    for (int index = 0; index < amendment.changes().size(); index++) {
      Change change = amendment.changes().get(index);
      String place = change.kind() == Change.Kind.INSERT && change.paragraph() == 0 ? lines.shared("motions.place-beginning")
          : lines.shared("motions.place-" + code(change.kind()), change.paragraph());
      if (change.text() == null) {
        lines.said(own + "-change-" + (index + 1), place + ".");
      } else {
        lines.fixed(own + "-change-" + (index + 1), "amendment-change", place, lines.in(change.text()));
      }
    }
  }

  private String fate(Fate fate) {
    if (fate.state() != Fate.State.LAPSED) {
      return lines.phrase("fate-" + code(fate.state()));
    }
    String why = "motions.lapsed-" + code(fate.why());
    return fate.because() == null ? lines.shared(why) : lines.shared(why, proceedings.get(fate.because()).number());
  }

  private void part(SeparateVote part) {
    Optional<Boolean> kept = proceedings.keptInPart(part.id());
    String state = kept.map(stays -> stays ? "kept" : "fell").orElse("none");
    lines.fixed(key + "-part-" + part.paragraph(), "part", part.paragraph(), name(part.person()), lines.phrase("part-" + state));
  }

  private String name(UUID person) {
    Text name = facts.name(person);
    return lines.in(name);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
