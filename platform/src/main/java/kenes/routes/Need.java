package kenes.routes;

/** What must be there for a step to be taken. */
public enum Need {
  /** The text in Kazakh and in Russian. */
  TEXT_KK_RU,
  /** A decision of the body that takes the step. */
  DECISION,
  /** Reasons in writing. */
  REASONS,
  /** The conclusion of the executive on what it costs. */
  FINANCIAL_CONCLUSION,
  /** The statement that it neither cuts revenue nor raises spending. */
  NO_BUDGET_EFFECT,
  /** The conclusion of a committee. */
  COMMITTEE_CONCLUSION,
  /** The opinion of those who know the matter. */
  EXPERT_OPINION,
  /** A document that shows the step: number, date, address. */
  SOURCE,
  /** Somebody who has the right to bring it in. */
  CARRIER,
  /** The article of an act that changed. */
  ARTICLE
}
