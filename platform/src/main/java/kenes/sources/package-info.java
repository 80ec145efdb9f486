/** Policy sources: paragraphs of addresses and programmes, and what came of each of them in the bodies and in laws. */
package kenes.sources;
