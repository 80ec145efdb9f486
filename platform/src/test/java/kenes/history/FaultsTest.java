package kenes.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kenes.base.Lang;
import kenes.base.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad row is reported with its line, and the rest goes on. */
class FaultsTest {
  private static final String THREE_FOR = "{'yes':['A','B','C'],'no':['D'],'away':['E']}";
  private static final String CARRIED = ",'result':'carried'";
  private static final String LOST = ",'result':'lost'";

  @TempDir
  private Path folder;

  private Judged judge(String... votes) throws IOException {
    return Judged.folder(Town.write(folder, Town.DESCRIPTOR, votes));
  }

  private Judged judgeWith(String descriptor, String... votes) throws IOException {
    return Judged.folder(Town.write(folder, descriptor, votes));
  }

  @Test
  void theConstitutionalNumberCounts() throws IOException {
    Judged judged = judge(Town.vote("1", THREE_FOR, CARRIED), Town.vote("2", "{'yes':['A','B'],'away':['C','D','E']}", LOST),
        Town.vote("3", "{'yes':['A','B'],'no':['C']}", ",'result':'veto upheld'"));
    assertEquals(List.of("1 AGREES", "2 AGREES", "3 AGREES"), judged.comparisons());
    assertEquals(3, judged.vote("2").outcome().needed());
    assertEquals(0, judged.summary.problems());
  }

  @Test
  void plantedWrongOutcomeIsCaught() throws IOException {
    Judged judged = judge(Town.vote("1", THREE_FOR, CARRIED), Town.vote("2", "{'yes':['A','B'],'no':['C']}", CARRIED));
    assertEquals(List.of("1 AGREES", "2 DISAGREES"), judged.comparisons());
    assertEquals(1, judged.summary.problems());
    assertTrue(judged.lines.contains("Disagrees: 2 (votes.jsonl, line: 2). Published: adopted. Computed: NOT_ADOPTED 2/3"), judged.lines::toString);
  }

  @Test
  void whatTheSourceMarksIsNoProblem() throws IOException {
    Judged judged = judge(Town.vote("1", THREE_FOR, LOST + ",'note':'WRONG: see the minutes'"), Town.vote("known", THREE_FOR, LOST),
        Town.vote("3", THREE_FOR, CARRIED + ",'note':'WRONG: no'"));
    assertEquals(2, judged.summary.marked());
    assertEquals(1, judged.summary.needlesslyMarked());
    assertEquals(0, judged.summary.problems());
    assertEquals("Every disagreement is marked as an error in the source itself.", judged.lines.getLast());
  }

  @Test
  void brokenRowsAreReportedAndTheRestGoesOn() throws IOException {
    Judged judged = judge(Town.vote("1", THREE_FOR, CARRIED), "{\"id\":\"2\",", "no json", "{}", "[]", Town.vote("1", THREE_FOR, LOST),
        Town.vote("3", "['A']", CARRIED), Town.vote("4", THREE_FOR, CARRIED) + "}", Town.vote("5", THREE_FOR, CARRIED));
    assertEquals(List.of("1 AGREES", "5 AGREES"), judged.comparisons());
    assertEquals(List.of("BROKEN_ROW 2", "BROKEN_ROW 3", "FIELD_WRONG 4", "BROKEN_ROW 5", "ROW_TWICE 6", "BROKEN_ROW 7", "BROKEN_ROW 8"),
        judged.faults.stream().map(fault -> fault.kind() + " " + fault.place().line()).toList());
    assertEquals(7, judged.summary.problems());
  }

