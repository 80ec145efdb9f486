package kenes.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.register.Delegate;
import kenes.register.OnBehalf;

/** On behalf of which other body somebody belongs to a body, in words. */
public final class OnBehalfWords {
  private OnBehalfWords() {}

  /** The words by membership. */
  public static Map<UUID, String> list(Words w, List<Delegate> delegates) {
    return delegates.stream().collect(Collectors.toMap(delegate -> delegate.member().membership().id(), delegate -> of(w, delegate)));
  }

  /** By which post of which body, or by whom they were sent. */
  public static String of(Words w, Delegate delegate) {
    OnBehalf from = delegate.onBehalf();
    String body = delegate.of().name().in(w.lang());
    if (delegate.post() != null) {
      return w.text("on-behalf.office", body, delegate.post().label().in(w.lang()));
    }
    return from.document() == null ? w.text("on-behalf.sent", body) : w.text("on-behalf.sent-by", body, from.document());
  }
}
