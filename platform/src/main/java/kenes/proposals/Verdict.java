package kenes.proposals;

/** What an expert body says of a proposal. */
public enum Verdict {
  FOR, AGAINST,
  /** It may be, with the changes that are named. */
  REMARKS,
  /** The body gives no opinion, and says why. */
  DECLINED
}
