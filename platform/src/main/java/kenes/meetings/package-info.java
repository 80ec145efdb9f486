/** Sessions and sittings: convening, agenda, papers, attendance, quorum, the floor. */
package kenes.meetings;
