/** Lists as pages of JSON, or whole as NDJSON, CSV, JSON-LD or PLOVER records; knows the model, not what is asked. */
package org.rapporteur.query.export;
