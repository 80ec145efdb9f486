package kenes.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.Base;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Threshold;

/** Who calls a session and who has asked for it, checked against the rulebook. */
final class Calls {
  /** The code of those who ask by name, in {@code initiators.<kind>}. */
  private static final String DEPUTIES = "DEPUTIES";

  private final Register register;

  Calls(Register register) {
    this.register = register;
  }

  /** @param today when they ask @param day of the sitting */
  MeetingsAct.Call call(Tx tx, String body, Convening.Convene input, Rulebook rulebook, LocalDate today, LocalDate day) {
    List<RuleValue.Item> offices = items(rulebook, "convener." + input.kind());
    Text named = input.convener() != null ? input.convener()
        : register.chairOn(tx, body, input.organization(), day).map(chair -> chair.person().names()).orElse(null);
    return new MeetingsAct.Call(offices.isEmpty() ? null : offices.getFirst().title(), named, initiative(tx, body, input, rulebook, today));
  }

  /** Before the first session nobody chairs: who opens it is named. */
  void first(Tx tx, String body, boolean none, Rulebook rulebook, LocalDate day) {
    if (!none || register.chairOn(tx, body, day).isPresent()) {
      throw Refused.field("kind", ConveningCode.FIRST_SESSION_HELD);
    }
    List<Seat> seats = register.seats(tx, body, day);
    int held = held(seats);
    rulebook.find("first_session.filled").map(rule -> ((RuleValue.Share) rule.value()).threshold()).ifPresent(threshold -> {
      if (held < threshold.needed(seats.size())) {
        throw Refused.field("kind", ConveningCode.TOO_FEW_DEPUTIES, held, threshold.needed(seats.size()), seats.size());
      }
    });
  }

  private MeetingsAct.Initiative initiative(Tx tx, String body, Convening.Convene input, Rulebook rulebook, LocalDate today) {
    List<RuleValue.Item> initiators = items(rulebook, "initiators." + input.kind());
    if (initiators.isEmpty()) {
      return null;
    }
    String asked = input.asked() == null ? null : input.asked().initiator();
    RuleValue.Item initiator = initiators.stream().filter(item -> item.code().equals(asked)).findFirst()
        .orElseThrow(() -> Refused.field("initiator", ConveningCode.INITIATOR_MISSING));
    if (!initiator.code().equals(DEPUTIES)) {
      return new MeetingsAct.Initiative(initiator.code(), initiator.title(), List.of(), 0, 0);
    }
    List<UUID> deputies = input.asked().deputies().stream().distinct().toList();
    List<Seat> seats = register.seats(tx, body, today);
    if (!deputies.stream().allMatch(deputy -> seats.stream().flatMap(seat -> seat.holder().stream()).anyMatch(holder -> holder.id().equals(deputy)))) {
      throw Refused.field("deputies", ConveningCode.INITIATOR_WITHOUT_SEAT);
    }
    Threshold share = rulebook.find("initiative." + input.kind()).map(rule -> ((RuleValue.Share) rule.value()).threshold()).orElse(null);
    int base = share != null && share.base() == Base.SEATS ? seats.size() : held(seats);
    int needed = share == null ? 1 : Math.toIntExact(share.needed(base));
    if (deputies.size() < needed) {
      throw Refused.field("deputies", ConveningCode.TOO_FEW_INITIATORS, deputies.size(), needed, base);
    }
    return new MeetingsAct.Initiative(initiator.code(), initiator.title(), deputies, needed, base);
  }

  private static int held(List<Seat> seats) {
    return (int) seats.stream().filter(seat -> seat.holder().isPresent()).count();
  }

  private static List<RuleValue.Item> items(Rulebook rulebook, String key) {
    return rulebook.find(key).map(rule -> ((RuleValue.Items) rule.value()).items()).orElse(List.of());
  }
}
