package kenes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.meetings.AgendaItem;
import kenes.requests.RequestLife;
import kenes.sources.PolicySources;
import kenes.sources.TraceKind;

/** An invented programme with three paragraphs: of two of them something came, of the third nothing. */
record DemoSource(Facades kenes, Map<String, UUID> council, Map<String, UUID> maslikhat, Map<String, UUID> proposals) {
  private static final Caller OPERATOR = Caller.installation();

  /** @param council decisions of the national council by their papers @param maslikhat those of the district @param proposals by their codes */
  DemoSource {
  }

  void enter() {
    NationalSeed.Programme programme = NationalSeed.read().source();
    String by = NationalCouncil.BODY;
    kenes.policySources().enter(OPERATOR, "demo-source", new PolicySources.Enter(by, programme.code(), programme.kind(), programme.title(), LocalDate.parse(programme.on()), programme.url()));
    for (NationalSeed.Paragraph paragraph : programme.paragraphs()) {
      String key = "demo-source-" + paragraph.number();
      kenes.policySources().addParagraph(OPERATOR, key, new PolicySources.AddParagraph(by, programme.code(), paragraph.number(), paragraph.text(), false));
      trace(key + "-council", paragraph, by, council, paragraph.council());
      trace(key + "-maslikhat", paragraph, DemoSetup.BODY, maslikhat, paragraph.maslikhat());
      List<RequestLife> requests = kenes.db().read(tx -> kenes.requests().requests().list(tx, DemoSetup.BODY));
      for (int index = 0; index < paragraph.requests(); index++) {
        link(key + "-request-" + index, paragraph, TraceKind.REQUEST, DemoSetup.BODY, requests.get(index).request().id());
      }
      for (String code : paragraph.proposals() == null ? List.<String>of() : paragraph.proposals()) {
        String home = kenes.db().read(tx -> kenes.proposals().proposals().find(tx, proposals.get(code))).orElseThrow().body();
        link(key + "-proposal-" + code, paragraph, TraceKind.PROPOSAL, home, proposals.get(code));
      }
      items(key, paragraph);
      if (paragraph.law() != null) {
        kenes.policySources().linkLaw(OPERATOR, key + "-law", new PolicySources.LinkLaw(by, programme.code(), paragraph.number(), paragraph.law().act()));
      }
    }
  }

  private void trace(String key, NationalSeed.Paragraph paragraph, String body, Map<String, UUID> decisions, List<String> papers) {
    if (papers != null) {
      papers.forEach(paper -> link(key + "-" + paper, paragraph, TraceKind.DECISION, body, decisions.get(paper)));
    }
  }

  /** Of the sitting with invited chairs, the council's first. */
  private void items(String key, NationalSeed.Paragraph paragraph) {
    List<AgendaItem> agenda = kenes.db().read(tx -> kenes.meetings().items(tx, NationalCouncil.BODY, kenes.meetings().find(tx, NationalCouncil.BODY, 1, "1").orElseThrow().id()));
    for (int number : paragraph.items() == null ? List.<Integer>of() : paragraph.items()) {
      link(key + "-item-" + number, paragraph, TraceKind.ITEM, NationalCouncil.BODY, agenda.get(number - 1).id());
    }
  }

  private void link(String key, NationalSeed.Paragraph paragraph, TraceKind kind, String body, UUID thing) {
    kenes.policySources().link(OPERATOR, key, new PolicySources.Trail(NationalCouncil.BODY, NationalSeed.read().source().code(), paragraph.number(), kind, body, thing));
  }
}
