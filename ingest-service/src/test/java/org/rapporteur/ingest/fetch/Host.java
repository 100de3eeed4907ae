package org.rapporteur.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on a loopback address that answers with the very bytes a test wants, and remembers who came. */
public class Host implements AutoCloseable {
    /** Writes an answer to a request, given with its headers, as slowly and as long as it likes. */
    @FunctionalInterface
    public interface Script {
        void write(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** @param address such as 127.0.0.2; all of 127.0.0.0/8 is this machine */
    public static Host at(String address) {
        return at(address, 0);
    }

    public static Host at(String address, int port) {
        try {
            return new Host(new ServerSocket(port, 50, InetAddress.getByName(address)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected Host(ServerSocket server) {
        this.server = server;
        Thread thread = new Thread(this::accept, "host");
        thread.setDaemon(true);
        thread.start();
    }

    public Host answers(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    /** @param head status line and headers without Content-Length, lines apart by a line feed */
    public Host answers(String path, String head, byte[] body) {
        return answers(path, (request, out) -> {
            String whole = "HTTP/1.1 " + head + "\nContent-Length: " + body.length + "\nConnection: close\n\n";
            out.write(whole.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    public Host answers(String path, String head, String body) {
        return answers(path, head, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets what it had for an address. */
    public Host forgets(String path) {
        scripts.remove(path);
        return this;
    }

    /** Request lines with their headers. */
    public List<String> requests() {
        return requests;
    }

    /** How often an address was asked for. */
    public long requests(String path) {
        return requests.stream()
                .filter(request -> request.startsWith("GET " + path + " "))
                .count();
    }

    public int connections() {
        return connections.get();
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + port() + path;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread thread = new Thread(() -> answer(socket), "host");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            opened(socket);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine())
                request.append(line).append('\n');
            if (request.isEmpty()) return;
            requests.add(request.toString());
            String path = request.toString().split(" ", 3)[1];
            scripts.getOrDefault(path, Host::nothing).write(request.toString(), socket.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // the other side has gone
        }
    }

    /** A connection before anything was read from it. */
    protected void opened(Socket socket) throws IOException {}

    private static void nothing(String request, OutputStream out) throws IOException {
        out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
