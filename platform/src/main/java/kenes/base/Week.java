package kenes.base;

import java.util.Locale;

/** The kinds of working week that labour law knows; on which days each rests is data of a country's calendar. */
public enum Week {
  FIVE_DAYS, SIX_DAYS;

  /** The word for it in calendar files and addresses: five_days, six_days. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
