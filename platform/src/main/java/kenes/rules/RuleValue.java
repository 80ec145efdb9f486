package kenes.rules;

import java.util.List;
import kenes.base.Term;
import kenes.base.Text;

/** What a rule says. */
public sealed interface RuleValue {
  /** A whole number from 0: members, meetings a year, years of age. */
  record Amount(int number) implements RuleValue {}

  /** Several whole numbers, for example days before a due date. */
  record Amounts(List<Integer> numbers) implements RuleValue {}

  record Flag(boolean yes) implements RuleValue {}

  record Template(NumberTemplate template) implements RuleValue {}

  record Duration(Term term) implements RuleValue {}

  record Durations(List<Term> terms) implements RuleValue {}

  record Share(Threshold threshold) implements RuleValue {}

  /** A named thing of a list. @param code its stable name, upper case */
  record Item(String code, Text title) {}

  record Items(List<Item> items) implements RuleValue {}

  record Majority(MajorityRule rule) implements RuleValue {}

  record Election(ElectionRule rule) implements RuleValue {}
}
