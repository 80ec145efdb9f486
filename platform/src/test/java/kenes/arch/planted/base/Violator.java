package kenes.arch.planted.base;

import kenes.journal.Act;

/** Planted: the lowest package uses a higher one. */
public final class Violator {
  public Act act;
}
