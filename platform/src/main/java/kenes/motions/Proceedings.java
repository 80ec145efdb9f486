package kenes.motions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Refused;
import kenes.voting.PollSubject;

/** How far the draft of an item has come: computed from what was tabled, asked for and voted, and from the frozen rules. */
public final class Proceedings {
  private final Draft draft;
  private final List<Amendment> amendments;
  private final List<Block> blocks;
  private final List<SeparateVote> parts;
  private final List<Vote> votes;
  private final Order order;
  private final boolean basisFirst;
  private final Map<UUID, Fate> fates;

  /** @param votes valid ones in the order of opening @param basisFirst the rules let the draft be accepted as a basis first */
  Proceedings(Draft draft, List<Amendment> amendments, List<Block> blocks, List<SeparateVote> parts, List<Vote> votes, Order order, boolean basisFirst) {
    this.draft = draft;
    this.amendments = List.copyOf(amendments);
    this.blocks = List.copyOf(blocks);
    this.parts = List.copyOf(parts);
    this.votes = List.copyOf(votes);
    this.order = order;
    this.basisFirst = basisFirst;
    fates = Fates.of(this);
  }

  /** The version of the draft that is before the body. */
  public Draft draft() {
    return draft;
  }

  /** All amendments ever tabled to the item, by number. */
  public List<Amendment> amendments() {
    return amendments;
  }

  /** @throws Refused {@code AMENDMENT_UNKNOWN} */
  public Amendment get(UUID amendment) {
    return amendments.stream().filter(one -> one.id().equals(amendment)).findFirst().orElseThrow(() -> new Refused(MotionsCode.AMENDMENT_UNKNOWN));
  }

  public Fate fate(UUID amendment) {
    return fates.get(amendment);
  }

  /** Amendments that still wait for their vote, in the lawful order. */
  public List<Amendment> waiting() {
    return order.sorted(amendments.stream().filter(amendment -> fates.get(amendment.id()).waits()).toList(), draft.text());
  }

  /** Whether the rules set an order of amendments. */
  public boolean orderIsSet() {
    return order.isSet();
  }

  /** Every pair of amendments to this draft, neither taken back nor rejected, of which only one can be adopted. */
  public List<Collision> collisions() {
    Set<Fate.State> out = Set.of(Fate.State.WITHDRAWN, Fate.State.REJECTED);
    List<Amendment> alive = amendments.stream().filter(one -> one.draft().equals(draft.id()) && !out.contains(fate(one.id()).state())).toList();
    List<Collision> found = new ArrayList<>();
    for (int i = 0; i < alive.size(); i++) {
      for (Amendment other : alive.subList(i + 1, alive.size())) {
        SortedSet<Integer> places = alive.get(i).collisionsWith(other);
        if (!places.isEmpty() && !madeAfterAdoption(other, alive.get(i)) && !madeAfterAdoption(alive.get(i), other)) {
          found.add(new Collision(alive.get(i).id(), other.id(), places));
        }
      }
    }
    return found;
  }

  private boolean madeAfterAdoption(Amendment one, Amendment earlier) {
    return fate(earlier.id()).state() == Fate.State.ADOPTED && one.index() > voteOn(earlier.id()).orElseThrow().decided();
  }

  /** The block in which this amendment will be voted on: at least one other still waits in it. */
  public Optional<Block> findBlock(UUID amendment) {
    return blocks.stream().filter(block -> inBlock(block).contains(amendment) && inBlock(block).size() > 1).reduce((one, later) -> later);
  }

  /** What of a block still waits for its vote. */
  public List<UUID> inBlock(Block block) {
    return block.remaining().stream().filter(one -> fates.get(one).waits()).toList();
  }

  /** Paragraphs that wait for their separate vote. */
  public List<SeparateVote> partsWaiting() {
    Set<Integer> there = text().lines().stream().map(ResultingText.Line::paragraph).collect(Collectors.toSet());
    return parts.stream().filter(part -> !part.withdrawn() && part.draft().equals(draft.id()) && there.contains(part.paragraph()))
        .filter(part -> votes.stream().noneMatch(vote -> vote.isOn(PollSubject.Kind.PART, part.id())))
        .sorted(Comparator.comparingInt(SeparateVote::paragraph)).toList();
  }

