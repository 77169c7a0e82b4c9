package org.zhenggai.rectification.ground.office;

import java.util.List;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The cells of a sheet that hold something, as texts; a number is its plain decimal form.
 *
 * @param rows   by row index from 0, then by column index from 0
 * @param merged merged regions
 * @param faults by row index: cells that hold nothing because their formula went wrong
 */
public record SheetData(String name, SortedMap<Integer, SortedMap<Integer, String>> rows, List<CellRangeAddress> merged,
        SortedMap<Integer, List<Fault>> faults) {

    /**
     * A formula that went wrong.
     *
     * @param column index from 0
     * @param place  as a spreadsheet names it, with what stands there: {@code C5（#N/A）}
     */
    public record Fault(int column, String place) {}

    /** Empty where nothing stands. */
    public String cell(int row, int column) {
        return rows.containsKey(row) ? rows.get(row).getOrDefault(column, "") : "";
    }
}
