package kenes.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.motions.Proceedings;
import kenes.motions.SeparateVote;
import kenes.motions.Step;
import kenes.voting.PollSubject;
import kenes.web.Request;
import kenes.web.sitting.MotionWords;
import kenes.web.sitting.SittingFacts;

/** What the chair puts to the vote next: the item itself, or the next lawful step on the text of its draft. */
final class ChairSubject {
  private final SittingFacts facts;
  private final AgendaItem item;
  private final Optional<Proceedings> found;

  ChairSubject(SittingFacts facts, AgendaItem item) {
    this.facts = facts;
    this.item = item;
    this.found = facts.parts().motions().find(facts.tx(), item.body(), item.id());
  }

  /** As the form carries it back. */
  static PollSubject sent(Request request) {
    PollSubject.Kind kind = List.of(PollSubject.Kind.values()).stream().filter(one -> one.name().equals(request.field("subject"))).findFirst().orElse(PollSubject.Kind.WHOLE);
    return new PollSubject(kind, Stream.of(request.field("matters").split(" ")).flatMap(id -> Id.find(id).stream()).toList(),
        Stream.of(request.field("texts").split(" ")).filter(hex -> hex.matches("[0-9a-f]{64}")).map(Digest::new).toList());
  }

  /** Whether nothing lawfully remains to be voted on: the item may be closed. */
  boolean over() {
    return found.map(proceedings -> proceedings.next().isEmpty())
        .orElseGet(() -> facts.polls().stream()
            .anyMatch(poll -> poll.item().equals(item.id()) && poll.terms().subject().kind() != PollSubject.Kind.PROCEDURAL));
  }

  PollSubject subject() {
    if (found.isEmpty()) {
      return PollSubject.whole();
    }
    return found.get().next().map(step -> facts.parts().motions().subject(facts.tx(), item.body(), item.id(), step)).orElseGet(this::afterwards);
  }

  /** A procedural question, where the rules have a majority for it. */
  private PollSubject afterwards() {
    return facts.rulebook().majorities().containsKey("procedural") ? PollSubject.procedural() : PollSubject.whole();
  }

  /** What is asked at first; the chair may put it otherwise. */
  Text question() {
    Optional<Step> next = found.flatMap(Proceedings::next);
    if (found.isEmpty() || next.isEmpty()) {
      return item.title();
    }
    Function<Lang, String> words = lang -> Words.plain(lang).text("question." + code(next.get().kind()), argument(Words.plain(lang), next.get()));
    return Text.of(words.apply(Lang.KK), words.apply(Lang.RU), words.apply(Lang.EN));
  }

  /** Null for an item whose draft has no text here. */
  ChairDesk.Subject view(Words w, String sitting) {
    PollSubject subject = subject();
    if (found.isEmpty()) {
      return null;
    }
    String title = found.get().next().map(step -> w.text("chair.next-" + code(step.kind()), argument(w, step))).orElseGet(() -> w.text("chair.next-procedural"));
    return new ChairDesk.Subject(title, subject.kind().name(), subject.matters().stream().map(Object::toString).collect(Collectors.joining(" ")),
        subject.texts().stream().map(Digest::hex).collect(Collectors.joining(" ")),
        MotionWords.puts(facts, item.id(), subject, w), sitting + "/motions/" + item.position());
  }

  /** The number of the amendment or of the paragraph; for several the numbers; nothing for the draft itself. */
  private Object[] argument(Words w, Step step) {
    Proceedings proceedings = found.orElseThrow();
    return switch (step.kind()) {
      case AMENDMENT -> new Object[] {proceedings.get(step.matters().getFirst()).number()};
      case BLOCK -> new Object[] {step.matters().stream().map(one -> w.no(proceedings.get(one).number())).collect(Collectors.joining(", "))};
      case PART -> new Object[] {proceedings.parts().stream().filter(part -> step.matters().contains(part.id())).mapToInt(SeparateVote::paragraph).findFirst().orElseThrow()};
      default -> new Object[0];
    };
  }

  private static String code(PollSubject.Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
