package kenes.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.motions.Change;
import kenes.motions.Motions;
import kenes.motions.MotionsAct;
import kenes.motions.Step;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Voting;

/**
 * Plays what comes of a draft with amendments in a past sitting: its text is entered, amendments are tabled and taken back,
 * the basis and the amendments are voted on, and the whole is put on the text that came of it.
 *
 * @param votes of the sitting
 * @param on the instant of a day's noon
 */
record PastAmendments(PastVote votes, DemoSeed.Draft draft, Supplier<UUID> item, Function<LocalDate, Instant> on) {
  /** @param text of the paper, paragraphs parted by empty lines @param name distinguishes its keys */
  void play(Text text, String name) {
    UUID[] set = new UUID[1];
    UUID[] tabled = new UUID[draft.amendments().size()];
    votes.timetable().at(on.apply(LocalDate.parse(draft.on())), () -> set[0] = motions().setDraft(votes.crew().secretary(), votes.body(), key("text-" + name),
        new Motions.SetDraft(item.get(), lines(text), null)).act(MotionsAct.DraftSet.class).draft());
    for (int index = 0; index < tabled.length; index++) {
      amendment(draft.amendments().get(index), name + "-" + index, index, set, tabled);
    }
    votes.play(name + "-basis", 1, draft.basis(), () -> open(draft.basis(), PollSubject.Kind.BASIS, set[0]));
  }

  private void amendment(DemoSeed.Amendment amendment, String name, int index, UUID[] set, UUID[] tabled) {
    UUID author = votes.crew().deputy(amendment.seat()).person();
    votes.timetable().at(on.apply(LocalDate.parse(amendment.on())), () -> tabled[index] = motions().table(votes.crew().deputy(amendment.seat()), votes.body(), key("amendment-" + name),
        new Motions.Table(item.get(), set[0], List.of(author), amendment.reason(), List.of(new Change(amendment.kind(), amendment.paragraph(), amendment.text()))))
        .act(MotionsAct.AmendmentTabled.class).amendment());
    if (amendment.withdrawn() != null) {
      votes.timetable().at(on.apply(LocalDate.parse(amendment.withdrawn())), () -> motions().withdraw(votes.crew().deputy(amendment.seat()), votes.body(), key("withdrawn-" + name),
          new Motions.Withdraw(tabled[index], author)));
    }
    if (amendment.vote() != null) {
      votes.play(name, index + 2, amendment.vote(), () -> open(amendment.vote(), PollSubject.Kind.AMENDMENT, tabled[index]));
    }
  }

  /** The vote on the whole text. */
  Voting.Open whole(DemoSeed.Vote vote) {
    UUID current = votes.kenes().db().read(tx -> motions().get(tx, votes.body(), item.get())).draft().id();
    return open(vote, PollSubject.Kind.WHOLE, current);
  }

  private Voting.Open open(DemoSeed.Vote vote, PollSubject.Kind kind, UUID matter) {
    PollSubject subject = votes.kenes().db().read(tx -> motions().subject(tx, votes.body(), item.get(), new Step(kind, List.of(matter), false)));
    return new Voting.Open(item.get(), vote.question(), true, null, PollMethod.NAMED, List.of(), subject, null);
  }

  private Motions motions() {
    return votes.kenes().motions();
  }

  private String key(String what) {
    return votes.key().apply(what);
  }

  private static Text lines(Text text) {
    return Text.of(lines(text.exact(Lang.KK)), lines(text.exact(Lang.RU)), null);
  }

  private static String lines(String text) {
    return Arrays.stream(text.strip().split("\\n\\s*\\n")).map(String::strip).collect(Collectors.joining("\n"));
  }
}
