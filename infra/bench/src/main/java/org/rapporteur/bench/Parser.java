package org.rapporteur.bench;

import java.io.IOException;
import java.time.Duration;
import org.rapporteur.text.encoder.EncoderSize;

/** What reads texts on one thread: the product, or a peer to hold beside it. */
interface Parser extends AutoCloseable {
    /** By which it was asked for. */
    String name();

    /** Reads a text and leaves it at that: what is timed. */
    void read(String text) throws IOException;

    /** Processor time that its process has taken so far, collecting and compiling included. */
    Duration processorTime();

    /** Reads a text and tells what it found. */
    Parse parse(String text) throws IOException;

    @Override
    void close();

    /**
     * The product with the encoder of a size, {@code DEFAULT}; or a peer that listens on this machine,
     * {@code name=http://127.0.0.1:…#process}.
     */
    static Parser named(String name) {
        int end = name.indexOf('=');
        return end < 0
                ? new Product(EncoderSize.valueOf(name))
                : new Peer(name.substring(0, end), name.substring(end + 1));
    }
}
