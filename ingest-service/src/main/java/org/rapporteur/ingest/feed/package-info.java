/**
 * Feeds: registered and managed at {@code /v1/feeds}, polled when they are due, each by one process at a time; their
 * entries told apart, the articles they link fetched and handed to intake. Uses {@code fetch}, {@code intake} and the
 * store; Rome and JDOM stay in here.
 */
package org.rapporteur.ingest.feed;
