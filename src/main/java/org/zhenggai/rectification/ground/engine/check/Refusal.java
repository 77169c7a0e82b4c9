package org.zhenggai.rectification.ground.engine.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Words a refusal so that whoever wrote the file finds the place. */
final class Refusal {

    private Refusal() {}

    /** @param element may be null */
    static ModelRefusedException at(String file, int line, String element, String reason) {
        String place = file.substring(file.lastIndexOf('/') + 1);
        return new ModelRefusedException("文件" + shown(place) + "第" + Math.max(line, 1) + "行"
                + (element == null ? "" : "（" + shown(element) + "）") + "：" + reason);
    }

    static ModelRefusedException at(String file, XmlNode node, String reason) {
        String id = node.attribute("id");
        return at(file, node.line, Stream.of(node.name, id).filter(part -> part != null).collect(Collectors.joining(" ")), reason);
    }

    /** What others wrote, short enough for a message. */
    static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
