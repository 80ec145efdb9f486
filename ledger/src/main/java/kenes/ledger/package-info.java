/** A tiled transparency log (C2SP tlog-tiles) and its verifier, for strangers: no dependencies, no database. */
package kenes.ledger;
