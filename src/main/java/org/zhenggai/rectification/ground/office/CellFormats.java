package org.zhenggai.rectification.ground.office;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What a spreadsheet shows of a number: a day, 80%, 000012; any other number is its plain decimal form. */
final class CellFormats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** The last day that a spreadsheet knows. */
    private static final double LAST_DAY = 2_958_465;

    private final StylesTable styles;
    private final boolean from1904;

    CellFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    String shown(String style, String number) {
        if (number.isEmpty() || style == null || styles == null || !style.matches("\\d{1,6}") || Integer.parseInt(style) >= styles
                .getNumCellStyles() || number.length() > 30) {
            return number;
        }
        XSSFCellStyle cell = styles.getStyleAt(Integer.parseInt(style));
        String format = cell.getDataFormatString();
        if (isDate(cell.getDataFormat(), format)) {
            double days = Double.parseDouble(number);
            if (days >= 1 && days <= LAST_DAY) {
                LocalDateTime moment = DateUtil.getLocalDateTime(days, from1904);
                return moment.toLocalTime().toSecondOfDay() == 0 ? DAY.format(moment) : MOMENT.format(moment);
            }
        } else if (format != null && format.matches("0{3,20}") && number.matches("\\d+") && number.length() < format.length()) {
            return "0".repeat(format.length() - number.length()) + number;
        } else if (format != null && format.matches("0(?:\\.0+)?%")) {
            return new BigDecimal(number).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        return number;
    }

    /** Formats of the East (年 in the open, reserved numbers) say date too, though a plain look does not show it. */
    private static boolean isDate(short id, String format) {
        String plain = String.valueOf(format).split(";")[0].replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "");
        boolean reserved = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return reserved || DateUtil.isADateFormat(id, format)
                || !plain.contains("General") && !plain.matches(".*[0#].*") && plain.matches("(?s).*[yYmMdDeE年月日].*");
    }
}
