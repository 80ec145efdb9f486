package kenes.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;

/**
 * The rules of a kind of body, or of one body, as read from their text.
 *
 * @param sessions the kinds of session that it governs; empty: every kind
 * @param languages in which official texts must be there: every title, place and question
 * @param quorum of a session
 * @param notices by kind of session: regular, extraordinary, training
 * @param majorities by kind of decision, {@code default} always among them
 * @param remarks what is to be known about a rule, by the rule's key; rules without a remark are absent
 */
public record Rulebook(Text title, Set<String> sessions, List<Lang> languages, QuorumRule quorum, Map<String, NoticeRule> notices,
    Map<String, MajorityRule> majorities, Map<String, Remark> remarks) {
  /**
   * A remark on a rule.
   *
   * @param validFrom since when the source has it so, or null
   * @param note for readers, or null
   * @param inferred true: a conclusion from what was read or recalled, not a reading of the law itself
   */
  public record Remark(LocalDate validFrom, Text note, boolean inferred) {}

  /** The majority for this kind of decision. @throws Refused {@code NO_MAJORITY} */
  public MajorityRule majority(String decisionKind) {
    return Optional.ofNullable(majorities.get(decisionKind))
        .orElseThrow(() -> new Refused(RulesCode.NO_MAJORITY, String.valueOf(decisionKind)));
  }

  /** The term of notice for this kind of session. @throws Refused {@code NO_NOTICE} */
  public NoticeRule notice(String sessionKind) {
    return Optional.ofNullable(notices.get(sessionKind))
        .orElseThrow(() -> new Refused(RulesCode.NO_NOTICE, String.valueOf(sessionKind)));
  }

  /** Whether the rulebook says anything special about the rule with this key. */
  public Optional<Remark> findRemark(String ruleKey) {
    return Optional.ofNullable(remarks.get(ruleKey));
  }

  /** @param sessionKind null asks for sessions in general */
  boolean governs(String sessionKind) {
    return sessions.isEmpty() || sessionKind != null && sessions.contains(sessionKind);
  }
}
