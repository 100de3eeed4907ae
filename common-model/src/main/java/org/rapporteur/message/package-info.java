/**
 * What goes over the channels: payloads as records, and the bus that carries them within one JVM. Across processes the
 * same channels run over Kafka or SQS; configuration picks ({@code rapporteur.bus}).
 */
package org.rapporteur.message;
