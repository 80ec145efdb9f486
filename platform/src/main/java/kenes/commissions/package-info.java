/** Commissions made by decisions of the council, their conclusions on the way to the session, associations of deputies. */
package kenes.commissions;
