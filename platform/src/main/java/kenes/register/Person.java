package kenes.register;

import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;

/** A public office-holder, with exactly what is public by law. @param invented true for people of the demo, who do not exist */
public record Person(UUID id, String nameKk, String nameRu, String nameLatin, boolean invented) {
  /** The name as it is written in this language: in Latin letters in English. */
  public String name(Lang lang) {
    return names().exact(lang);
  }

  /** The name in the three languages. */
  public Text names() {
    return Text.of(nameKk, nameRu, nameLatin);
  }
}
