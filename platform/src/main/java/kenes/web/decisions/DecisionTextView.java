package kenes.web.decisions;

import java.util.List;
import kenes.texts.Comparison;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * A version of a decision's text, compared with the one before.
 *
 * @param heading which version @param since from when, or why not @param counts what changed, in words; null for the first version
 * @param others the other versions
 */
public record DecisionTextView(PageView page, String heading, TextView title, String since, String counts, Comparison kk, Comparison ru, List<LinkView> others) {}
