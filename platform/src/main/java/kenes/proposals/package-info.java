/** Proposals from a local body on their way to the law: their texts, who supports them, who carries them, every step, the answer that comes back. */
package kenes.proposals;
