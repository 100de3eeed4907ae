package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.PublicationTime;

/** The project's own sample articles. */
final class SampleCorpus {
    private SampleCorpus() {}

    static List<CleanDocument> documents() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<CleanDocument> documents = new ArrayList<>();
        try (InputStream in = SampleCorpus.class.getResourceAsStream("/samples/corpus.ndjson");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                PublicationTime published =
                        PublicationTime.parse(row.path("publishedAt").asText());
                String outlet = row.path("outlet").asText();
                String text = row.path("text").asText();
                documents.add(new CleanDocument(null, null, outlet, null, null, published, "en", text));
            }
        }
        return documents;
    }
}
