package kenes.history;

/** Where something stands in a data set. @param line in the file as unpacked, 1-based */
public record Place(String file, long line) {}
