/** How bodies work together: an act that is meant for another body arrives there as an act of that body, once. */
package kenes.couriers;
