/** Public pages of commissions and of associations of deputies. */
package kenes.web.commissions;
