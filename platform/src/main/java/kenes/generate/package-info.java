/** An invented past of the size of a country, made from a seed, to measure with. */
package kenes.generate;
