package org.zhenggai.rectification.ground.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One element as read: what it is called, what it holds, and the line of the file it begins in. */
final class XmlNode {

    /** One attribute; {@code namespace} is empty where it has no prefix. */
    record Attribute(String namespace, String name, String value) {}

    final String namespace;
    final String name;
    final int line;
    final List<Attribute> attributes = new ArrayList<>();
    final List<XmlNode> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    XmlNode(String namespace, String name, int line) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
    }

    /** The value of an attribute without prefix, null when there is none. */
    String attribute(String wanted) {
        return attribute("", wanted);
    }

    String attribute(String wantedNamespace, String wanted) {
        return attributes.stream().filter(each -> each.namespace.equals(wantedNamespace) && each.name.equals(wanted)).findFirst()
                .map(Attribute::value).orElse(null);
    }

    Stream<XmlNode> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    String text() {
        return text.toString().strip();
    }
}
