/** Live regions: what changes on a page is rendered once for each language and sent to everybody who watches. */
package kenes.web.live;
