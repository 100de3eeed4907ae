package org.rapporteur.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Rome loads by name is declared for native images. */
class RomeMetadataTest {
    private static final String DECLARED =
            "/META-INF/native-image/org.rapporteur/ingest-service/reachability-metadata.json";

    @Test
    void everyParserAndConverterIsDeclared() throws IOException {
        Set<String> declared = new TreeSet<>();
        try (InputStream in = getClass().getResourceAsStream(DECLARED)) {
            for (JsonNode type : new ObjectMapper().readTree(in).path("reflection"))
                declared.add(type.path("type").asText());
        }
        assertThat(declared).containsAll(loadedByName());
    }

    private Set<String> loadedByName() throws IOException {
        Properties plugins = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/com/rometools/rome/rome.properties")) {
            plugins.load(in);
        }
        Set<String> names = new TreeSet<>();
        for (String key : plugins.stringPropertyNames())
            if (!key.contains("Generator"))
                names.addAll(Arrays.asList(plugins.getProperty(key).strip().split("[, ]+")));
        return names;
    }
}
