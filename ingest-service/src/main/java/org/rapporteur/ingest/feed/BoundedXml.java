package org.rapporteur.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Parses XML from strangers: no document type, so no entities of its own and nothing fetched; elements bounded in depth
 * and number.
 */
final class BoundedXml extends XMLFilterImpl {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 500_000;
    private static final SAXParserFactory PARSERS = parsers();

    private int depth;
    private int elements;

    private BoundedXml(XMLReader parser) {
        super(parser);
    }

    /**
     * @throws IllFormedException for what is not well-formed
     * @throws RefusedFeedException for what has a document type or is too deep
     */
    static Document tree(String xml) {
        try {
            BoundedXml bounded = new BoundedXml(PARSERS.newSAXParser().getXMLReader());
            SAXHandler handler = new SAXHandler();
            bounded.setContentHandler(handler);
            bounded.setErrorHandler(bounded);
            bounded.parse(new InputSource(new StringReader(xml)));
            return handler.getDocument();
        } catch (SAXParseException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("DOCTYPE"))
                throw new RefusedFeedException("It has a document type (DOCTYPE), which is not read");
            throw new IllFormedException("It is not well-formed XML, line " + e.getLineNumber() + ": " + message);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new RefusedFeedException("It is no XML that is read: " + e.getMessage());
        }
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setXIncludeAware(false);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return parsers;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The platform's XML parser does not know how to be careful", e);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (++depth > MAX_DEPTH) throw new SAXException("elements nest deeper than " + MAX_DEPTH);
        if (++elements > MAX_ELEMENTS) throw new SAXException("more than " + MAX_ELEMENTS + " elements");
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        depth--;
        super.endElement(uri, name, qualified);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void error(SAXParseException e) {
        // of validity, which is not asked for
    }

    @Override
    public void warning(SAXParseException e) {
        // likewise
    }
}
