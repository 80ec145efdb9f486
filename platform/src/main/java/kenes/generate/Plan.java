package kenes.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is generated: the same plan always gives the same journals of the councils.
 *
 * @param seed from which everything invented follows
 * @param bodies number of councils
 * @param sittings of all councils together, 88 of one council at most
 * @param proposals of all councils together
 * @param requests of deputies, of all councils together
 */
public record Plan(long seed, int bodies, int sittings, int proposals, int requests) {
  /** The seed of the published measurements. */
  public static final long SEED = 20261122;
  /** The maslikhats of one country. */
  public static final int BODIES = 228;
  /** Their sittings in ten years. */
  public static final int SITTINGS = 20_000;
  /** Their proposals in ten years. */
  public static final int PROPOSALS = 20_000;
  /** Requests of their deputies in ten years: twelve a year. */
  public static final int REQUESTS = BODIES * 12 * 10;
  /** Sittings of one council, at most: with so many its ten years are full. */
  public static final int MOST = 88;
  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private static final LocalDate LAST = LocalDate.parse("2026-10-30");
  /** The last day on which anything happens. */
  private static final LocalDate END = LocalDate.parse("2026-11-15");
  private static final int TEN_YEARS = 3650;
  private static final int BODIES_OF_A_REGION = 12;
  private static final int DAYS_BETWEEN = 41;
  private static final LocalTime BEGIN = LocalTime.of(10, 0);

  public Plan {
    if (bodies < 1 || sittings < bodies || sittings > bodies * MOST || proposals < 0 || requests < 0) {
      throw new IllegalArgumentException("from 1 to " + MOST + " sittings of each body are generated");
    }
  }

  /** A tenth, a hundredth … of the ten years of the country; every body has a sitting at least. @param scale above 0, at most 1 */
  public static Plan scaled(long seed, double scale) {
    return new Plan(seed, BODIES, Math.max(BODIES, (int) Math.round(SITTINGS * scale)), (int) Math.round(PROPOSALS * scale), (int) Math.round(REQUESTS * scale));
  }

  /** As the installation is marked with it. */
  public String written() {
    return "seed " + seed + ", " + bodies + " bodies, " + sittings + " sittings, " + proposals + " proposals, " + requests + " requests";
  }

  int sittingsOf(int body) {
    return share(sittings, body);
  }

  int proposalsOf(int body) {
    return share(proposals, body);
  }

  int requestsOf(int body) {
    return share(requests, body);
  }

  private int share(int all, int body) {
    return (int) ((long) all * (body + 1) / bodies - (long) all * body / bodies);
  }

  /** How many of the councils, the first ones, are those of regions; each other one lies in one of them. */
  int regions() {
    return Math.max(1, bodies / BODIES_OF_A_REGION);
  }

  /** The day on which a proposal is opened: those of all plans are spread over the ten years. @param proposal of the body, from 0 */
  LocalDate opened(int body, int proposal) {
    return spread(body, proposal, proposalsOf(body));
  }

  /** The day on which a request is sent: those of all plans are spread over the ten years. @param request of the body, from 0 */
  LocalDate sent(int body, int request) {
    return spread(body, request, requestsOf(body));
  }

  private static LocalDate spread(int body, int place, int all) {
    return weekday(LAST.minusDays((long) TEN_YEARS * (all - 1 - place) / all + body % DAYS_BETWEEN));
  }

  /** The days on which letters go from council to council; nothing happens after the last one. */
  static List<LocalDate> posts() {
    LocalDate first = LAST.minusDays(TEN_YEARS + DAYS_BETWEEN).withDayOfMonth(15);
    return Stream.concat(first.datesUntil(END, Period.ofMonths(6)).skip(1), Stream.of(END)).toList();
  }

  /** The day of a sitting. The last sittings of all plans fall on the same days. @param sitting of the body, from 0 */
  LocalDate day(int body, int sitting) {
    return weekday(LAST.minusDays((long) DAYS_BETWEEN * (sittingsOf(body) - 1 - sitting) + body % DAYS_BETWEEN));
  }

  private static LocalDate weekday(LocalDate day) {
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
