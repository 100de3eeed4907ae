/**
 * Woken from outside: schedules, queues and buckets as AWS Lambda delivers them, answered by the same intake, poll and
 * extraction as HTTP and the in-process scheduler; and the bus over SQS. Uses {@code intake}, {@code feed},
 * {@code extraction} and {@code outbox}, and of {@code access} what is to be forgotten; nothing uses it.
 */
package org.rapporteur.ingest.function;
