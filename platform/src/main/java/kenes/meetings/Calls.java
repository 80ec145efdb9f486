package kenes.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  static final String DEPUTIES = "DEPUTIES";

  private final Register register;
  private final Notices notices;

  Calls(Register register, Notices notices) {
    this.register = register;
    this.notices = notices;
  }

  /** @param today when they ask @param day of the sitting */
  MeetingsAct.Call call(Tx tx, String body, Convening.Convene input, Rulebook rulebook, LocalDate today, LocalDate day) {
    List<RuleValue.Item> offices = items(rulebook, "convener." + input.kind());
    Text named = input.convener() != null ? input.convener()
        : register.chairOn(tx, body, input.organization(), day).map(chair -> chair.person().names()).orElse(null);
    return new MeetingsAct.Call(offices.isEmpty() ? null : offices.getFirst().title(), named, initiative(tx, body, input, rulebook, today),
        within(tx, body, input, rulebook, today, day).orElse(null));
  }

  /** The term within which the session has to be held: from the decision to hold it, which convening is; a first one from the day when it could be called. */
  Optional<MeetingsAct.Within> within(Tx tx, String body, Convening.Convene input, Rulebook rulebook, LocalDate today, LocalDate day) {
    boolean first = input.kind().equals(Convening.FIRST);
    String rule = first ? "first_session.within" : input.kind() + ".within";
    LocalDate from = first ? filled(tx, body, rulebook, day).orElse(today) : today;
    return notices.within(tx, rulebook, rule, from).map(due -> new MeetingsAct.Within(rule, from, due, !day.isAfter(due)));
  }

  /** The day on which enough seats were held for a first session. */
  private Optional<LocalDate> filled(Tx tx, String body, Rulebook rulebook, LocalDate day) {
    List<Seat> seats = register.seats(tx, body, day);
    List<LocalDate> begun = register.findPlenary(tx, body, day).map(plenary -> register.members(tx, body, plenary.id(), day)).orElse(List.of()).stream()
        .filter(member -> member.membership().seat() != null).map(member -> member.membership().valid().from()).sorted().toList();
    long needed = rulebook.find("first_session.filled").map(found -> ((RuleValue.Share) found.value()).threshold().needed(seats.size())).orElse((long) begun.size());
    return needed < 1 || needed > begun.size() ? Optional.empty() : Optional.of(begun.get(Math.toIntExact(needed) - 1));
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
    RuleValue.Item initiator = initiator(initiators, input.asked(), ConveningCode.INITIATOR_MISSING);
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

  /** Who of those who may has asked. @param asked null where nobody has */
  static RuleValue.Item initiator(List<RuleValue.Item> initiators, Convening.Asked asked, ConveningCode missing) {
    return initiators.stream().filter(item -> asked != null && item.code().equals(asked.initiator())).findFirst()
        .orElseThrow(() -> Refused.field("initiator", missing));
  }

  private static int held(List<Seat> seats) {
    return (int) seats.stream().filter(seat -> seat.holder().isPresent()).count();
  }

  static List<RuleValue.Item> items(Rulebook rulebook, String key) {
    return rulebook.find(key).map(rule -> ((RuleValue.Items) rule.value()).items()).orElse(List.of());
  }
}
