package org.rapporteur.ingest.feed;

/** Reads feeds of every common format: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed. */
public final class FeedReader {
    private final XmlFeedReader xml;
    private final JsonFeedReader json;

    /** @param maxEntries how many entries of a feed are read, the first ones */
    public FeedReader(int maxEntries) {
        xml = new XmlFeedReader(maxEntries);
        json = new JsonFeedReader(maxEntries);
    }

    /**
     * Reads a feed as it came over the wire.
     *
     * @param contentType as the host told it, or null
     * @param base the address that relative links in it start from
     * @throws RefusedFeedException for whatever is no feed or not read; nothing else is thrown
     */
    public FeedContent read(byte[] body, String contentType, String base) {
        try {
            return startsAsJson(body) ? json.read(body, base) : xml.read(body, contentType, base);
        } catch (RefusedFeedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // the libraries below throw what they like at what nobody thought of
            throw new RefusedFeedException("It cannot be read: " + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
    }

    private static boolean startsAsJson(byte[] body) {
        int start =
                body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF ? 3 : 0;
        while (start < body.length && (body[start] == ' ' || body[start] >= '\t' && body[start] <= '\r')) start++;
        return start < body.length && body[start] == '{';
    }
}
