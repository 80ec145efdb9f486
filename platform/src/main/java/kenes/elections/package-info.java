/** Elections to posts: nomination, the closed list, rounds open or secret, ties, and the elected's post in the register. */
package kenes.elections;
