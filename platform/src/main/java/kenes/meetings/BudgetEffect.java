package kenes.meetings;

/** What an item's draft does to the budget, as declared. */
public record BudgetEffect(boolean lowersRevenue, boolean raisesSpending) {
  /** Nothing declared. */
  public static final BudgetEffect NONE = new BudgetEffect(false, false);

  public boolean isAny() {
    return lowersRevenue || raisesSpending;
  }
}
