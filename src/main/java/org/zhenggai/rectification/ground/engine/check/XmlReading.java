package org.zhenggai.rectification.ground.engine.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Reads XML without document types, entities, processing instructions or anything outside the file, up to a size and a depth. */
final class XmlReading extends DefaultHandler {

    private static final int DEPTH = 40;

    private final String file;
    private final int maxNodes;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private XmlNode root;
    private int nodes;
    private Locator locator;

    private XmlReading(String file, int maxNodes) {
        this.file = file;
        this.maxNodes = maxNodes;
    }

    /** @throws ModelRefusedException naming file and line when it cannot be read or holds what is not allowed */
    static XmlNode read(String file, byte[] content, int maxNodes) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XmlReading reading = new XmlReading(file, maxNodes);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(content)), reading);
            return reading.root;
        } catch (SAXParseException e) {
            boolean doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
            throw Refusal.at(file, e.getLineNumber(), null, doctype ? "不能含文档类型声明（DOCTYPE）和实体" : "不是有效的XML");
        } catch (SAXException | IOException e) {
            throw Refusal.at(file, 1, null, "不是有效的XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes) {
        XmlNode node = new XmlNode(namespace, name, locator.getLineNumber());
        if (++nodes > maxNodes || open.size() >= DEPTH) {
            throw Refusal.at(file, node.line, node.name, "元素过多或者嵌套过深（最多" + maxNodes + "个、" + DEPTH + "层）");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            node.attributes.add(new XmlNode.Attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i)));
        }
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().children.add(node);
        }
        open.push(node);
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        open.pop();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.peek().text.append(characters, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) {
        throw Refusal.at(file, locator.getLineNumber(), null, "不能含处理指令（" + target + "）");
    }
}
