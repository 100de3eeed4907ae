package org.rapporteur.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-open HTTP/1.1 connection that asks and reads, and does nothing else: it shares the measured machine's cores,
 * so it must cost them next to nothing. Answers must tell their {@code Content-Length}.
 */
final class HttpConnection implements Closeable {
    private static final int MAX_LINE = 16_384;

    private final Socket socket;
    private final InputStream in;
    private final String headers;
    private final byte[] line = new byte[MAX_LINE];

    /** @param base scheme, host and port */
    HttpConnection(String base) throws IOException {
        URI address = URI.create(base);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        headers = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAccept: application/json\r\n\r\n";
    }

    /**
     * The body of a 200.
     *
     * @param path and query, encoded
     * @throws IOException for any other status too, telling the answer
     */
    byte[] get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + headers).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line())
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
        if (length < 0) throw new IOException(path + ": no Content-Length after " + status);
        byte[] body = in.readNBytes(length);
        if (body.length < length) throw new EOFException(path);
        if (!status.startsWith("HTTP/1.1 200"))
            throw new IOException(path + ": " + status + " " + new String(body, StandardCharsets.UTF_8));
        return body;
    }

    private String line() throws IOException {
        int n = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new EOFException("The server hung up");
            if (n == MAX_LINE) throw new IOException("A header of more than " + MAX_LINE + " bytes");
            if (b != '\r') line[n++] = (byte) b;
        }
        return new String(line, 0, n, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
