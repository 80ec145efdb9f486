/** The public pages of deputies' requests. */
package kenes.web.requests;
