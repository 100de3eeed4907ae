/**
 * PostgreSQL without anything to install: the folder a local installation keeps its data in, the server's binaries
 * unpacked beside the data, and the server as a child process. Knows nothing of Quarkus and of the commands.
 */
package org.rapporteur.local.database;