  @Test
  void aVoteThatCannotBeJudgedIsNotGuessed() throws IOException {
    Judged judged = judge(Town.vote("x", "1", THREE_FOR, CARRIED), Town.vote("s", "2", THREE_FOR, CARRIED),
        Town.vote("3", "{'yes':['A','B','C'],'perhaps':['D']}", CARRIED), Town.vote("4", THREE_FOR, ",'result':'adjourned'"),
        Town.vote("5", "{'yes':['A','B','C','D','E','F']}", CARRIED), Town.vote("6", "{'yes':['A','B','C'],'no':['A']}", CARRIED),
        Town.vote("7", THREE_FOR, CARRIED).replace("2026-02-10", "10.02.2026"), Town.vote("8", THREE_FOR, CARRIED).replace("votes", "ballots"),
        Town.vote("9", THREE_FOR, CARRIED).replace("2026-02-10", "2019-12-31"), Town.vote("p", "10", "{'yes':['A'],'silent':['B']}", CARRIED));
    assertEquals(List.of("BASE_UNKNOWN 10 [PRESENT]", "FIELD_WRONG 7 [date, 10.02.2026]", "IMPOSSIBLE_TALLY 5 [yes 6, 5]", "NO_BALLOTS 8 []",
        "NO_RULE 2 [rules.yaml, majority.self_dissolution, 2026-02-10]", "NO_RULE 9 [rules.yaml, majority.default, 2019-12-31]",
        "UNKNOWN_OPTION 3 [perhaps]", "UNKNOWN_RESULT 4 [adjourned]", "UNKNOWN_RULE 1 [x]", "VOTED_DIFFERENTLY 6 [A, yes, no]"),
        judged.allFaults());
    assertTrue(judged.verdicts.stream().allMatch(Verdict::problem));
    assertEquals(0, judged.summary.decisions(Verdict.Comparison.AGREES) + judged.summary.decisions(Verdict.Comparison.DISAGREES));
  }

  @Test
  void oneMembersVoteTwiceIsCountedOnce() throws IOException {
    Judged judged = judge(Town.vote("1", "{'yes':['A','B','A']}", LOST));
    assertEquals(List.of("VOTED_TWICE 1 [A, yes]"), judged.allFaults());
    assertEquals(2, judged.vote("1").outcome().tally().votesFor());
    assertEquals(1, judged.summary.problems());
  }

