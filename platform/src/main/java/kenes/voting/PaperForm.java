package kenes.voting;

import java.util.List;
import kenes.base.Text;

/**
 * What is printed on every form of a secret vote. All forms are alike: no number, no mark that could tell one from another.
 *
 * @param title what is voted on
 * @param options what may be marked, in the order in which it is printed
 * @param marks how many options may be marked at most, 1 or more
 */
public record PaperForm(Text title, List<Option> options, int marks) {
  /** The option of those who are against: all candidates, or the only one. It stands alone on a form. */
  public static final String AGAINST = Choice.AGAINST.name();

  /** @param key FOR, AGAINST, ABSTAIN, or a candidate's id */
  public record Option(String key, Text label) {}

  public PaperForm {
    options = List.copyOf(options);
  }
}
