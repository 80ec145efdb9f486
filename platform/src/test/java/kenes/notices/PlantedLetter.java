package kenes.notices;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kenes.base.Id;
import kenes.kit.TestKenes;

/** A letter in the outbox of which no act knows, for tests of pages. */
public final class PlantedLetter {
  private PlantedLetter() {}

  /** It waits, useful for another day. @param address null: nobody has given one @return its id */
  public static UUID in(TestKenes kenes, String body, UUID meeting, UUID recipient, String address) {
    UUID id = Id.next();
    Instant now = kenes.clock.instant();
    Letter letter = new Letter(body, id, meeting, recipient, LetterKind.INVITATION, "Мәслихат", "Сынақ Депутатов", address, "Отырысқа шақыру", "Кімге: Сынақ Депутатов\n",
        "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8), now, now.plus(Duration.ofDays(1)), address == null ? LetterState.BY_HAND : LetterState.WAITING, 0, now, null, null, null);
    kenes.db.change(tx -> OutboxTables.insert(tx, letter, 0, false));
    return id;
  }
}
