package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.voting.Choice;

/**
 * What comes next in the training sitting: a pure function of how it stands, so that it goes on after a restart, and
 * after whatever visitors have done. From the close of one vote to the opening of the next less than a minute passes,
 * unless a visitor presides.
 */
final class Script {
  /** How long before its start a sitting is convened. */
  static final Duration GATHERING = Duration.ofSeconds(17);

  private static final Duration PAUSE_BETWEEN_SITTINGS = Duration.ofSeconds(3);
  private static final Duration FIRST_ARRIVAL = Duration.ofSeconds(2);
  private static final Duration BETWEEN_ARRIVALS = Duration.ofMillis(800);
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final Duration BREATH = Duration.ofSeconds(2);
  private static final Duration SPEECH = Duration.ofSeconds(5);
  private static final Duration VISITORS_SPEECH = Duration.ofSeconds(40);
  private static final Duration RESULT_SHOWN = Duration.ofSeconds(7);
  private static final Duration FIRST_BALLOT = Duration.ofSeconds(3);
  private static final Duration BETWEEN_BALLOTS = Duration.ofSeconds(1);
  private static final Duration VOTE = Duration.ofSeconds(26);
  private static final Duration VOTE_WITH_VISITORS = Duration.ofSeconds(45);
  /** How long a visitor in the chair may take before the deputy who stands in goes on. */
  private static final Duration CHAIR_PATIENCE = Duration.ofSeconds(15);
  private static final int LATECOMERS = 2;
  private static final int ITEM_WITH_DEPARTURE = 2;
  /** For items that a visitor has put on an agenda. */
  private static final DemoSeed.Tendency COMMON = new DemoSeed.Tendency(14, 3, 2);

  private final List<DemoSeed.TrainingItem> items;

  Script(List<DemoSeed.TrainingItem> items) {
    this.items = items;
  }

  /** The next step; empty: nothing to do before somebody watches, or a visitor acts. */
  Optional<Step.Due> next(Scene scene) {
    Scene.Sitting sitting = scene.sitting();
    if (sitting == null) {
      return Optional.of(new Step.Due(new Step.Convene(), scene.idleSince().plus(PAUSE_BETWEEN_SITTINGS)));
    }
    Optional<Step.Due> main = sitting.openedAt() == null ? gather(scene, sitting)
        : sitting.vote() != null ? vote(scene, sitting, sitting.vote()) : conduct(scene, sitting);
    return Stream.of(comeLate(scene, sitting), depart(scene, sitting), main.map(due -> patient(scene, due)))
        .flatMap(Optional::stream).min(Comparator.comparing(Step.Due::at));
  }

  private static Step.Due patient(Scene scene, Step.Due due) {
    boolean visitorPresides = due.step() instanceof Step.Presiding && scene.taken().contains(scene.chair());
    return visitorPresides ? new Step.Due(due.step(), due.at().plus(CHAIR_PATIENCE)) : due;
  }

  private static Optional<Step.Due> gather(Scene scene, Scene.Sitting sitting) {
    List<Integer> order = arrivals(scene, sitting);
    boolean quorum = sitting.present().size() >= sitting.needed();
    for (int rank = 0; rank < order.size(); rank++) {
      boolean late = rank >= order.size() - LATECOMERS;
      int seat = order.get(rank);
      if (scene.moves(seat) && !sitting.present().contains(seat) && !(late && quorum)) {
        return due(new Step.Arrive(sitting.id(), seat), sitting.convenedAt().plus(FIRST_ARRIVAL).plus(BETWEEN_ARRIVALS.multipliedBy(rank)));
      }
    }
    return quorum ? due(new Step.OpenSitting(sitting.id()), sitting.startsAt()) : Optional.empty();
  }

  /** Latecomers, and deputies whose seats a visitor has given up; when the quorum is lost, also those who left. */
  private static Optional<Step.Due> comeLate(Scene scene, Scene.Sitting sitting) {
    if (sitting.openedAt() == null) {
      return Optional.empty();
    }
    boolean quorum = sitting.present().size() >= sitting.needed();
    return arrivals(scene, sitting).stream()
        .filter(seat -> scene.moves(seat) && !sitting.present().contains(seat) && !(quorum && sitting.left().contains(seat)))
        .findFirst().map(seat -> new Step.Due(new Step.Arrive(sitting.id(), seat), sitting.openedAt().plus(LATE.multipliedBy(1 + seat % 3))));
  }

  /** One deputy leaves in the middle of the sitting. */
  private static Optional<Step.Due> depart(Scene scene, Scene.Sitting sitting) {
    boolean now = sitting.openedAt() != null && sitting.items().size() > ITEM_WITH_DEPARTURE
        && sitting.items().get(ITEM_WITH_DEPARTURE).isOpen() && !sitting.items().get(ITEM_WITH_DEPARTURE).voted();
    if (!now || sitting.present().size() <= sitting.needed()) {
      return Optional.empty();
    }
    return arrivals(scene, sitting).stream().skip(1).findFirst()
        .filter(seat -> scene.moves(seat) && sitting.present().contains(seat) && !sitting.left().contains(seat))
        .map(seat -> new Step.Due(new Step.Leave(sitting.id(), seat), sitting.lastMove().plus(BREATH)));
  }

