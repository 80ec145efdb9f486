package kenes.voting;

import java.util.List;
import java.util.Optional;

/**
 * How far a count of hands has come.
 *
 * @param round the round that is being counted, or the last one when it agreed
 * @param entered the tellers (1, 2) who have entered their count in this round
 * @param complete the rounds in which both have: two counts each, the first teller's first
 */
public record HandsCounting(int round, List<Integer> entered, List<List<HandsCount>> complete) {
  /** What a count says only when both are in: nobody learns the other's before. */
  static HandsCounting of(List<HandsCount> counts) {
    List<List<HandsCount>> complete = counts.stream().filter(count -> count.teller() == 1)
        .map(first -> counts.stream().filter(count -> count.round() == first.round()).toList()).filter(both -> both.size() == 2).toList();
    boolean agreed = !complete.isEmpty() && complete.getLast().getFirst().agrees(complete.getLast().getLast());
    int round = agreed ? complete.size() : complete.size() + 1;
    return new HandsCounting(round, counts.stream().filter(count -> count.round() == round).map(HandsCount::teller).toList(), complete);
  }

  /** What both counted alike. */
  public Optional<HandsCount> findAgreed() {
    return complete.isEmpty() ? Optional.empty() : Optional.of(complete.getLast()).filter(both -> both.getFirst().agrees(both.getLast())).map(List::getFirst);
  }
}
