package kenes.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where two lists differ: from {@code from} to before {@code to} in the one, from {@code otherFrom} to before {@code otherTo} in the other. */
record Stretch(int from, int to, int otherFrom, int otherTo) {
  /** All of them in order; what is equal lies between them. In linear space: a text that was wholly rewritten is compared too. */
  static List<Stretch> of(List<String> one, List<String> other) {
    List<AbstractDelta<String>> deltas = new ArrayList<>(DiffUtils.diff(one, other, new MyersDiffWithLinearSpace<String>()).getDeltas());
    deltas.sort(Comparator.<AbstractDelta<String>>comparingInt(delta -> delta.getSource().getPosition()).thenComparingInt(delta -> delta.getTarget().getPosition()));
    List<Stretch> stretches = new ArrayList<>();
    for (AbstractDelta<String> delta : deltas) {
      Stretch next = new Stretch(delta.getSource().getPosition(), delta.getSource().getPosition() + delta.getSource().size(),
          delta.getTarget().getPosition(), delta.getTarget().getPosition() + delta.getTarget().size());
      if (!stretches.isEmpty() && stretches.getLast().meets(next)) {
        next = new Stretch(stretches.getLast().from, next.to, stretches.removeLast().otherFrom, next.otherTo);
      }
      stretches.add(next);
    }
    return stretches;
  }

  private boolean meets(Stretch next) {
    return to == next.from && otherTo == next.otherFrom;
  }
}
