/** Who can sign in, and what which role may do. What somebody is in a council only the register knows. */
package kenes.accounts;
