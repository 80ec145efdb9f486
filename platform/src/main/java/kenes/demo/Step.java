package kenes.demo;

import java.util.UUID;
import kenes.base.Text;
import kenes.meetings.SpeechKind;
import kenes.voting.Choice;

/** Something that a simulated person does next in the training sitting. */
sealed interface Step {
  /** A step and its moment. */
  record Due(Step step, java.time.Instant at) {}

  /** A step of the one who presides. */
  sealed interface Presiding extends Step {}

  record Convene() implements Step {}

  record Arrive(UUID meeting, int seat) implements Step {}

  record Leave(UUID meeting, int seat) implements Step {}

  record AskFloor(UUID meeting, int seat, SpeechKind kind) implements Step {}

  record CastBallot(UUID poll, int seat, Choice choice) implements Step {}

  record OpenSitting(UUID meeting) implements Presiding {}

  record CloseSitting(UUID meeting) implements Presiding {}

  record OpenItem(UUID meeting, UUID item) implements Presiding {}

  record CloseItem(UUID meeting, UUID item) implements Presiding {}

  record GiveFloor(UUID meeting, UUID request) implements Presiding {}

  record EndFloor(UUID meeting) implements Presiding {}

  record OpenVote(UUID item, Text question) implements Presiding {}

  record CloseVote(UUID poll) implements Presiding {}
}