  @Test
  void twoMembersOfOneNameAreBothCounted() throws IOException {
    String byName = Town.DESCRIPTOR.replace("by: ID", "by: NAME");
    Judged judged = judgeWith(byName, Town.vote("1", "{'yes':['A','B','A']}", CARRIED), Town.vote("2", "{'yes':['A','B'],'no':['A']}", LOST));
    assertEquals(List.of("1 AGREES", "2 AGREES"), judged.comparisons());
    assertEquals(List.of("SAME_NAME 1 [A, ?]", "SAME_NAME 2 [A, ?]"), judged.allFaults());
    assertEquals(0, judged.summary.problems(), "an ambiguous name is reported, and no fault of the data");
    Files.writeString(folder.resolve("members.json"), "{\"all\":[{\"name\":\"A\"},{\"name\":\"A\"},{\"name\":\"B\"}]}");
    Judged listed = judgeWith(byName + "members: {file: members.json, field: all, member: name}\n",
        Town.vote("1", "{'yes':['A','B','A']}", CARRIED), Town.vote("2", "{'yes':['A','B','Z']}", CARRIED));
    assertEquals(List.of("SAME_NAME 1 [A, 2]", "UNKNOWN_MEMBER 2 [Z]"), listed.allFaults());
    assertEquals(List.of("1 AGREES", "2 AGREES"), listed.comparisons());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"all\":[]}", "{\"others\":[\"A\"]}", "[", ""})
  void aListOfMembersThatNamesNobodyIsReportedOnce(String list) throws IOException {
    Files.writeString(folder.resolve("members.json"), list);
    Judged judged = judgeWith(Town.DESCRIPTOR + "members: {file: members.json, field: all}\n", Town.vote("1", THREE_FOR, CARRIED));
    assertEquals(List.of("1 AGREES"), judged.comparisons());
    assertEquals(1, judged.allFaults().size(), () -> judged.allFaults().toString());
    assertEquals("members.json", judged.faults.getFirst().place().file());
  }

  @Test
  void aLineWithoutEndAndBytesThatAreNoTextCostOneRow() throws IOException {
    Judged judged = judge(Town.vote("1", THREE_FOR, CARRIED), "{\"id\":\"" + "x".repeat(Lines.LONGEST + 1) + "\"}", "\u0000\u0001", Town.vote("2", THREE_FOR, CARRIED));
    assertEquals(List.of("1 AGREES", "2 AGREES"), judged.comparisons());
    assertEquals(List.of(2L, 3L), judged.faults.stream().map(fault -> fault.place().line()).toList());
  }

  @Test
  void printedTallyThatDiffersIsSaidBesideTheCount() throws IOException {
    Judged judged = judge(Town.vote("1", "{'yes':['A','B','C']}", CARRIED + ",'tally':{'yes':3,'no':0}"),
        Town.vote("2", "{'yes':['A','B']}", CARRIED + ",'tally':{'yes':3}"), Town.vote("3", THREE_FOR, CARRIED + ",'tally':{'yes':99,'no':1,'away':1}"));
    assertEquals(List.of("1 AGREES", "2 DISAGREES", "3 AGREES"), judged.comparisons());
    assertEquals(List.of("IMPOSSIBLE_PRINTED_TALLY 3 [yes 99, no 1, away 1, 5]", "TALLY_DIFFERS 2 [yes 2, yes 3]",
        "TALLY_DIFFERS 3 [yes 3, no 1, away 1, yes 99, no 1, away 1]"), judged.allFaults());
    assertTrue(judged.vote("2").byPrinted().adopted());
    assertTrue(judged.lines.contains("  By the printed tally: ADOPTED 3/3"), judged.lines::toString);
  }

  @Test
  void castingVoteDecidesATieOnly() throws IOException {
    String tied = "{'yes':['A','B'],'no':['C','D']}";
    Judged judged = judge(Town.vote("c", "1", tied, CARRIED + ",'chair':'yes','tally':{'yes':3,'no':2}"), Town.vote("c", "2", tied, LOST),
        Town.vote("c", "3", tied, LOST + ",'chair':'no'"), Town.vote("c", "4", "{'yes':['A','B'],'no':['C']}", CARRIED + ",'chair':'no'"),
        Town.vote("c", "5", tied, LOST + ",'chair':'maybe'"));
    assertEquals(List.of("1 AGREES", "2 AGREES", "3 AGREES", "4 AGREES", "5 NOT_JUDGED"), judged.comparisons());
    assertEquals(List.of("CASTING_VOTE_WITHOUT_TIE 4 [no]", "UNKNOWN_OPTION 5 [maybe]"), judged.allFaults());
  }

  @Test
  void electionsAreJudgedByTheirRule() throws IOException {
    Judged judged = judge(Town.vote("e", "1", "{'Ann':['A','B','C'],'Ben':['D'],'away':['E']}", ",'named':'Ann'"),
        Town.vote("e", "2", "{'Ann':['A','B'],'Ben':['C','D']}", ",'named':'Ann'"), Town.vote("e", "3", "{'Ann':['A']}", ""),
        Town.vote("e", "4", "{'yes':['A']}", ",'named':'Ann'"));
    assertEquals(List.of("1 AGREES", "2 DISAGREES", "3 NOT_PUBLISHED", "4 NOT_JUDGED"), judged.comparisons());
    assertEquals(2, judged.summary.elected());
    assertEquals(List.of("UNKNOWN_OPTION 4 [yes 1]"), judged.allFaults());
  }

  @Test
  void fileThatBreaksOffIsReportedAndUsedSoFar() throws IOException {
    Random random = new Random(7);
    String text = IntStream.range(0, 2000).mapToObj(number -> Town.vote("v" + number, THREE_FOR, CARRIED + ",'note':'" + random.nextLong() + "'"))
        .collect(Collectors.joining("\n"));
    byte[] whole = Town.packed(text);
    Town.write(folder, Town.DESCRIPTOR.replace("votes.jsonl", "votes.jsonl.gz"));
    Files.write(folder.resolve("votes.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
    Judged judged = Judged.folder(folder);
    assertEquals(List.of(Fault.Kind.FILE_BROKEN_OFF), judged.faults.stream().map(Fault::kind).filter(kind -> kind != Fault.Kind.BROKEN_ROW).toList());
    assertTrue(judged.verdicts.size() > 100 && judged.verdicts.size() < 2000, () -> judged.verdicts.size() + " votes");
    assertTrue(judged.verdicts.stream().noneMatch(Verdict::problem));
    assertTrue(judged.summary.problems() > 0);
    Files.write(folder.resolve("votes.jsonl.gz"), new byte[] {1, 2, 3});
    assertEquals(List.of(Fault.Kind.FILE_BROKEN_OFF), Judged.folder(folder).faults.stream().map(Fault::kind).toList());
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyFaultHasWordsInEveryLanguage(Lang lang) throws IOException {
    Town.write(folder, Town.DESCRIPTOR, Town.vote("1", "{'yes':['A'],'no':['A']}", CARRIED), "broken", Town.vote("2", THREE_FOR, LOST));
    assertEquals(Words.of(lang).text("history.problems", "3"), Judged.folder(folder, lang).lines.getLast());
    for (Fault.Kind kind : Fault.Kind.values()) {
      assertTrue(Words.of(lang).has("history.fault." + kind), kind::name);
    }
  }
}
