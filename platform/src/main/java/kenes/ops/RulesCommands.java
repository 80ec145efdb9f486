package kenes.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.journal.Json;
import kenes.rules.Mistake;
import kenes.rules.RuleWords;
import kenes.rules.RulebookDiff;
import kenes.rules.RulebookFile;
import kenes.rules.RulebookSchema;
import kenes.rules.Shelf;
import kenes.web.Refusals;

/** {@code kenes rules}: rulebooks as files, without an installation. */
final class RulesCommands {
  private final PrintWriter out;

  RulesCommands(PrintWriter out) {
    this.out = out;
  }

  /** Tells every mistake with its line, the reason and the cure. */
  int check(Cli.Call call) throws IOException {
    Words words = words(call);
    Path file = call.options().matchedPositionalValue(0, null);
    byte[] yaml = read(file);
    List<Mistake> mistakes = Shelf.shipped().beside(file).mistakes(yaml);
    mistakes.forEach(mistake -> out.println(file + ":" + mistake.line() + ": " + mistake.code() + ": "
        + Refusals.text(words, new Refused(mistake.code(), mistake.words().toArray()))));
    out.println(mistakes.isEmpty() ? words.text("rules.check.good", RulebookFile.read(yaml).rules().size()) : words.text("rules.check.mistakes", mistakes.size()));
    out.flush();
    return mistakes.isEmpty() ? 0 : 1;
  }

  /** Says in words what changes between two rulebooks, for whom and when. */
  int diff(Cli.Call call) throws IOException {
    Words words = words(call);
    Path one = call.options().matchedPositionalValue(0, null);
    Path other = call.options().matchedPositionalValue(1, null);
    List<RulebookFile> before = chain(one);
    List<RulebookFile> after = chain(other);
    List<RulebookDiff.Change> changes = RulebookDiff.between(before, after);
    RulebookFile book = after.getFirst();
    out.println(words.text("rules.diff.whom", book.title().in(words.lang()), book.appliesTo() == null ? book.code() : book.appliesTo()));
    LocalDate day = null;
    for (RulebookDiff.Change change : changes) {
      if (!change.from().equals(day)) {
        day = change.from();
        out.println(words.text("rules.diff.since", words.date(day)));
      }
      out.println("  " + change.rule().title().in(words.lang()) + " (" + change.key() + ")");
      RuleWords.change(words, change).forEach(line -> out.println("    " + line));
    }
    if (changes.isEmpty()) {
      out.println(words.text("rules.diff.nothing"));
    }
    out.flush();
    return 0;
  }

  /** The JSON Schema that editors complete and check rulebooks by. */
  int schema(Cli.Call call) {
    out.println(Json.pretty(RulebookSchema.document()));
    out.flush();
    return 0;
  }

  private List<RulebookFile> chain(Path file) throws IOException {
    try {
      return Shelf.shipped().beside(file).chain(read(file));
    } catch (Refused wrong) {
      throw new OperatorError("The rulebook " + file + " has mistakes: see them with kenes rules check " + file);
    }
  }

  private static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new OperatorError("There is no file " + file + ": check the name");
    }
    return Files.readAllBytes(file);
  }

  /** In the language that {@code --lang} names; English when it names none. */
  static Words words(Cli.Call call) {
    String code = call.options().matchedOptionValue("--lang", "en");
    return Words.plain(Lang.find(code).orElseThrow(() -> new OperatorError("There is no language " + code + ": choose kk, ru or en")));
  }
}
