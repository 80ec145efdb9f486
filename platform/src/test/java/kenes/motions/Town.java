package kenes.motions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Text;
import kenes.motions.Order.Policy;
import kenes.voting.PollSubject;

/** An item whose draft, amendments and votes are put together by hand. */
final class Town {
  final UUID draft = UUID.randomUUID();
  final Wording text;
  final List<Amendment> amendments = new ArrayList<>();
  final List<Block> blocks = new ArrayList<>();
  final List<SeparateVote> parts = new ArrayList<>();
  final List<Vote> votes = new ArrayList<>();
  List<Policy> policy = List.of(Policy.PARAGRAPH, Policy.ARRIVAL);
  List<UUID> first = List.of();
  boolean basisFirst;
  private long index;

  Town(int paragraphs) {
    text = new Wording(IntStream.rangeClosed(1, paragraphs).mapToObj(number -> words("paragraph " + number)).toList());
  }

  static Text words(String words) {
    return Text.of("қ " + words, "р " + words, null);
  }

  static Change replace(int paragraph, String words) {
    return new Change(Change.Kind.REPLACE, paragraph, words(words));
  }

  static Change insert(int after, String words) {
    return new Change(Change.Kind.INSERT, after, words(words));
  }

  static Change delete(int paragraph) {
    return new Change(Change.Kind.DELETE, paragraph, null);
  }

  UUID table(Change... changes) {
    return table(List.of(changes));
  }

  UUID table(List<Change> changes) {
    UUID id = UUID.randomUUID();
    amendments.add(new Amendment(id, UUID.randomUUID(), draft, amendments.size() + 1, List.of(UUID.randomUUID()), words("reason"), changes, Instant.EPOCH, index++, false));
    return id;
  }

  void withdraw(UUID id) {
    amendments.replaceAll(one -> !one.id().equals(id) ? one
        : new Amendment(id, one.item(), one.draft(), one.number(), one.authors(), one.reason(), one.changes(), one.at(), one.index(), true));
  }

  Town vote(PollSubject.Kind kind, boolean adopted, UUID... matters) {
    votes.add(new Vote(UUID.randomUUID(), kind, List.of(matters), index++, adopted));
    return this;
  }

  Town adopt(UUID amendment) {
    return vote(PollSubject.Kind.AMENDMENT, true, amendment);
  }

  Town reject(UUID amendment) {
    return vote(PollSubject.Kind.AMENDMENT, false, amendment);
  }

  Town begin(PollSubject.Kind kind, UUID... matters) {
    votes.add(new Vote(UUID.randomUUID(), kind, List.of(matters), null, false));
    return this;
  }

  UUID part(int paragraph) {
    UUID id = UUID.randomUUID();
    parts.add(new SeparateVote(id, draft, paragraph, UUID.randomUUID(), false));
    return id;
  }

  Block block(UUID... amendments) {
    Block block = new Block(UUID.randomUUID(), List.of(amendments), Set.of());
    blocks.add(block);
    return block;
  }

  void pullOut(UUID amendment) {
    Block last = blocks.removeLast();
    blocks.add(new Block(last.id(), last.amendments(), Set.of(amendment)));
  }

  Proceedings now() {
    return new Proceedings(new Draft(draft, UUID.randomUUID(), 1, text, Set.of(), Instant.EPOCH, 0), amendments, blocks, parts, votes, new Order(policy, first), basisFirst);
  }

  List<String> result() {
    return now().text().lines().stream().map(line -> line.text().ru().substring(2)).toList();
  }

  Fate.State state(UUID amendment) {
    return now().fate(amendment).state();
  }
}