  private Optional<Step.Due> conduct(Scene scene, Scene.Sitting sitting) {
    if (sitting.floorSince() != null) {
      boolean visitor = sitting.floorSeat() != null && scene.taken().contains(sitting.floorSeat());
      return due(new Step.EndFloor(sitting.id()), sitting.floorSince().plus(visitor ? VISITORS_SPEECH : SPEECH));
    }
    Optional<Scene.Item> open = sitting.items().stream().filter(Scene.Item::isOpen).findFirst();
    if (open.isPresent()) {
      return onItem(scene, sitting, open.get());
    }
    Step next = sitting.items().stream().filter(item -> !item.opened()).findFirst()
        .<Step>map(item -> new Step.OpenItem(sitting.id(), item.id())).orElseGet(() -> new Step.CloseSitting(sitting.id()));
    return due(next, sitting.lastMove().plus(BREATH));
  }

  private Optional<Step.Due> onItem(Scene scene, Scene.Sitting sitting, Scene.Item item) {
    if (item.voted()) {
      return due(new Step.CloseItem(sitting.id(), item.id()), sitting.lastMove().plus(RESULT_SHOWN));
    }
    Optional<DemoSeed.TrainingItem> known = find(item.title());
    Optional<DemoSeed.TrainingSpeech> speech = known.stream().flatMap(found -> found.speeches().stream())
        .filter(one -> scene.moves(one.seat()) && sitting.present().contains(one.seat()) && !item.asked().contains(one.seat()))
        .findFirst();
    if (speech.isPresent()) {
      return due(new Step.AskFloor(sitting.id(), speech.get().seat(), speech.get().kind()), sitting.lastMove().plus(BREATH));
    }
    if (sitting.next() != null) {
      return due(new Step.GiveFloor(sitting.id(), sitting.next()), sitting.lastMove().plus(BREATH));
    }
    if (!scene.watched() || sitting.present().size() < sitting.needed()) {
      return Optional.empty();
    }
    Text question = known.map(DemoSeed.TrainingItem::question).orElse(item.title());
    return due(new Step.OpenVote(item.id(), question), sitting.lastMove().plus(BREATH));
  }

  private Optional<Step.Due> vote(Scene scene, Scene.Sitting sitting, Scene.Vote vote) {
    Text title = sitting.items().stream().filter(item -> item.id().equals(vote.item())).findFirst().orElseThrow().title();
    List<Integer> order = shuffled(scene, vote.poll());
    for (int rank = 0; rank < order.size(); rank++) {
      int seat = order.get(rank);
      Optional<Choice> choice = choice(scene, vote, title, seat);
      if (choice.isPresent() && scene.moves(seat) && vote.waiting().contains(seat) && sitting.present().contains(seat)) {
        return due(new Step.CastBallot(vote.poll(), seat, choice.get()),
            vote.openedAt().plus(FIRST_BALLOT).plus(BETWEEN_BALLOTS.multipliedBy(rank)));
      }
    }
    boolean visitorsThink = vote.waiting().stream().anyMatch(seat -> scene.taken().contains(seat) && sitting.present().contains(seat));
    return due(new Step.CloseVote(vote.poll()), vote.openedAt().plus(visitorsThink ? VOTE_WITH_VISITORS : VOTE));
  }

  private Optional<Choice> choice(Scene scene, Scene.Vote vote, Text title, int seat) {
    DemoSeed.Tendency tendency = find(title).map(DemoSeed.TrainingItem::tendency).orElse(COMMON);
    int rank = shuffled(scene, vote.item()).indexOf(seat) - tendency.votesFor();
    return rank < 0 ? Optional.of(Choice.FOR)
        : rank < tendency.against() ? Optional.of(Choice.AGAINST)
        : rank < tendency.against() + tendency.abstained() ? Optional.of(Choice.ABSTAIN) : Optional.empty();
  }

  private Optional<DemoSeed.TrainingItem> find(Text title) {
    return items.stream().filter(item -> item.title().equals(title)).findFirst();
  }

  /** The chair comes first; those at the end come late. */
  private static List<Integer> arrivals(Scene scene, Scene.Sitting sitting) {
    return shuffled(scene, sitting.id()).stream().sorted(Comparator.comparing(seat -> seat != scene.chair())).toList();
  }

  /** All seats in an order that is different for each sitting and vote, and the same whenever it is asked for. */
  private static List<Integer> shuffled(Scene scene, UUID by) {
    return scene.seats().stream().sorted(Comparator.comparingLong(
        seat -> new SplittableRandom(by.getLeastSignificantBits() + 31L * seat).nextLong())).toList();
  }

  private static Optional<Step.Due> due(Step step, Instant at) {
    return Optional.of(new Step.Due(step, at));
  }
}
