package kenes.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a moment in a recording. */
class RecordingTest {
  private static final Instant OPENED = Instant.parse("2026-11-27T07:00:00Z");

  @ParameterizedTest
  @CsvSource({
      "https://video.example/watch?v=abc,https://video.example/watch?v=abc&t=215",
      "https://video.example/watch?v=abc&t=9,https://video.example/watch?v=abc&t=215",
      "https://video.example/live/abc?start=9#chat,https://video.example/live/abc?t=215",
      "https://maslikhat.example/27.mp4,https://maslikhat.example/27.mp4#t=215",
      "https://maslikhat.example/27.WEBM?key=1#t=3,https://maslikhat.example/27.WEBM?key=1#t=215"})
  void thePageTakesAParameterAndTheFileAFragment(String address, String moment) {
    assertEquals(Optional.of(moment), new Recording(address, 155).moment(OPENED, OPENED.plusSeconds(60)));
  }

  @Test
  void whatWasBeforeTheRecordingHasNoMoment() {
    assertEquals(Optional.empty(), new Recording("https://video.example/abc", 10).moment(OPENED, OPENED.minusSeconds(11)));
    assertTrue(new Recording("https://video.example/abc", 10).moment(OPENED, OPENED.minusSeconds(10)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "video.example/abc", "javascript:alert(1)", "ftp://video.example/abc", "https://", "https://user:word@video.example/", "https://a b/"})
  void otherThingsAreNoAddress(String text) {
    assertFalse(Recording.isAddress(text), text);
  }

  @Test
  void anAddressHasALength() {
    assertTrue(Recording.isAddress("https://video.example/" + "a".repeat(478)));
    assertFalse(Recording.isAddress("https://video.example/" + "a".repeat(479)));
    assertFalse(Recording.isAddress(null));
  }
}
