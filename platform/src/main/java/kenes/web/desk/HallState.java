package kenes.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.meetings.Attendance;
import kenes.meetings.Meeting;
import kenes.voting.HandsCounting;
import kenes.voting.Interest;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.web.sitting.SittingFacts;

/**
 * Short texts that change exactly when somebody's own region is out of date. Everybody gets them in the event stream;
 * kenes.js compares them with the state of the region and fetches it when they differ.
 */
final class HallState {
  private HallState() {}

  /** Moves when a vote opens or closes, or the sitting or another item opens or closes; never with a ballot. */
  static String vote(SittingFacts facts) {
    return phase(facts.meeting()) + ":" + HallLive.shownPoll(facts).map(poll -> poll(facts, poll)).orElse("") + rounds(facts);
  }

  /** The id of the element with a deputy's own registration. */
  static String hereId(UUID person) {
    return "here-" + person;
  }

  /** Moves when this deputy comes or leaves. */
  static String here(SittingFacts facts, UUID person) {
    List<Attendance> stays = facts.attendance().stream().filter(stay -> stay.person().equals(person)).toList();
    return (interested(facts).contains(person) ? "i" : "") + stays.size() + (stays.stream().anyMatch(stay -> stay.leftAt() == null) ? "+" : "-");
  }

  /** What a deputy's own region follows: both. */
  static String mine(SittingFacts facts, UUID person) {
    return vote(facts) + " " + here(facts, person);
  }

  /** Moves with everything that the chair's next step depends on; never with a ballot. */
  static String chair(SittingFacts facts) {
    String items = facts.items().stream().map(item -> item.openedAt() == null ? "w" : item.isOpen() ? item.closing() == null ? "o" : "x" : "c").reduce("", String::concat);
    long present = facts.attendance().stream().filter(stay -> stay.leftAt() == null).count();
    long papers = facts.openItem().map(item -> facts.parts().papers().list(facts.tx(), item.body(), item.id()).size()).orElse(0);
    String barred = facts.openItem().filter(item -> facts.parts().papers().executive().isVoteBarred(facts.tx(), facts.meeting(), item.id())).map(item -> "b").orElse("");
    return String.join(":", phase(facts.meeting()), items, barred, (facts.polls().isEmpty() ? "" : poll(facts, facts.polls().getLast())) + rounds(facts),
        facts.attendance().size() + "/" + present, String.valueOf(papers), String.valueOf(interested(facts).size()), motions(facts),
        String.valueOf(facts.parts().elections().listOfMeeting(facts.tx(), facts.body().code(), facts.meeting().id()).size()));
  }

  /** Moves with the next lawful step on the open item's text. */
  private static String motions(SittingFacts facts) {
    return facts.openItem().flatMap(item -> facts.parts().motions().find(facts.tx(), item.body(), item.id()))
        .map(found -> found.draft().version() + found.next().map(step -> step.kind() + step.matters().toString() + found.collisions().size()).orElse("-")).orElse("");
  }

  /** Moves with everything that the floor depends on, but for who could be called. */
  static String floor(SittingFacts facts) {
    String queue = facts.queue().places().stream().map(place -> place.request().id() + "" + place.here() + place.reasons()).toList().toString();
    String speaking = facts.speaking().map(speech -> speech.index() + "+" + speech.extended()).orElse("");
    String item = facts.openItem().map(open -> open.id().toString()).orElse("");
    String all = String.join(":", phase(facts.meeting()), item, facts.running().isPresent() ? "vote" : "", speaking, queue);
    return Digest.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  /** Moves when a round of an election opens or closes. */
  private static String rounds(SittingFacts facts) {
    return facts.rounds().stream().map(round -> round.isOpen() ? "+" : "-").reduce("", String::concat);
  }

  /** With hands also how many counts are in, never what they say. */
  private static String poll(SittingFacts facts, Poll poll) {
    boolean hands = poll.isOpen() && poll.method() == PollMethod.HANDS;
    HandsCounting counting = hands ? facts.parts().voting().hands().get(facts.tx(), poll) : null;
    boolean decided = !poll.isOpen() && facts.parts().voting().ties().find(facts.tx(), poll).isPresent();
    return poll.id() + (poll.isOpen() ? "+" : "-") + (hands ? counting.round() + "." + counting.entered().size() + counting.findAgreed().isPresent() : "")
        + (decided ? "t" : "");
  }

  /** Who has declared an interest in the open item. */
  static List<UUID> interested(SittingFacts facts) {
    return facts.openItem().map(item -> facts.parts().voting().interests().list(facts.tx(), item.body(), item.id()).stream().map(Interest::person).toList())
        .orElse(List.of());
  }

  private static String phase(Meeting meeting) {
    return meeting.closedAt() != null ? "closed" : meeting.isOpen() ? "open" : "before";
  }
}
