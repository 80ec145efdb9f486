/** One database, transactions that are passed visibly as a parameter. */
package kenes.db;
