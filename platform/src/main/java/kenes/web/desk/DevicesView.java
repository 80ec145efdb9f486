package kenes.web.desk;

import java.util.List;

/** Whose device is at hand. @param words how many of those present are within reach @param away those of them whose device is silent or was never heard of */
public record DevicesView(String words, List<Line> away) {
  /** @param since “silent since 10:42” or “no device so far” */
  public record Line(String name, String since) {}
}
