package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of rules are exact, and a rule that contradicts itself cannot be made. */
class RuleTypesTest {
  private static final Text BASIS = Text.same("§");
  private static final Threshold HALF = new Threshold(Base.SEATS, new Fraction(1, 2), true);

  @ParameterizedTest(name = "{0} of {3} (strict: {1}) are {2}")
  @CsvSource({"1/2,true,4,6", "1/2,false,3,6", "1/2,true,4,7", "1/2,false,4,7", "1/2,true,16,30", "1/2,true,11,21", "1/2,true,1,1", "1/2,true,1,0",
      "1/2,false,0,0", "2/3,false,20,30", "2/3,true,21,30", "2/3,false,14,21", "2/3,false,14,20", "2/3,false,2,2", "2/3,false,0,0",
      "3/4,false,95,126", "1/1,false,30,30", "1/5,false,5,21",
      "1/2,true,4611686018427387904,9223372036854775807", "2147483646/2147483647,false,9223372032559808509,9223372036854775807",
      "1/1,false,9223372036854775807,9223372036854775807"})
  void neededIsExact(String fraction, boolean strict, long needed, long of) {
    assertEquals(needed, new Threshold(Base.SEATS, Fraction.parse(fraction), strict).needed(of));
  }

  @Test
  void quorumEdges() {
    assertTrue(3 < HALF.needed(6), "three of six are not more than half");
    assertEquals(20, new Threshold(Base.SEATS, new Fraction(2, 3), false).needed(30));
    assertEquals(14, new Threshold(Base.SEATS, new Fraction(2, 3), false).needed(21));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "3/2", "-1/2", "1/0", "1/-2", "0/0", "2", "1/2/3", "", "/", "a/b", "99999999999/99999999999", "1,5/2"})
  void noFraction(String written) {
    assertThrows(IllegalArgumentException.class, () -> Fraction.parse(written));
  }

  @Test
  void fractions() {
    assertEquals(new Fraction(2, 3), Fraction.parse(" 2 / 3 "));
    assertEquals("2/3", new Fraction(2, 3).toString());
    assertTrue(new Fraction(1, 2).half() && new Fraction(3, 6).half());
    assertFalse(new Fraction(1, 3).half() || new Fraction(1_073_741_824, Integer.MAX_VALUE).half());
    assertTrue(new Fraction(3, 3).whole());
    assertFalse(new Fraction(2, 3).whole());
    assertEquals(List.of(13L, 1L), List.of(new Fraction(2, 3).floor(20), new Fraction(2, 3).remainder(20)));
    assertEquals(0, new Fraction(2, 3).remainder(21));
    assertThrows(IllegalArgumentException.class, () -> HALF.needed(-1));
  }

  @Test
  void moreThanHalfIsTheOnlyThresholdThatTies() {
    assertTrue(HALF.moreThanHalf() && new Threshold(Base.VOTES_CAST, new Fraction(50, 100), true).moreThanHalf());
    assertFalse(new Threshold(Base.SEATS, new Fraction(1, 2), false).moreThanHalf());
    assertFalse(new Threshold(Base.SEATS, new Fraction(2, 3), true).moreThanHalf());
  }

  @Test
  void whatContradictsItselfCannotBeMade() {
    refused(() -> new Threshold(Base.SEATS, new Fraction(1, 1), true));
    refused(() -> new Threshold(null, new Fraction(1, 2), true));
    refused(() -> new Threshold(Base.SEATS, null, true));
    refused(() -> new QuorumRule("quorum", new Threshold(Base.PRESENT, new Fraction(1, 2), true), BASIS, null));
    assertEquals(Base.IN_OFFICE, new QuorumRule("quorum", new Threshold(Base.IN_OFFICE, new Fraction(1, 2), true), BASIS, null).threshold().base());
    assertEquals(HALF, new QuorumRule("quorum", HALF, BASIS, null).threshold());
    refused(() -> new GroupRule("region", HALF, new Fraction(1, 1), true));
    refused(() -> new GroupRule(null, HALF, new Fraction(1, 1), false));
    refused(() -> new GroupRule("region", null, new Fraction(1, 1), false));
    refused(() -> new GroupRule("region", HALF, null, false));
    assertEquals(3, new GroupRule("region", HALF, new Fraction(1, 1), false).needed(3));
    assertEquals(2, new GroupRule("region", HALF, new Fraction(1, 2), true).needed(3));
    assertEquals(4, new GroupRule("region", HALF, new Fraction(2, 3), false).needed(6));
  }

  private static MajorityRule majority(String key, Threshold threshold, Abstentions abstentions, Tie tie, Text who, Text basis) {
    return new MajorityRule(key, null, threshold, abstentions, tie, who, List.of(Method.OPEN), null, null, basis, null);
  }

  @Test
  void majorities() {
    Abstentions plain = Abstentions.AS_THE_BASE_SAYS;
    refused(() -> majority(null, HALF, plain, Tie.NOT_ADOPTED, null, BASIS));
    refused(() -> majority("k", null, plain, Tie.NOT_ADOPTED, null, BASIS));
    refused(() -> majority("k", HALF, null, Tie.NOT_ADOPTED, null, BASIS));
    refused(() -> majority("k", HALF, plain, null, null, BASIS));
    refused(() -> majority("k", HALF, plain, Tie.NOT_ADOPTED, null, null));
    refused(() -> majority("k", HALF, plain, Tie.CASTING_VOTE, null, BASIS));
    refused(() -> majority("k", HALF, plain, Tie.LOT, BASIS, BASIS));
    assertEquals(BASIS, majority("k", HALF, plain, Tie.CASTING_VOTE, BASIS, BASIS).castingVote());
    List<Method> methods = new ArrayList<>(List.of(Method.OPEN));
    MajorityRule rule = new MajorityRule("k", null, HALF, plain, Tie.LOT, null, methods, null, null, BASIS, null);
    methods.clear();
    assertEquals(List.of(Method.OPEN), rule.methods());
    assertEquals(new MajorityRule("k", null, HALF, plain, Tie.NOT_ADOPTED, null, List.of(), null, null, BASIS, "l"), MajorityRule.plain("k", HALF, BASIS, "l"));
  }

  private static ElectionRule election(String key, Threshold threshold, boolean secondRound, Threshold second, Tie tie, Text who, Text basis) {
    return new ElectionRule(key, null, threshold, false, secondRound, second, tie, who, List.of(Method.SECRET), basis, null);
  }

  @Test
  void elections() {
    refused(() -> election(null, HALF, false, null, Tie.LOT, null, BASIS));
    refused(() -> election("k", HALF, false, null, null, null, BASIS));
    refused(() -> election("k", HALF, false, null, Tie.LOT, null, null));
    refused(() -> election("k", HALF, false, null, Tie.ADOPTED, null, BASIS));
    refused(() -> election("k", HALF, false, null, Tie.CASTING_VOTE, null, BASIS));
    refused(() -> election("k", HALF, false, null, Tie.LOT, BASIS, BASIS));
    refused(() -> election("k", HALF, false, HALF, Tie.LOT, null, BASIS));
    refused(() -> election("k", null, true, null, Tie.LOT, null, BASIS));
    assertEquals(HALF, election("k", HALF, true, HALF, Tie.LOT, null, BASIS).second());
    assertEquals(List.of(Method.SECRET), election("k", null, false, null, Tie.CASTING_VOTE, BASIS, BASIS).methods());
  }

  private static void refused(org.junit.jupiter.api.function.Executable making) {
    assertThrows(IllegalArgumentException.class, making);
  }
}
