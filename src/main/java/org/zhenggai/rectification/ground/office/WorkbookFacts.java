package org.zhenggai.rectification.ground.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says of its sheets as a whole.
 *
 * @param from1904 whether its days are counted from 1904, as old Macs did
 * @param hidden   names of sheets that nobody sees
 */
record WorkbookFacts(boolean from1904, Set<String> hidden) {

    static WorkbookFacts read(InputStream workbook) throws XMLStreamException, IOException {
        boolean from1904 = false;
        Set<String> hidden = new HashSet<>();
        try (workbook) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(workbook);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String value = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(value) || "true".equals(value) || "on".equals(value);
                } else if (xml.getLocalName().equals("sheet")) {
                    String state = xml.getAttributeValue(null, "state");
                    if ("hidden".equals(state) || "veryHidden".equals(state)) {
                        hidden.add(xml.getAttributeValue(null, "name"));
                    }
                }
            }
        }
        return new WorkbookFacts(from1904, hidden);
    }
}
