/** Lists as pages of JSON, or whole as NDJSON, CSV or JSON-LD; knows the model, not what is asked. */
package org.rapporteur.query.export;
