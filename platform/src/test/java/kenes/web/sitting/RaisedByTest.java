package kenes.web.sitting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.sources.PolicySources;
import kenes.sources.TraceKind;
import kenes.web.view.LinkView;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;

/** An agenda asks once for the sources of all of its items, however many have one. */
class RaisedByTest {
  private static final Caller INIT = Caller.installation();

  private final AtomicInteger statements = new AtomicInteger();

  @Test
  void aLongAgendaAsksNoMoreThanAShortOne() {
    ExecuteListener counting = new ExecuteListener() {
      @Override
      public void executeStart(ExecuteContext context) {
        statements.incrementAndGet();
      }
    };
    try (TestKenes kenes = TestKenes.seeded(counting)) {
      TestSitting sitting = new TestSitting(kenes, new TestCouncil(kenes, "KZ-TEST", 5, 4), "default", "default", "default", "default", "default");
      kenes.sources.enter(INIT, kenes.key(), new PolicySources.Enter("KZ", "ADDRESS-2022", "address", Text.of("Жолдау", "Послание", null), LocalDate.of(2022, 9, 1), "https://address.example"));
      kenes.sources.addParagraph(INIT, kenes.key(), new PolicySources.AddParagraph("KZ", "ADDRESS-2022", "3", Text.of("Қызмет", "Услуги", null), false));
      List<UUID> items = IntStream.rangeClosed(1, 5).mapToObj(sitting::item).toList();
      assertEquals(1, asked(kenes, items), "where nothing is linked the sources are not read");
      link(kenes, items.getFirst());
      int one = asked(kenes, items);
      items.subList(1, 5).forEach(item -> link(kenes, item));
      assertEquals(2, one);
      assertEquals(one, asked(kenes, items));
      List<LinkView> links = kenes.db.read(tx -> new RaisedBy(tx, Words.of(Lang.RU), items).of(items.getLast()));
      assertEquals(List.of("/ru/sources/ADDRESS-2022/3"), links.stream().map(LinkView::href).toList());
    }
  }

  private static void link(TestKenes kenes, UUID item) {
    kenes.sources.link(INIT, kenes.key(), new PolicySources.Trail("KZ", "ADDRESS-2022", "3", TraceKind.ITEM, "KZ-TEST", item));
  }

  /** @return how many statements that takes */
  private int asked(TestKenes kenes, List<UUID> items) {
    return kenes.db.read(tx -> {
      int before = statements.get();
      new RaisedBy(tx, Words.of(Lang.RU), items);
      return statements.get() - before;
    });
  }
}
