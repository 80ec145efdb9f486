package kenes.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What is generated: the same plan always gives the same journals of the councils.
 *
 * @param seed from which everything invented follows
 * @param bodies number of councils
 * @param sittings of all councils together, 88 of one council at most
 */
public record Plan(long seed, int bodies, int sittings) {
  /** The seed of the published measurements. */
  public static final long SEED = 20261122;
  /** The maslikhats of one country. */
  public static final int BODIES = 228;
  /** Their sittings in ten years. */
  public static final int SITTINGS = 20_000;
  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private static final LocalDate LAST = LocalDate.parse("2026-10-30");
  private static final int DAYS_BETWEEN = 41;
  private static final int MOST = 88;
  private static final LocalTime BEGIN = LocalTime.of(10, 0);

  public Plan {
    if (bodies < 1 || sittings < bodies || sittings > bodies * MOST) {
      throw new IllegalArgumentException("from 1 to " + MOST + " sittings of each body are generated");
    }
  }

  /** A tenth, a hundredth … of the ten years of the country; every body has a sitting at least. @param scale above 0, at most 1 */
  public static Plan scaled(long seed, double scale) {
    return new Plan(seed, BODIES, Math.max(BODIES, (int) Math.round(SITTINGS * scale)));
  }

  /** As the installation is marked with it. */
  public String written() {
    return "seed " + seed + ", " + bodies + " bodies, " + sittings + " sittings";
  }

  int sittingsOf(int body) {
    return (int) ((long) sittings * (body + 1) / bodies - (long) sittings * body / bodies);
  }

  /** The day of a sitting. The last sittings of all plans fall on the same days. @param sitting of the body, from 0 */
  LocalDate day(int body, int sitting) {
    LocalDate day = LAST.minusDays((long) DAYS_BETWEEN * (sittingsOf(body) - 1 - sitting) + body % DAYS_BETWEEN);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }

  /** When a sitting on this day begins. */
  static Instant begin(LocalDate day) {
    return day.atTime(BEGIN).atZone(ZONE).toInstant();
  }
}
