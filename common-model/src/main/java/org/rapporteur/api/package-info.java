/**
 * HTTP conventions the services share: problems (RFC 9457), pages and cursors, JSON forms of the model, entity tags.
 */
package org.rapporteur.api;
