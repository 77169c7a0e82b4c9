package org.zhenggai.rectification.ground.office;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The cells of a sheet that hold something, as texts; a number is its plain decimal form.
 *
 * @param rows   by row index from 0, then by column index from 0
 * @param merged merged regions
 * @param faults by row index: cells that hold nothing because their formula went wrong
 * @param hidden indices of rows that the spreadsheet does not show, hidden or filtered away; their cells are here as the others are
 */
public record SheetData(String name, SortedMap<Integer, SortedMap<Integer, String>> rows, List<CellRangeAddress> merged,
        SortedMap<Integer, List<Fault>> faults, Set<Integer> hidden) {

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

    /** What stands there to the eye: in a merged region what stands in its first cell. */
    public String shown(int row, int column) {
        String own = cell(row, column);
        return !own.isEmpty() ? own : merged.stream().filter(region -> region.isInRange(row, column)).findFirst()
                .map(region -> cell(region.getFirstRow(), region.getFirstColumn())).orElse("");
    }
}
