/** Public pages: the country, its councils, their people, and how to check the record. */
package kenes.web.portal;
