/** Words that every module shares: languages and texts, names of things, dates, digests, refusals. */
package kenes.base;
