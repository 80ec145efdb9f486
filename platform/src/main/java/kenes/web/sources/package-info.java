/** Pages of policy sources: what came of each paragraph. */
package kenes.web.sources;
