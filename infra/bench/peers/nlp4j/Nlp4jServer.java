import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Stock NLP4J behind a port of this machine: a posted text is answered with a line for each token (start, end, part of
 * speech, number in its sentence, number of its head or 0, relation, entity, divided by tabs), and an empty line behind
 * each sentence; offsets are UTF-16. One text at a time. compare.sh runs this file as it is: {@code java Nlp4jServer.java PORT}.
 */
public final class Nlp4jServer {
    private static final String SETTINGS = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

    public static void main(String[] arguments) throws IOException {
        NLPDecoder decoder = new NLPDecoder(NLPDecoder.class.getResourceAsStream(SETTINGS));
        int port = Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, decoder));
        server.start();
    }

    private static void answer(HttpExchange exchange, NLPDecoder decoder) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] columns = columns(text, decoder).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, columns.length == 0 ? -1 : columns.length);
            exchange.getResponseBody().write(columns);
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
    }

    /** Line by line, since NLP4J lets sentences run on over ends of lines and paragraphs. */
    private static String columns(String text, NLPDecoder decoder) {
        StringBuilder columns = new StringBuilder();
        int start = 0;
        for (String line : text.split("(?<=\n)", -1)) {
            for (List<Token> sentence : decoder.getTokenizer().segmentize(line)) {
                NLPNode[] nodes = decoder.decode(decoder.toNodeArray(sentence));
                // the first node is the root
                for (int i = 1; i < nodes.length; i++) append(nodes[i], start, columns);
                columns.append('\n');
            }
            start += line.length();
        }
        return columns.toString();
    }

    private static void append(NLPNode node, int start, StringBuilder columns) {
        columns.append(start + node.getStartOffset()).append('\t');
        columns.append(start + node.getEndOffset()).append('\t');
        columns.append(node.getPartOfSpeechTag()).append('\t').append(node.getID()).append('\t');
        columns.append(node.getDependencyHead().getID()).append('\t').append(node.getDependencyLabel()).append('\t');
        columns.append(node.getNamedEntityTag()).append('\n');
    }
}
