package org.zhenggai.rectification.ground.office;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.SAXException;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Reads a workbook's visible sheets as a stream of cells; documents that name other documents are not followed. */
public final class SheetReader {

    private static final int MOST_COLUMNS = 300;
    private static final int LARGEST_EXPONENT = 400;

    private final ReadOnlySharedStringsTable strings;
    private final CellFormats formats;
    private final OfficeSettings.Sheets limits;
    private SortedMap<Integer, List<SheetData.Fault>> faults = new TreeMap<>();
    private int rowCount;
    private long characters;
    private int mergedCount;

    private SheetReader(ReadOnlySharedStringsTable strings, CellFormats formats, OfficeSettings.Sheets limits) {
        this.strings = strings;
        this.formats = formats;
        this.limits = limits;
    }

    /** The sheets of a workbook. @throws UnreadableFileException saying why the file stays outside */
    public static List<SheetData> read(byte[] file, OfficeSettings settings) {
        if (OfficePackage.open(file, settings.packages()).kind() != OfficePackage.Kind.WORKBOOK) {
            throw new UnreadableFileException(Reason.OTHER_KIND, "这不是Excel工作簿，请上传.xlsx文件");
        }
        List<SheetData> sheets = new ArrayList<>();
        try (SpooledFile spooled = new SpooledFile(file); OPCPackage pack = OPCPackage.open(spooled.file(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(pack);
            WorkbookFacts facts = WorkbookFacts.read(reader.getWorkbookData());
            SheetReader sheetReader = new SheetReader(new ReadOnlySharedStringsTable(pack, false), new CellFormats(reader.getStylesTable(),
                    facts
                            .from1904()), settings.sheets());
            XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    if (facts.hidden().contains(parts.getSheetName())) {
                        continue;
                    }
                    sheets.add(sheetReader.sheet(parts.getSheetName(), part));
                }
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            // whatever a broken part makes the readers stumble over
            throw OfficePackage.damaged();
        }
        return sheets;
    }

    private SheetData sheet(String name, InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
        List<CellRangeAddress> merged = new ArrayList<>();
        faults = new TreeMap<>();
        Set<Integer> hidden = new HashSet<>();
        int row = -1;
        int column = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> {
                    String number = xml.getAttributeValue(null, "r");
                    row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                    column = -1;
                    if (List.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "hidden")))) {
                        hidden.add(row);
                    }
                }
                case "c" -> {
                    String at = xml.getAttributeValue(null, "r");
                    column = at == null ? column + 1 : new CellReference(at).getCol();
                    String text = value(xml, row, column).strip();
                    if (!text.isEmpty() && column < MOST_COLUMNS) {
                        rows.computeIfAbsent(row, key -> countedRow()).put(column, text);
                        characters += text.length();
                        if (characters > limits.maxCharacters()) {
                            throw tooLarge("文字", limits.maxCharacters(), "字");
                        }
                    }
                }
                case "mergeCell" -> {
                    merged.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
                    if (++mergedCount > limits.maxMerged()) {
                        throw tooLarge("合并单元格", limits.maxMerged(), "处");
                    }
                }
                default -> {}
            }
        }
        return new SheetData(name, rows, merged, faults, hidden);
    }

    private SortedMap<Integer, String> countedRow() {
        if (++rowCount > limits.maxRows()) {
            throw tooLarge("内容", limits.maxRows(), "行");
        }
        return new TreeMap<>();
    }

    private static UnreadableFileException tooLarge(String what, long limit, String unit) {
        return new UnreadableFileException(Reason.TOO_LARGE, "文件的" + what + "超过" + limit + unit + "，请分成几个文件导入");
    }

    /** Reads to the end of the cell. */
    private String value(XMLStreamReader xml, int row, int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean wanted = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                // rPh is how an East Asian word is read aloud, not part of the text
                wanted = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("rPh")) {
                    skip(xml, "rPh");
                }
            } else if (event == XMLStreamConstants.CHARACTERS && wanted) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                wanted = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            }
        }
        String raw = value.toString();
        if ("e".equals(type)) {
            faults.computeIfAbsent(row, key -> new ArrayList<>()).add(new SheetData.Fault(column, new CellReference(row, column)
                    .formatAsString() + "（" + raw + "）"));
            return "";
        }
        if ("s".equals(type) && raw.isEmpty()) {
            return "";
        }
        if ("s".equals(type)) {
            return text(strings.getItemAt(Integer.parseInt(raw)).getString());
        }
        return type == null || "n".equals(type) ? formats.shown(style, number(raw)) : text(new XSSFRichTextString(raw).getString());
    }

    private static void skip(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext() && !(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element))) {
            // nothing of it is wanted
        }
    }

    /** Cells may spell characters that XML does not know: a carriage return is a line end, the others are nothing. */
    private static String text(String cell) {
        return CellText.read(PlainText.of(Characters.plain(cell.replace("\r\n", "\n").replace('\r', '\n'))));
    }

    private static String number(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        BigDecimal number = new BigDecimal(raw);
        // a number of a spreadsheet has an exponent up to 308; written out, a larger one would fill the memory
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT ? raw : number.stripTrailingZeros().toPlainString();
    }
}
