/** Joint decisions of two bodies that sit apart: one text, a decision of each, in force when both have adopted it. */
package kenes.joint;
