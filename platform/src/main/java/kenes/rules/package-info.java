/** Rules as dated data with a legal basis: quorum, notice, majorities. No number of a law stands in code. */
package kenes.rules;
