package kenes.accounts;

/** What somebody is in a body on a date; from the dated posts of the register, but for the administrator. */
public enum Role { CHAIR, DEPUTY_CHAIR, SECRETARY, STAFF, DEPUTY, ADMINISTRATOR }
