/** Programs that measure Kenes and try to break it; docs/operations.md tells how to run them and what they found. */
package kenes.bench;
