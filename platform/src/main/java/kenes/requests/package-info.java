/** Deputies' requests: written, sent, answered in their term or not, judged by their authors, on control, read out, withdrawn. */
package kenes.requests;
