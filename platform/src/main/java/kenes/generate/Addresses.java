package kenes.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Loading.Dated;
import kenes.sources.PolicySources;
import kenes.sources.SourcesAct;
import kenes.sources.TraceKind;

/** An invented policy source in the registry, and the proposals that came of its paragraphs. */
final class Addresses {
  private static final String CODE = "ADDRESS-GENERATED";
  private static final int PARAGRAPHS = 12;
  private static final int FOLLOW = 30;

  private Addresses() {}

  static boolean areThere(Tx tx) {
    return PolicySources.findSource(tx, CODE).isPresent();
  }

  /** @param registry code of the body in whose journal it stands */
  static List<Dated> acts(String registry, Invented invented, List<Past> pasts) {
    Text order = invented.order();
    List<Act> acts = new ArrayList<>();
    acts.add(new SourcesAct.SourceEntered(CODE, "address", invented.address(), LocalDate.parse("2022-09-01"), "https://generated.kenes.example/address", registry));
    IntStream.rangeClosed(1, PARAGRAPHS).forEach(number -> acts.add(new SourcesAct.ParagraphEntered(CODE, String.valueOf(number),
        Text.of(order.kk().formatted(number), order.ru().formatted(number), order.en().formatted(number)), false, registry)));
    for (Past past : pasts) {
      Chance chance = past.council.chance("address");
      past.proposals().stream().filter(proposed -> chance.percent(FOLLOW)).forEach(proposed -> acts.add(new SourcesAct.ParagraphLinked(chance.id(Instant.EPOCH), CODE,
          String.valueOf(1 + chance.below(PARAGRAPHS)), TraceKind.PROPOSAL, past.council.code, proposed.id, null, registry)));
    }
    return acts.stream().map(act -> new Dated(Instant.EPOCH, act)).toList();
  }
}
