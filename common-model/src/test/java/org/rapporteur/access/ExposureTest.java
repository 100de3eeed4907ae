package org.rapporteur.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , false",
        "localhost, , false",
        "::1, , false",
        "127.8.8.8, , false",
        "0.0.0.0, , true",
        "::, , true",
        "10.0.0.5, , true",
        "127.0.0.1.example.org, , true",
        "localhost.example.org, , true",
        "127.0.0.1, true, true",
        "0.0.0.0, false, false"
    })
    void asksCallersUnlessOnlyThisMachineCanCall(String host, Boolean required, boolean guarded) {
        assertThat(exposure(host, required, null, false, null, false).guarded()).isEqualTo(guarded);
    }

    @Test
    void asksCallersOfAFunctionWhateverItListensOn() {
        assertThat(exposure("127.0.0.1", null, KEY, false, null, true).guarded())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0.0.0   |      |                                  | false |   | rapporteur.access.required=false
            127.0.0.1 | true |                                  | false |   | rapporteur.access.admin-key=SECRET
            0.0.0.0   |      | short                            | false |   | shorter than 32 characters
            0.0.0.0   |      |                                  | true  |   | quarkus.oidc.token.audience
            """)
    void saysWhatToSetInsteadOfStartingWhereNobodyCouldGetInOrAnybody(
            String host, Boolean required, String key, boolean oidc, String audience, String message) {
        assertThatThrownBy(() ->
                        exposure(host, required, key, oidc, audience, false).check(null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1 |       |                                  | false |
            0.0.0.0   |       | 0123456789abcdef0123456789abcdef | false |
            0.0.0.0   |       |                                  | true  | rapporteur
            0.0.0.0   | false |                                  | false |
            """)
    void startsWhereItIsClearWhoGetsIn(String host, Boolean required, String key, boolean oidc, String audience) {
        exposure(host, required, key, oidc, audience, false).check(null);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, false", "PT23H, false", "-P9D, false", "P1D, true", "P3650D, true"})
    void keepsTheAuditLogForADayOrMore(String kept, boolean starts) {
        SmallRyeConfigBuilder config = settings().withDefaultValue("rapporteur.access.keep-audit", kept);
        AccessSettings settings = config.build().getConfigMapping(AccessSettings.class);
        Exposure exposure = new Exposure(settings, "127.0.0.1", Optional.empty(), Optional.empty());
        if (starts) exposure.check(null);
        else
            assertThatThrownBy(() -> exposure.check(null))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("rapporteur.access.keep-audit");
    }

    private static SmallRyeConfigBuilder settings() {
        return new SmallRyeConfigBuilder().withMapping(AccessSettings.class);
    }

    private static Exposure exposure(
            String host, Boolean required, String key, boolean oidc, String audience, boolean function) {
        SmallRyeConfigBuilder config = settings();
        if (required != null) config.withDefaultValue("rapporteur.access.required", required.toString());
        if (key != null) config.withDefaultValue("rapporteur.access.admin-key", key);
        config.withDefaultValue("rapporteur.access.oidc", Boolean.toString(oidc));
        return new Exposure(
                config.build().getConfigMapping(AccessSettings.class),
                host,
                function ? Optional.of("query") : Optional.empty(),
                Optional.ofNullable(audience));
    }
}
