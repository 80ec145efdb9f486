package kenes.web.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.files.Content;
import kenes.proposals.Attached;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Take;
import kenes.routes.Need;
import kenes.web.Request;

/** What was sent with the form of a step of a proposal; the names of its fields begin with the step. */
record StepInput(Request request, String step) {
  String line(String name) {
    return request.field(step + "-" + name);
  }

  /** Null where nothing was typed. */
  String typed(String name) {
    String line = line(name);
    return line.isEmpty() ? null : line;
  }

  UUID id(String name) {
    return Id.find(line(name)).orElse(null);
  }

  /** Null for none and for what is no date. */
  LocalDate date(String name) {
    return DecisionSteps.date(request, step + "-" + name).orElse(null);
  }

  /** Null for none and for what is no number. */
  Long number(String name) {
    return line(name).matches("[0-9]{1,18}") ? Long.valueOf(line(name)) : null;
  }

  List<String> several(String name) {
    return request.fields(step + "-" + name);
  }

  <E extends Enum<E>> E choice(String name, E[] choices) {
    return Arrays.stream(choices).filter(one -> one.name().equals(line(name))).findFirst().orElse(null);
  }

  /** Null where nothing was typed in either language. */
  Text text(String name) {
    String kk = typed(name + ".kk");
    String ru = typed(name + ".ru");
    return kk == null && ru == null ? null : Text.of(kk, ru, null);
  }

  List<ProposalTexts.Wording> wordings() {
    return Stream.of(Lang.KK, Lang.RU).map(lang -> new ProposalTexts.Wording(lang, typed("title." + lang.code()), typed("text." + lang.code()))).toList();
  }

  List<Attached> files() {
    return request.findUpload(step + "-file").map(file -> new Attached(null, file.name(), Content.of(file.path()))).stream().toList();
  }

  /** Null where nothing of it was typed. */
  ProposalsAct.LawArticle law() {
    boolean empty = text("lawTitle") == null && typed("article") == null && line("date").isEmpty() && typed("url") == null;
    return empty ? null : new ProposalsAct.LawArticle(text("lawTitle"), typed("article"), date("date"), typed("url"));
  }

  Take take(UUID proposal) {
    Set<Need> shown = Arrays.stream(Need.values()).filter(need -> several("shown").contains(need.name())).collect(Collectors.toSet());
    return new Take(proposal, line("step"), date("on"), id("decision"), typed("source"), typed("words"), shown, law(), files(), date("expected"));
  }
}
