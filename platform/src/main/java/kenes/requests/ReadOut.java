package kenes.requests;

import java.util.UUID;

/** That a request was read out at a sitting. @param item of the agenda within which, or null @param index of the entry in the journal */
public record ReadOut(RequestLife life, UUID meeting, UUID item, long index) {}
