package org.rapporteur.local;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Callers must say who they are. Tests that share this profile share one start of the services. */
public class Guarded implements QuarkusTestProfile {
    public static final String ADMIN_KEY = "an-admin-key-of-tests-and-nothing-else";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rapporteur.access.required", "true", "rapporteur.access.admin-key", ADMIN_KEY);
    }
}
