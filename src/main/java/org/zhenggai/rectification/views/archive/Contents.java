package org.zhenggai.rectification.views.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.office.Csv;

/** The contents list (卷内目录), to read and to sort. */
final class Contents {

    static final List<String> COLUMNS = List.of("文号", "制发机关", "文件日期", "提交（签发）人", "提交（签发）单位", "提交（签发）时间", "状态");

    private static final List<String> ALL = Stream.of(List.of("序号", "类别", "名称"), COLUMNS, List.of("卷内路径", "字节数", "SHA-256", "说明"))
            .flatMap(List::stream).toList();

    private Contents() {}

    static List<List<String>> rows(List<ArchiveItem> items) {
        List<List<String>> rows = new ArrayList<>();
        for (ArchiveItem item : items) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1), item.group(), item.title()));
            row.addAll(item.facts());
            row.addAll(List.of(item.path() == null ? "" : item.path(), item.path() == null ? "" : String.valueOf(item.size()),
                    item.path() == null ? "" : item.sha256(), item.note()));
            rows.add(row);
        }
        return rows;
    }

    static List<String> columns() {
        return ALL;
    }

    /** The same to sort in a spreadsheet program. */
    static String csv(List<ArchiveItem> items) {
        List<List<String>> lines = new ArrayList<>(List.of(ALL));
        lines.addAll(rows(items));
        return Csv.of(lines);
    }
}
