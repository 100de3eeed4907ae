/**
 * Answers over HTTP, one package for each sort of thing asked for; here what their questions have in common. A resource
 * speaks HTTP, the service beside it decides what is asked of {@code org.rapporteur.store}.
 */
package org.rapporteur.query;
