/** The public pages of a body's record: what it is, its entries in words and exactly as hashed, and their proofs. */
package kenes.web.record;
