package org.rapporteur.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Shows what only a socket carries: streams that answer while they are sent, bodies of more than 6 MB, and, since the mock
 * event server takes every body of a text type for UTF-8, compressed and broken ones. Left out with {@code -Plambda};
 * {@code BootFunction} sends a compressed body to a function as API Gateway does.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("socket")
public @interface NeedsSocket {}
