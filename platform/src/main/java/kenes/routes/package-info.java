/** Routes as dated data: the steps of a proposal or a paper, who carries it, what each step needs, when it is due. */
package kenes.routes;
