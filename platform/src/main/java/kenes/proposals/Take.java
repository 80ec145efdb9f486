package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.routes.Need;

/**
 * A step to be taken.
 *
 * @param step id of the step in the route
 * @param on day on which it was taken, or null: today
 * @param decision of the body that takes it, or null
 * @param source where it can be read: an address, or number and date of a document; or null
 * @param words comment or reasons, public, or null
 * @param shown which of the conclusions and statements that a step may need are there
 * @param law the article that changed by it, or null
 * @param expected until when the next step is expected, where the route sets no term; or null
 */
public record Take(UUID proposal, String step, LocalDate on, UUID decision, String source, String words, Set<Need> shown, ProposalsAct.LawArticle law,
    List<Attached> files, LocalDate expected) {
  /** Without a day until which the next step is expected. */
  public Take(UUID proposal, String step, LocalDate on, UUID decision, String source, String words, Set<Need> shown, ProposalsAct.LawArticle law,
      List<Attached> files) {
    this(proposal, step, on, decision, source, words, shown, law, files, null);
  }

  /** A step with nothing but words. */
  public static Take of(UUID proposal, String step, String words) {
    return new Take(proposal, step, null, null, null, words, Set.of(), null, List.of());
  }

  /** What a repeated command is recognised by. */
  record Taking(UUID proposal, String step, LocalDate on, UUID decision, String source, String words, List<Need> shown, ProposalsAct.LawArticle law,
      List<Attached.Key> files, LocalDate expected) {}

  Taking payload() {
    return new Taking(proposal, step, on, decision, source, words, shown.stream().sorted().toList(), law, Attached.keys(files), expected);
  }
}
