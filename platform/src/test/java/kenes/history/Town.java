package kenes.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The invented data set of a council of five, where the constitutional number of members counts. */
final class Town {
  static final String RULES = """
      format: kenes-rules/2
      code: invented-town
      title: {kk: Қала, ru: Город, en: Town}
      applies_to: invented-council
      valid_from: 2020-01-01
      sources: {charter: {title: {kk: Жарғы, ru: Устав, en: Charter}}}
      rules:
        quorum: {value: {base: SEATS, more_than: 1/2}, basis: {source: charter}}
        majority.default: {value: {base: SEATS, more_than: 1/2}, basis: {source: charter}}
        majority.present: {value: {base: PRESENT, more_than: 1/2}, basis: {source: charter}}
        majority.votes_cast:
          value: {base: VOTES_CAST, more_than: 1/2, tie: CASTING_VOTE, casting_vote: {kk: төраға, ru: председатель, en: the chair}}
          basis: {source: charter}
        election.chair: {value: {base: VOTES_CAST, more_than: 1/2}, basis: {source: charter}}
      """;

  /** The votes are lines of JSON, the members' votes in them. */
  static final String DESCRIPTOR = """
      format: kenes-dataset/1
      title: Invented Town
      votes: {file: votes.jsonl, id: [id], date: date}
      ballots: {written_as: OPTIONS, field: votes, by: ID}
      published:
        outcome: {field: result, values: {carried: ADOPTED, lost: NOT_ADOPTED, veto upheld: NOT_ADOPTED}}
        candidate: {field: named, is: ELECTED}
      printed: {field: tally}
      rulebook: {value: rules.yaml}
      rule: {field: kind, values: {d: majority.default, p: majority.present, c: majority.votes_cast, e: election.chair, n: none, s: majority.self_dissolution}}
      seats: {value: 5}
      casting_vote: {field: chair, printed: true}
      options: {FOR: ["yes"], AGAINST: ["no"], ABSTAINED: [abstained], ABSENT: [away], ABSENT_OR_DID_NOT_VOTE: [silent]}
      errors: {marked: {field: note, begins: WRONG}, known: {known: the minutes are wrong}}
      """;

  private Town() {}

  /** Writes descriptor, rules and the votes, one line each. */
  static Path write(Path folder, String descriptor, String... votes) throws IOException {
    Files.writeString(folder.resolve("dataset.yaml"), descriptor);
    Files.writeString(folder.resolve("rules.yaml"), RULES);
    Files.write(folder.resolve("votes.jsonl"), Arrays.asList(votes));
    return folder;
  }

  /** A decision of 10 February 2026 by the majority of the constitutional number. @param rest more fields, each after a comma */
  static String vote(String id, String votes, String rest) {
    return ("{'id':'" + id + "','date':'2026-02-10','kind':'d','votes':" + votes + rest + "}").replace('\'', '"');
  }

  /** One of another kind. */
  static String vote(String kind, String id, String votes, String rest) {
    return vote(id, votes, rest).replace("\"kind\":\"d\"", "\"kind\":\"" + kind + "\"");
  }

  static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
