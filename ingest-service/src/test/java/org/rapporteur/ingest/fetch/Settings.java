package org.rapporteur.ingest.fetch;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.ingest.IngestSettings;

/** Settings as they are without any configuration, but for what a test says. */
public final class Settings {
    private Settings() {}

    /** @param told names below {@code rapporteur.ingest} and values, by turns */
    public static IngestSettings with(String... told) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < told.length; i += 2) values.put("rapporteur.ingest." + told[i], told[i + 1]);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "test", 500))
                .withMapping(IngestSettings.class)
                .build()
                .getConfigMapping(IngestSettings.class);
    }
}
