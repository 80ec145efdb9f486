package kenes.web.portal;

import kenes.base.Words;
import kenes.register.Body;

/** A small mark in words. @param kind as {@code fragments/tag.jte} takes it */
public record TagView(String kind, String text) {
  static TagView demo(Words w) {
    return new TagView("demo", w.text("portal.demo"));
  }

  static TagView training(Words w) {
    return new TagView("training", w.text("portal.training"));
  }

  static TagView unconfirmed(Words w) {
    return new TagView("unconfirmed", w.text("portal.unconfirmed"));
  }

  static TagView ended(Words w) {
    return new TagView("ended", w.text("portal.ended"));
  }

  /** The mark of a body whose name nobody has confirmed; null when it needs none. */
  static TagView ofName(Words w, Body body) {
    return body.demo() ? demo(w) : body.isConfirmed("name") ? null : unconfirmed(w);
  }
}