  /** Every request for a separate vote. */
  public List<SeparateVote> parts() {
    return parts;
  }

  /** The vote by which a paragraph stays or falls. */
  Optional<Vote> voteOnPart(UUID part) {
    return votes.stream().filter(vote -> vote.isOn(PollSubject.Kind.PART, part)).findFirst();
  }

  /** The draft with what was adopted, without the paragraphs that fell. */
  public ResultingText text() {
    return ResultingText.of(draft.text(), adopted(), fallen());
  }

  /** The draft with this amendment alone. */
  public ResultingText textWith(UUID amendment) {
    return ResultingText.of(draft.text(), List.of(get(amendment)), Set.of());
  }

  /** Paragraphs that were voted on apart and not adopted. */
  public Set<Integer> fallen() {
    return parts.stream().filter(part -> keptInPart(part.id()).filter(kept -> !kept).isPresent())
        .map(SeparateVote::paragraph).collect(Collectors.toSet());
  }

  /** In the order of adoption. */
  private List<Amendment> adopted() {
    return amendments.stream().filter(one -> fate(one.id()).state() == Fate.State.ADOPTED)
        .sorted(Comparator.comparingLong((Amendment one) -> voteOn(one.id()).orElseThrow().decided()).thenComparingInt(Amendment::number)).toList();
  }

  /** The vote that lawfully comes next, or the one that runs; empty when all is done, or the draft was not accepted as a basis. */
  public Optional<Step> next() {
    Optional<Vote> running = votes.stream().filter(Vote::isUndecided).findFirst();
    if (running.isPresent()) {
      return running.map(vote -> new Step(vote.kind(), vote.matters(), true));
    }
    List<UUID> itself = List.of(draft.id());
    if (basisFirst && basis().filter(Vote::adopted).isEmpty()) {
      return basis().isPresent() ? Optional.empty() : Optional.of(new Step(PollSubject.Kind.BASIS, itself, false));
    }
    return Stream.concat(Stream.concat(waiting().stream().limit(1).map(this::put), partsWaiting().stream().map(part -> new Step(PollSubject.Kind.PART, List.of(part.id()), false))),
        Stream.of(new Step(PollSubject.Kind.WHOLE, itself, false)).filter(step -> whole().isEmpty())).findFirst();
  }

  /** This amendment's vote: alone or in its block. */
  public Step put(Amendment amendment) {
    return findBlock(amendment.id()).map(block -> new Step(PollSubject.Kind.BLOCK, inBlock(block), false))
        .orElseGet(() -> new Step(PollSubject.Kind.AMENDMENT, List.of(amendment.id()), false));
  }

  /** Whether the draft was accepted as a basis; empty while there was no vote on that, or the rules know none. */
  public Optional<Boolean> acceptedAsBasis() {
    return basis().filter(vote -> !vote.isUndecided()).map(Vote::adopted);
  }

  /** Whether a paragraph stays after its separate vote; empty before that vote. */
  public Optional<Boolean> keptInPart(UUID part) {
    return voteOnPart(part).filter(vote -> !vote.isUndecided()).map(Vote::adopted);
  }

  /** Whether the text as a whole was adopted; empty before that vote. */
  public Optional<Boolean> adoptedAsWhole() {
    return whole().filter(vote -> !vote.isUndecided()).map(Vote::adopted);
  }

  /** Whether the rules let the draft be accepted as a basis first. */
  public boolean hasBasis() {
    return basisFirst;
  }

  /** Whether anything of this draft was put to the vote. */
  boolean voted() {
    return votes.stream().anyMatch(vote -> vote.kind() != PollSubject.Kind.BASIS || vote.isUndecided() || vote.adopted());
  }

  Optional<Vote> basis() {
    return votes.stream().filter(vote -> vote.isOn(PollSubject.Kind.BASIS, draft.id())).reduce((one, later) -> later);
  }

  Optional<Vote> whole() {
    return votes.stream().filter(vote -> vote.isOn(PollSubject.Kind.WHOLE, draft.id())).reduce((one, later) -> later);
  }

  Optional<Vote> voteOn(UUID amendment) {
    return votes.stream().filter(vote -> vote.isOn(PollSubject.Kind.AMENDMENT, amendment) || vote.isOn(PollSubject.Kind.BLOCK, amendment)).reduce((one, later) -> later);
  }
}
