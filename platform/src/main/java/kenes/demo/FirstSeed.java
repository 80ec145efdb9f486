package kenes.demo;

import java.util.List;
import java.util.Map;
import kenes.base.Text;

/**
 * The first session of the term as {@code seed/demo-council.yaml} tells it. Of a vote everybody is for, but for those who abstain.
 *
 * @param presiding the chair of the election commission
 */
record FirstSeed(Text presiding, Text name, String noticeAt, String start, Text report, Unanimous counting, Contest chair, Unanimous commissions,
    Contests commissionChairs, Unanimous standIn) {
  /** @param members seats of those elected by it, the chair first, or null */
  record Unanimous(Text title, Text question, List<Integer> members, List<Integer> abstained) {}

  record Contests(Text title, List<Contest> contests) {}

  /**
   * An election, held on paper, by hands, or by name.
   *
   * @param kind key of an election in the rulebook
   * @param rounds on paper, or null
   * @param tellers seats of the two who count hands, or null
   * @param hands by the candidate's seat, or null
   * @param named by the candidate's seat those who vote for them, or null
   * @param against how many are against one who stands alone, or null
   */
  record Contest(String kind, Text title, List<Named> candidates, List<Round> rounds, List<Integer> tellers, Map<Integer, Long> hands,
      Map<Integer, List<Integer>> named, Integer against) {}

  record Named(int seat, int namedBy) {}

  /** @param exchanged seats of those who spoiled a form and got another @param votes by the candidate's seat */
  record Round(long prepared, List<Integer> exchanged, long found, long spoiled, Map<Integer, Long> votes) {}
}
