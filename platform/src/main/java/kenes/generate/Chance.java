package kenes.generate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import kenes.base.Digest;

/** What looks like chance and follows from a seed and a name. */
final class Chance {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 1L << 63;

  private final SplittableRandom random;

  Chance(long seed, String name) {
    byte[] digest = java.util.HexFormat.of().parseHex(Digest.of((seed + "/" + name).getBytes(StandardCharsets.UTF_8)).hex());
    this.random = new SplittableRandom(ByteBuffer.wrap(digest).getLong());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int share) {
    return below(100) < share;
  }

  <T> T pick(List<T> all) {
    return all.get(below(all.size()));
  }

  /** A UUID version 7 (RFC 9562) of this instant. */
  UUID id(Instant at) {
    long high = at.toEpochMilli() << 16 | VERSION_7 | below(1 << 12);
    return new UUID(high, random.nextLong() >>> 2 | VARIANT);
  }
}
