/** Pages: read facades, build one view record, render a template in a language. Writes nothing. */
package kenes.web;
