/** Recommendations of other bodies as they arrive at a body, and its answers to them: accepted, accepted in part, or declined with reasons. */
package kenes.advice;
