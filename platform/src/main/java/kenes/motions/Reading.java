package kenes.motions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.voting.Decision;
import kenes.voting.Poll;
import kenes.voting.Voting;

/** Brings together what an item's proceedings are computed from. */
record Reading(Files files, Meetings meetings, Rules rules, Voting voting) {

  Optional<Proceedings> find(Tx tx, String body, UUID item) {
    return MotionsQueries.findDraft(tx, files, body, item).map(draft -> {
      Rulebook rulebook = rulebook(tx, meetings.getItem(tx, body, item));
      List<UUID> first = MotionsQueries.orderChanges(tx, body, item).stream().map(OrderChange::amendment).toList();
      return new Proceedings(draft, MotionsQueries.amendments(tx, body, item), MotionsQueries.blocks(tx, body, item), MotionsQueries.parts(tx, body, item),
          votes(tx, body, item), new Order(policy(rulebook), first), basisFirst(rulebook));
    });
  }

  /** @throws Refused {@code NO_DRAFT} */
  Proceedings get(Tx tx, String body, UUID item) {
    return find(tx, body, item).orElseThrow(() -> new Refused(MotionsCode.NO_DRAFT));
  }

  /** The rules that the item's sitting froze. */
  Rulebook rulebook(Tx tx, AgendaItem item) {
    Meeting meeting = meetings.get(tx, item.body(), item.meeting());
    return rules.get(tx, meeting.rulebook());
  }

  /** In which official texts must be there. */
  List<Lang> languages(Tx tx, String body, UUID item) {
    return rulebook(tx, meetings.getItem(tx, body, item)).languages();
  }

  /** @throws Refused {@code NOT_ALLOWED} for whoever does not lead the item's sitting */
  void requireConduct(Tx tx, Caller caller, AgendaItem item) {
    meetings.requireConduct(tx, caller, meetings.get(tx, item.body(), item.meeting()));
  }

  /** Texts and amendments stand open in the record. @throws Refused {@code CLOSED_TO_PUBLIC} */
  void requirePublic(Tx tx, AgendaItem item) {
    if (item.closing() != null || meetings.get(tx, item.body(), item.meeting()).setting().closed()) {
      throw new Refused(MotionsCode.CLOSED_TO_PUBLIC);
    }
  }

  /** The item with its sitting's row locked. @throws Refused {@code ITEM_CLOSED} */
  AgendaItem lock(Tx tx, String body, UUID id) {
    meetings.lock(tx, body, meetings.getItem(tx, body, id).meeting());
    AgendaItem item = meetings.getItem(tx, body, id);
    if (item.closedAt() != null) {
      throw new Refused(MotionsCode.ITEM_CLOSED);
    }
    return item;
  }

  /** A tie that was voted on again is no vote of its own. */
  private List<Vote> votes(Tx tx, String body, UUID item) {
    List<Poll> polls = voting.listValid(tx, body, item);
    Set<UUID> repeated = polls.stream().map(poll -> poll.terms().replaces()).filter(Objects::nonNull).collect(Collectors.toSet());
    return polls.stream().filter(poll -> Turn.ON_THE_TEXT.contains(poll.terms().subject().kind()) && !repeated.contains(poll.id())).map(poll -> vote(tx, poll)).toList();
  }

  private Vote vote(Tx tx, Poll poll) {
    Decision decision = poll.isOpen() ? Decision.UNDECIDED : voting.result(tx, poll).outcome().decision();
    return new Vote(poll.id(), poll.terms().subject().kind(), poll.terms().subject().matters(), decision == Decision.UNDECIDED ? null : poll.closedIndex(),
        decision == Decision.ADOPTED);
  }

  private static boolean basisFirst(Rulebook rulebook) {
    return rulebook.find("amendments.basis_first").map(rule -> ((RuleValue.Flag) rule.value()).yes()).orElse(false);
  }

  private static List<Order.Policy> policy(Rulebook rulebook) {
    return rulebook.find("amendments.order").map(rule -> ((RuleValue.Items) rule.value()).items().stream().map(item -> Order.Policy.valueOf(item.code())).toList())
        .orElse(List.of());
  }
}
