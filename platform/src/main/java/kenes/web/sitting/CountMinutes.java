package kenes.web.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.voting.CountingCommission;
import kenes.voting.PaperBallot;

/**
 * The minutes of the counting commission in one language, made of its acts: the same acts give the same text.
 *
 * @param opening who counted, when and what
 * @param forms what became of every form that was printed
 * @param votes by option, as on the form
 * @param closing what the commission states
 * @param signatures a line for each member: signed, disputed with the reason, or neither
 */
public record CountMinutes(String lang, String heading, List<String> opening, String formsHeading, List<Line> forms, String votesHeading, List<Line> votes,
    List<String> closing, List<Line> signatures) {
  public record Line(String name, String words) {}

  /** Whether the count is signed by more than half of the commission, so that its minutes stand. */
  static boolean stands(SittingFacts facts, PaperBallot ballot) {
    return ballot.count() != null && ballot.signed() >= commission(facts, ballot).signaturesNeeded();
  }

  private static CountingCommission commission(SittingFacts facts, PaperBallot ballot) {
    return facts.parts().paperBallots().getCommission(facts.tx(), facts.body().code(), ballot);
  }

  static CountMinutes of(SittingFacts facts, PaperBallot ballot, Lang lang) {
    Words w = Words.plain(lang);
    CountingCommission commission = commission(facts, ballot);
    List<String> opening = new ArrayList<>(List.of(facts.body().name().in(lang), facts.meeting().title().in(lang),
        w.text("count.on", w.dateTime(ballot.countedAt(), facts.zone())), w.text("count.what", ballot.form().title().in(lang)),
        w.text("paper.members", names(facts, commission.members(), lang)), w.text("paper.commission-chair", name(facts, commission.chair(), lang))));
    ballot.issues().stream().filter(issue -> issue.takenBackAt() != null).forEach(issue -> opening.add(w.text("count.taken-back", name(facts, issue.person(), lang), issue.reason().in(lang))));
    ballot.issues().stream().filter(issue -> issue.exchangedAt() != null)
        .forEach(issue -> opening.add(w.text("count.exchanged", name(facts, issue.person(), lang), w.time(issue.exchangedAt(), facts.zone()))));
    opening.add(w.text("count.box", w.time(ballot.boxOpenedAt(), facts.zone())));
    List<Line> forms = List.of(line(w, "paper.fact-prepared", ballot.prepared()), line(w, "count.handed-out", ballot.issued() + ballot.exchanged()),
        line(w, "count.exchanged-forms", ballot.exchanged()), line(w, "paper.fact-destroyed", ballot.destroyed()), line(w, "paper.fact-found", ballot.count().found()),
        line(w, "paper.fact-spoiled", ballot.count().spoiled()), line(w, "count.not-dropped", ballot.issued() - ballot.count().found()));
    List<Line> votes = ballot.form().options().stream().map(option -> new Line(option.label().in(lang), w.number(ballot.count().of(option.key())))).toList();
    List<Line> signatures = commission.members().stream().map(member -> new Line(name(facts, member, lang), signature(facts, ballot, member, w))).toList();
    return new CountMinutes(lang.code(), w.text("count.title"), opening, w.text("count.forms"), forms, w.text("paper.votes"), votes,
        List.of(w.text("count.form", ballot.formDigest().hex()), w.text("paper.knows")), signatures);
  }

  private static Line line(Words w, String key, long number) {
    return new Line(w.text(key), w.number(number));
  }

  private static String signature(SittingFacts facts, PaperBallot ballot, UUID member, Words w) {
    return ballot.signatures().stream().filter(signature -> signature.person().equals(member)).findFirst()
        .map(signature -> signature.dissent() == null ? w.text("minutes.signature.signed", w.dateTime(signature.at(), facts.zone()))
            : w.text("count.disputed", signature.dissent().in(w.lang())))
        .orElse(w.text("minutes.signature.unsigned"));
  }

  private static String names(SittingFacts facts, List<UUID> people, Lang lang) {
    return people.stream().map(person -> name(facts, person, lang)).collect(Collectors.joining(", "));
  }

  private static String name(SittingFacts facts, UUID person, Lang lang) {
    return facts.name(person).in(lang);
  }
}
