package org.zhenggai.rectification.operations.housekeeping;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.retention}, the engine's part.
 *
 * @param cases  how long the engine's history of an ended process is kept: forms as submitted, who did what when
 * @param others the same of processes that belong to no case and only carry messages
 * @param audit  nothing: the audit log is kept for good; named here so that whoever wants it shorter is told so
 */
@Validated
@ConfigurationProperties("rectification.retention")
record HistoryRetention(@NotNull Duration cases, @NotNull Duration others, Duration audit) {

    /** Six months, the longest six there are. */
    static final Duration LOGS = Duration.ofDays(184);
    /** The shortest term for which files of a case are archived. */
    static final Duration FILES = Duration.ofDays(3650);

    /** @throws IllegalStateException at start, for what the law does not allow */
    HistoryRetention {
        if (audit != null) {
            throw new IllegalStateException(audit.compareTo(LOGS) < 0
                    ? "操作日志的保存期限（rectification.retention.audit）设为" + audit.toDays() + "天，少于《网络安全法》要求的六个月。"
                            + "请删除这项设置：操作日志永久保存，本软件不清理"
                    : "操作日志永久保存，本软件不清理，不能设置保存期限（rectification.retention.audit）。请删除这项设置");
        }
        refuseLess("rectification.retention.cases", "案件流程的历史记录（含提交时的表单）", cases, FILES, "案卷的最短保管期限十年");
        refuseLess("rectification.retention.others", "消息送达流程的历史记录", others, LOGS, "《网络安全法》要求的网络日志最短保存期限六个月");
    }

    private static void refuseLess(String setting, String what, Duration kept, Duration least, String why) {
        if (kept != null && kept.compareTo(least) < 0) {
            throw new IllegalStateException(what + "的保存期限（" + setting + "）设为" + kept.toDays() + "天，少于" + why + "（" + least.toDays()
                    + "天），请改为不少于这个天数");
        }
    }
}
