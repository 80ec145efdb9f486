/** The desk: what people with a seat or a task in a body do. */
package kenes.web.desk;
