/** The public pages of proposals. */
package kenes.web.proposals;
