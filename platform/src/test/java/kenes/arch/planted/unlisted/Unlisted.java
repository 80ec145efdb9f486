package kenes.arch.planted.unlisted;

/** Planted: a package without a line in arrows.txt. */
public final class Unlisted {}
