package kenes.web.rules;

import java.util.List;
import java.util.stream.Stream;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.OutcomeView;
import kenes.web.view.PageView;

/**
 * A vote, or an election, that nobody held.
 *
 * @param lead what the page is for
 * @param other the other of the two pages, or null
 * @param action where the form is sent
 * @param kind what is decided
 * @param take words of the button that takes the rule of this kind
 * @param rule the rule as changed
 * @param numbers who could vote and how they voted
 * @param verdict both results in one sentence; null before there is a result
 * @param note that something of the rule is left out, or null
 * @param columns one result, or two side by side
 * @param quorum whether so many are enough to sit, or null
 * @param rulesHref the page of all rules
 */
public record WhatIfView(PageView page, String lead, LinkView other, String action, FieldView kind, String take, List<FieldView> rule,
    List<FieldView> numbers, String verdict, String note, List<Column> columns, String quorum, String rulesHref) {
  /**
   * The result under one rule.
   *
   * @param rule what the rule asks for, in words
   * @param outcome sentence and bar of a vote; null for an election
   * @param sentence of an election; null for a vote
   * @param standings every candidate's votes and fate
   * @param reasons step by step
   * @param hints what would change the result
   */
  public record Column(String title, String rule, OutcomeView outcome, String sentence, List<Standing> standings, List<String> reasons, List<String> hints) {}

  /** A candidate. */
  public record Standing(String name, String votes, String fate) {}

  /** Every field, for the summary of errors. */
  public List<FieldView> fields() {
    return kind == null ? List.of() : Stream.of(List.of(kind), rule, numbers).flatMap(List::stream).toList();
  }
}
