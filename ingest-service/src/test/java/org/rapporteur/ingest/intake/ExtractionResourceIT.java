package org.rapporteur.ingest.intake;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.rapporteur.testing.PostgresResource;

/** The same requests to the packaged service: encoder, lists of words and gazetteer are found where it has them. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
class ExtractionResourceIT extends ExtractionResourceTest {}
