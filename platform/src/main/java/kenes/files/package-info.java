/** Content by digest, in the database so that one backup is whole. */
package kenes.files;
