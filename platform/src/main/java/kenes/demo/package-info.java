/** The demonstration: an invented council with a lawful past, and simulated deputies who play a training sitting. */
package kenes.demo;
