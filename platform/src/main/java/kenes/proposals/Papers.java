package kenes.proposals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.WordChecks;
import kenes.db.Tx;
import kenes.documents.Documents;
import kenes.documents.Finding;
import kenes.documents.Unreadable;
import kenes.files.Content;
import kenes.files.Files;
import kenes.files.SafeType;
import kenes.register.Body;
import kenes.register.Register;
import kenes.texts.Paragraphs;

/** Texts and files of proposals. They are public: what hides or shows private data is refused before it is kept. */
final class Papers {
  private static final int MOST_FILES = 10;
  private static final int LONGEST_TEXT = 30_000;

  private final Files files;
  private final long largest;

  /** @param largest size of a file in bytes */
  Papers(Files files, long largest) {
    this.files = files;
    this.largest = largest;
  }

  /** Every language that was begun is complete; at least one is. Notes what is wrong. @return those that were begun, stripped */
  List<ProposalTexts.Wording> check(Fields fields, List<Lang> languages, List<ProposalTexts.Wording> given) {
    List<ProposalTexts.Wording> all = languages.stream().map(lang -> in(given, lang)).toList();
    List<ProposalTexts.Wording> begun = all.stream().filter(wording -> wording.title() != null || wording.text() != null).toList();
    List<ProposalTexts.Wording> asked = begun.isEmpty() ? all.subList(0, 1) : begun;
    for (ProposalTexts.Wording wording : asked) {
      String lang = "." + wording.lang().code();
      fields.refuseIf(wording.title() == null, "title" + lang, ProposalsCode.TITLE_MISSING)
          .refuseIf(wording.title() != null && wording.title().length() > Checks.LONGEST_LINE, "title" + lang, ProposalsCode.TEXT_TOO_LONG, Checks.LONGEST_LINE)
          .refuseIf(wording.text() == null, "text" + lang, ProposalsCode.TEXT_MISSING)
          .refuseIf(wording.text() != null && wording.text().length() > LONGEST_TEXT, "text" + lang, ProposalsCode.TEXT_TOO_LONG, LONGEST_TEXT)
          .refuseIf(blocks(wording.title() + "\n" + wording.text()), "text" + lang, ProposalsCode.HIDDEN_DATA);
    }
    return asked;
  }

  private static ProposalTexts.Wording in(List<ProposalTexts.Wording> given, Lang lang) {
    return given.stream().filter(wording -> wording.lang() == lang).findFirst()
        .map(wording -> new ProposalTexts.Wording(lang, WordChecks.strip(wording.title()), WordChecks.strip(wording.text())))
        .orElse(new ProposalTexts.Wording(lang, null, null));
  }

  /** Keeps texts, one line for each paragraph. */
  List<ProposalsAct.Wording> keep(Tx tx, List<ProposalTexts.Wording> wordings) {
    return wordings.stream().map(wording -> new ProposalsAct.Wording(wording.lang(), wording.title(),
        files.store(tx, String.join("\n", Paragraphs.of(wording.text())).getBytes(StandardCharsets.UTF_8)))).toList();
  }

  /** @throws Refused {@code PROPOSAL_UNKNOWN} */
  String text(Tx tx, Digest digest) {
    return new String(files.find(tx, digest).orElseThrow(() -> new Refused(ProposalsCode.PROPOSAL_UNKNOWN)), StandardCharsets.UTF_8);
  }

  /** Looks into the files and keeps them. @throws Refused {@code FILE_EMPTY} and so on beside the field {@code file} */
  List<ProposalsAct.Document> attach(Tx tx, List<Attached> given) {
    new Fields().refuseIf(given.size() > MOST_FILES, "file", ProposalsCode.FILES_TOO_MANY, MOST_FILES).check();
    List<ProposalsAct.Document> kept = new ArrayList<>();
    for (Attached file : given) {
      String type = type(file);
      kept.add(new ProposalsAct.Document(title(file), type, file.content().size(), files.store(tx, file.content())));
    }
    return List.copyOf(kept);
  }

  private String type(Attached file) {
    long size = file.content().size();
    new Fields().refuseIf(size == 0, "file", ProposalsCode.FILE_EMPTY).refuseIf(size > largest, "file", ProposalsCode.FILE_TOO_LARGE, largest >> 20).check();
    String type = SafeType.find(file.content(), file.name()).orElseThrow(() -> Refused.field("file", ProposalsCode.FILE_TYPE_REFUSED));
    if (blocks(file.content(), type)) {
      throw Refused.field("file", ProposalsCode.HIDDEN_DATA);
    }
    return type;
  }

  /** Code of the body of the region that the body lies in. */
  static String region(Tx tx, Register register, String body) {
    String region = body;
    Optional<Body> parent = Optional.ofNullable(register.getBody(tx, body).parent()).flatMap(code -> register.findBody(tx, code));
    while (parent.isPresent() && parent.get().parent() != null) {
      region = parent.get().code();
      parent = register.findBody(tx, parent.get().parent());
    }
    return region;
  }

  /** Notes words that show private data. */
  static void open(Fields fields, String name, String words) {
    fields.refuseIf(words != null && blocks(words), name, ProposalsCode.HIDDEN_DATA);
  }

  private static boolean blocks(String words) {
    return blocks(Content.of(words.getBytes(StandardCharsets.UTF_8)), "text/plain");
  }

  private static boolean blocks(Content content, String type) {
    try {
      return Documents.scan(content, type).stream().anyMatch(finding -> finding.kind().severity() == Finding.Severity.BLOCKING);
    } catch (Unreadable unreadable) {
      throw Refused.field("file", ProposalsCode.FILE_UNREADABLE);
    }
  }

  /** As shown: its title, else its name. */
  private static String title(Attached file) {
    String title = WordChecks.strip(file.title());
    String shown = title == null ? file.name() : title;
    return shown.length() > Checks.LONGEST_LINE ? shown.substring(0, Checks.LONGEST_LINE) : shown;
  }
}
