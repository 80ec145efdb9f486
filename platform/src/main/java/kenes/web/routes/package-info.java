/** The public pages of the routes: every route with its versions and what takes its place, and each as steps with arrows. */
package kenes.web.routes;
