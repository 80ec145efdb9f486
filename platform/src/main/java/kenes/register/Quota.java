package kenes.register;

import kenes.base.Text;

/** A quota of the body's rules. @param code the end of its key {@code seats.quota.*} @param seats how many it has @param held how many belong to the body by it */
public record Quota(String code, Text title, int seats, int held) {}
