package org.zhenggai.rectification.operations.opening;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.ground.organization.OrganizationDocument;
import org.zhenggai.rectification.ground.organization.workbook.SheetWords;

/**
 * A document that was read and has nothing against it, until somebody says that it is to be imported. It lies in the session of who sent
 * it.
 *
 * @param name of the file
 * @param json the document
 */
record CheckedDocument(String name, String json, String words, List<Line> lines) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A unit in words. */
    record Line(String unit, String kind, int people) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static CheckedDocument of(String name, String json, OrganizationDocument document) {
        return new CheckedDocument(name, json, document.jurisdictions().size() + "个辖区、" + document.units().size() + "个单位、"
                + document.units().stream().mapToInt(unit -> unit.officers().size()).sum() + "名人员。",
                document.units().stream().map(unit -> new Line(unit.name(), SheetWords.kind(unit.kind()), unit.officers().size()))
                        .toList());
    }

    /** For the template. */
    Map<String, Object> shown() {
        return Map.of("name", name, "words", words, "units", lines.stream().map(line -> Map.of("name", line.unit(), "kind", line.kind(),
                "people", line.people())).toList());
    }
}
