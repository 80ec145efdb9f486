package kenes.journal;

import java.util.Set;

/** An act that is meant for other bodies too. Its own body needs no letter and is left out. */
public interface Addressed {
  /** The codes of the bodies that it is meant for; none: nobody else. */
  Set<String> to();
}
