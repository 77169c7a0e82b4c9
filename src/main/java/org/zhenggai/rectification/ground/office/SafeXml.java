package org.zhenggai.rectification.ground.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML that somebody sent, as a tree: no document types, nothing fetched, not nested without end. */
final class SafeXml {

    /** Levels of elements: a table in a table in a text box has some fifty. */
    private static final int DEEPEST = 400;

    private SafeXml() {}

    /** Empty when it is not such XML. */
    static Optional<Document> read(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return Optional.of(builder.parse(xml)).filter(document -> depth(document) <= DEEPEST);
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How deep its elements are nested, without going into them by calls: those would be as deep. */
    private static int depth(Document document) {
        int deepest = 0;
        int depth = 0;
        Node node = document;
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            node = node == null ? null : node.getNextSibling();
        }
        return deepest;
    }
}
