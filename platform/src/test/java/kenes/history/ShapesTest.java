package kenes.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the votes of the members are written, they count the same. */
class ShapesTest {
  private static final String BALLOTS = "ballots: {written_as: OPTIONS, field: votes, by: ID}";
  private static final String LOST = ",'result':'lost'";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "OPTIONS, field: votes|{'yes':['A','B'],'no':['C']}",
      "OPTIONS, field: votes, member: who.id|{'yes':[{'who':{'id':'A'}},{'who':{'id':'B'}}],'no':[{'who':{'id':'C'}}]}",
      "MEMBERS, field: votes|{'A':'yes','B':'yes','C':'no'}",
      "PAIRS, field: votes|[['A','yes'],['B','yes'],['C','no']]",
      "OBJECTS, field: votes, member: who.id, option: said|[{'who':{'id':'A'},'said':'yes'},{'said':'yes','who':{'id':'B'}},{'who':{'id':'C'},'said':'no'}]"})
  void everyShapeCountsTheSame(String shape, String votes) throws IOException {
    Town.write(folder, Town.DESCRIPTOR.replace("OPTIONS, field: votes", shape), Town.vote("1", votes, LOST));
    Judged judged = Judged.folder(folder);
    assertEquals(List.of(), judged.allFaults());
    assertEquals(List.of("1 AGREES"), judged.comparisons());
    assertEquals(2, judged.vote("1").outcome().tally().votesFor());
    assertEquals(1, judged.vote("1").outcome().tally().against());
  }

  @Test
  void aRowForEachMembersVote() throws IOException {
    Town.write(folder, Town.DESCRIPTOR.replace("votes.jsonl", "votes.csv, separator: ';'")
        .replace(BALLOTS, "ballots: {written_as: ROWS, member: name, option: said, by: NAME}"));
    Files.writeString(folder.resolve("votes.csv"), """
        \ufeffid;date;kind;result;name;said
        1;2026-02-10;d;carried;"Surname; first ""A\""";yes
        1;2026-02-10;d;carried;B;yes
        1;2026-02-10;d;carried;"over
        two lines";yes

        2;2026-02-10;d;lost;A;yes
        2;too few
        3;2026-02-10;d;lost;"never closed;yes
        4;2026-02-10;d;lost;A;no\r
        4;2026-02-10;d;lost;B
        """);
    Judged judged = Judged.folder(folder);
    assertEquals(List.of("1 AGREES", "2 NOT_JUDGED", "4 NOT_JUDGED"), judged.comparisons());
    assertEquals(List.of("BROKEN_ROW 11 [5 ≠ 6]", "BROKEN_ROW 8 [2 ≠ 6]", "BROKEN_ROW 9 [0 ≠ 6]"), judged.allFaults());
    assertEquals(3, judged.vote("1").outcome().tally().votesFor());
  }

  @Test
  void filesApartAreJoinedInAnyOrder() throws IOException {
    Town.write(folder, Town.DESCRIPTOR.replace(BALLOTS, "ballots: {file: ballots-*.jsonl, id: [vote], written_as: MEMBERS, field: by, by: ID}")
        .replace("published:\n", "published:\n  file: results.csv\n  id: [vote]\n").replace("field: result", "field: published.outcome"),
        Town.vote("1", "0", "").replace("votes", "x"), Town.vote("2", "0", "").replace("votes", "x"), Town.vote("3", "0", "").replace("votes", "x"));
    Files.writeString(folder.resolve("ballots-1.jsonl"), "{\"by\":{\"A\":\"yes\"},\"vote\":\"3\"}\n{\"vote\":\"9\",\"by\":{}}\n");
    Files.writeString(folder.resolve("ballots-2.jsonl"), "{\"by\":{\"A\":\"yes\",\"B\":\"yes\",\"C\":\"yes\"},\"vote\":\"1\"}\n{\"vote\":\"1\",\"by\":{}}\n");
    Files.writeString(folder.resolve("results.csv"), "vote,outcome\n3,lost\n1,carried\n2,lost\n8,lost\n");
    Judged judged = Judged.folder(folder);
    assertEquals(List.of("1 AGREES", "2 NOT_JUDGED", "3 AGREES"), judged.comparisons().stream().sorted().toList());
    assertEquals(List.of("NO_BALLOTS 2 []", "NO_SUCH_VOTE 2 [9]", "NO_SUCH_VOTE 5 [8]", "ROW_TWICE 2 [1]"), judged.allFaults());
  }

  @Test
  void talliesAloneAreJudgedToo() throws IOException {
    Town.write(folder, Town.DESCRIPTOR.replace(BALLOTS + "\n", "").replace("printed: {field: tally}", "printed: {columns: {pro: FOR, contra: AGAINST}}"),
        Town.vote("1", "0", LOST + ",'pro':2,'contra':0"), Town.vote("2", "0", LOST + ",'pro':'many'"), Town.vote("3", "0", LOST));
    Judged judged = Judged.folder(folder);
    assertEquals(List.of("1 AGREES", "2 NOT_JUDGED", "3 NOT_JUDGED"), judged.comparisons());
  }
}
