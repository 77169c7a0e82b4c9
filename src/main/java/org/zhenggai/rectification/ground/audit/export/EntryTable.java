package org.zhenggai.rectification.ground.audit.export;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhenggai.rectification.ground.audit.AuditEntry;

/** An entry as a row of a table for people. */
final class EntryTable {

    static final List<String> HEADINGS = List.of("流水号", "实际时间", "业务时间", "操作人", "类别", "操作", "对象", "结果", "次数", "客户端地址", "会话",
            "说明", "变更前", "变更后", "校验值");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private EntryTable() {}

    static List<String> cells(AuditEntry entry) {
        return List.of(String.valueOf(entry.seq()), time(entry.realAt()), time(entry.at()), entry.actor(), entry.categoryLabel(),
                entry.action(), text(entry.object()), entry.outcomeLabel(), String.valueOf(entry.times()), text(entry.address()),
                text(entry.session()), text(entry.detail()), text(entry.before()), text(entry.after()), text(entry.hash()));
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
