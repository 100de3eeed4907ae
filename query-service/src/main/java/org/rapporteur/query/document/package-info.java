/** What was read: documents, their texts and all that was found in them. */
package org.rapporteur.query.document;
