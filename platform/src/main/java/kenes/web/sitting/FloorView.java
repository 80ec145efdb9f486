package kenes.web.sitting;

import java.util.List;
import kenes.web.view.TextView;

/** The floor as pages show it. */
public final class FloorView {
  private FloorView() {}

  /** How long a speech may take. @param until when its time ends, ISO 8601; null without a limit @param words limit and end, or that there is none */
  public record Clock(String until, String words) {}

  /**
   * Somebody in the queue.
   *
   * @param why what puts them there, in words
   * @param moved why the chair moved them, or null
   * @param here false: not in the hall, passed over
   */
  public record Waiting(int number, String request, TextView name, String kind, String why, TextView moved, boolean here) {}

  /**
   * A turn of speech that can be read about afterwards.
   *
   * @param id what links name
   * @param time from when till when
   * @param took how long, or that it goes on
   * @param moment where it can be watched, or null
   */
  public record Turn(String id, String time, TextView name, String href, String kind, String took, String moment) {}

  /** The turns of speech on an item. */
  public record Turns(List<Turn> turns) {}
}
