package kenes.accounts;

/**
 * What somebody is in a body on a date; from the dated posts of the register, but for the administrator. {@code PRESIDING} is whoever
 * presides over a first session, the chair of the election commission: only while the body has no chair.
 */
public enum Role { CHAIR, DEPUTY_CHAIR, PRESIDING, SECRETARY, STAFF, DEPUTY, COMMISSION_CHAIR, ADMINISTRATOR }
