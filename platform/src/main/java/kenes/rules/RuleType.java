package kenes.rules;

/** What a rule can say; the catalogue gives each key its type. */
public enum RuleType {
  /** A whole number from 0. */
  NUMBER,
  NUMBERS,
  /** True or false. */
  FLAG,
  /** How a number of a decision is made up. */
  TEMPLATE,
  /** A length of time. */
  TERM,
  TERMS,
  /** A fraction of a base. */
  SHARE,
  /** Named things: who may ask, which sanctions, which topics. */
  LIST,
  MAJORITY,
  ELECTION
}
