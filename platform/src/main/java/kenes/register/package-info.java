/** The register: councils in their tree, terms and seats, people and their dated posts. Every question about people carries a date. */
package kenes.register;
