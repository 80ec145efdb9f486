/** Akoma Ntoso 3.0 (OASIS LegalDocML): XML documents of parliaments, made as trees; what stands in them is for who uses it to say. */
package kenes.akn;
