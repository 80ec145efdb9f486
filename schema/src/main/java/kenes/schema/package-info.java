/** The database: the launcher of the bundled PostgreSQL, the migrations, and the classes generated from them. */
package kenes.schema;
