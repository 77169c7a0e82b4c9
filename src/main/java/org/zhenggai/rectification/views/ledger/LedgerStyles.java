package org.zhenggai.rectification.views.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/** The few styles of the ledger, made once for a workbook. */
final class LedgerStyles {

    private static final Map<ScheduleState, IndexedColors> FILLS = new EnumMap<>(Map.of(ScheduleState.ON_TRACK, IndexedColors.LIGHT_GREEN,
            ScheduleState.YELLOW, IndexedColors.LIGHT_YELLOW, ScheduleState.RED, IndexedColors.CORAL, ScheduleState.OVERDUE,
            IndexedColors.RED, ScheduleState.ON_HOLD, IndexedColors.GREY_25_PERCENT, ScheduleState.NOT_STARTED,
            IndexedColors.GREY_25_PERCENT, ScheduleState.CLOSED, IndexedColors.PALE_BLUE));

    final CellStyle title;
    final CellStyle heading;
    final CellStyle text;
    final CellStyle marked;
    final CellStyle date;
    final CellStyle area;
    final CellStyle number;
    private final Map<ScheduleState, CellStyle> states = new EnumMap<>(ScheduleState.class);

    LedgerStyles(Workbook workbook) {
        title = workbook.createCellStyle();
        title.setAlignment(HorizontalAlignment.CENTER);
        title.setVerticalAlignment(VerticalAlignment.CENTER);
        title.setFont(font(workbook, "方正小标宋简体", 22, false));
        heading = body(workbook, true);
        heading.setFont(font(workbook, "黑体", 10, true));
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Font plain = font(workbook, "宋体", 9, false);
        text = body(workbook, false);
        marked = body(workbook, false);
        marked.setQuotePrefixed(true);
        date = body(workbook, true);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        area = body(workbook, true);
        area.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        number = body(workbook, true);
        number.setDataFormat(workbook.createDataFormat().getFormat("0"));
        for (CellStyle style : new CellStyle[] {text, marked, date, area, number}) {
            style.setFont(plain);
        }
        FILLS.forEach((state, fill) -> {
            CellStyle style = body(workbook, true);
            style.setFont(plain);
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            states.put(state, style);
        });
    }

    CellStyle of(ScheduleState state) {
        return states.get(state);
    }

    private static CellStyle body(Workbook workbook, boolean centred) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static Font font(Workbook workbook, String name, int size, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        return font;
    }
}
