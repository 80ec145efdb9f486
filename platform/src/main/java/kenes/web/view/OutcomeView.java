package kenes.web.view;

/**
 * The sentence of outcome with its bar.
 *
 * @param id         the id that live updates name
 * @param tone       {@code adopted}, {@code rejected} or {@code open}
 * @param resultWord “Шешім қабылданды”
 * @param sentence   the arithmetic in words: “30 орынның жартысынан көбі керек: 16. Жақтап: 17.”
 * @param basis      the rule's legal basis, or null
 * @param forVotes   votes for
 * @param against    votes against
 * @param abstained  abstentions
 * @param base       the number the law counts from: the bar's full length; at least the sum of the three is drawn
 * @param needed     votes for that are needed: where the threshold line stands; 0 draws none
 * @param neededWord the label of the line: “керегі 16”
 * @param baseWord   the label of the bar's end: “барлығы 30 орын”
 */
public record OutcomeView(String id, String tone, String resultWord, String sentence, String basis,
    long forVotes, long against, long abstained, long base, long needed, String neededWord, String baseWord) {

  /** This many votes as a share of the bar, in percent. */
  public double percent(long votes) {
    long full = Math.max(1, Math.max(Math.max(base, needed), forVotes + against + abstained));
    return Math.round(votes * 10000.0 / full) / 100.0;
  }
}
