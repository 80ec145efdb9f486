package kenes.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.rules.QuorumRule;
import kenes.rules.Rulebook;

/**
 * A sitting as it stands.
 *
 * @param series whose numbering it is: 0 the plenary's, else a commission's
 * @param number of its session within the term and the series
 * @param training an exercise, outside the numbering of real sessions
 * @param noticeAt when it was convened (notice is published by convening)
 * @param rulebook the rulebook frozen at convening
 * @param openedAt null before it was opened
 * @param closedAt null before it was closed
 * @param sitting its number within the session, 1-based
 * @param call who called the session, and who asked for it
 * @param setting form, openness, who was invited
 * @param failed its hour came without a quorum: it was never opened
 * @param continuedIn the next sitting of the session, or null
 */
public record Meeting(String body, UUID id, UUID session, int term, int series, int number, String kind, boolean training,
    UUID organization, Text title, Text place, Instant startsAt, Instant noticeAt, MeetingsAct.Notice notice,
    Digest rulebook, Instant openedAt, Instant closedAt, int sitting,
    MeetingsAct.Call call, MeetingsAct.Setting setting,
    boolean failed, UUID continuedIn) {
  /** Those who sit together, the one that convenes first. */
  public List<UUID> organizations() {
    return Stream.concat(Stream.of(organization), setting.partners().stream()).toList();
  }

  public boolean isOpen() {
    return openedAt != null && closedAt == null;
  }

  /** How many must be present: at a joint sitting of each organization, where the rulebook says so. */
  public QuorumRule quorumRule(Rulebook rulebook) {
    return setting.form() == Form.JOINT ? rulebook.findJointQuorum().orElseGet(rulebook::quorum) : rulebook.quorum();
  }

  /** The session's part of its address: {@code 24}, {@code t3} for training, {@code c2-5} for a commission, {@code 24-2} for a second sitting. */
  public String address() {
    return (series == 0 ? "" : "c" + series + "-") + (training ? "t" : "") + number + (sitting == 1 ? "" : "-" + sitting);
  }
}
