package org.zhenggai.rectification.operations.condition;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;
import org.zhenggai.rectification.ground.node.Node;
import org.zhenggai.rectification.operations.condition.Fact.Kind;
import org.zhenggai.rectification.operations.condition.Fact.Level;

/**
 * Says in words what was measured, and what to do about it. Failed steps and old backups are told to the administrators by those who
 * notice them; they are here to be read.
 */
final class Judgement {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final Duration DAY = Duration.ofDays(1);
    private static final double GIGABYTE = DataSize.ofGigabytes(1).toBytes();

    private final ConditionSettings settings;
    private final Duration backupOverdue;

    Judgement(ConditionSettings settings, Duration backupOverdue) {
        this.settings = settings;
        this.backupOverdue = backupOverdue;
    }

    List<Fact> of(Measures measures) {
        return List.of(checks(measures), incidents(measures), deliveries(measures), records(measures), backup(measures), disk(measures),
                calendar(measures), nodes(measures));
    }

    private Fact checks(Measures measures) {
        if (measures.due().oldest() == null) {
            return Fact.good(Kind.CHECKS, "没有到期未执行的检查。");
        }
        Duration waited = Duration.between(measures.due().oldest(), measures.now());
        String says = measures.due().jobs() + "项检查和任务已经到期，最早的已等待" + words(waited) + "。";
        return waited.compareTo(settings.lateChecks()) <= 0 ? Fact.good(Kind.CHECKS, says)
                : Fact.not(Kind.CHECKS, Level.BAD, true, "到期检查积压：" + says,
                        "案件的颜色和督办会因此滞后。请查看程序日志和服务器负载；负载不高而积压不减的，请重新启动程序，积压的检查会自动补做。");
    }

    private static Fact incidents(Measures measures) {
        return measures.incidents() == 0 ? Fact.good(Kind.INCIDENTS, "没有停滞的环节。")
                : Fact.not(Kind.INCIDENTS, Level.BAD, false, measures.incidents() + "个环节多次失败后停滞。",
                        "请在下方列表中查看原因，排除后逐个重试。");
    }

    private static Fact deliveries(Measures measures) {
        String waiting = measures.waiting().deliveries() == 0 ? "没有等待送出的消息。" : measures.waiting().deliveries() + "条消息等待送出，最早的登记于"
                + MINUTE.format(measures.waiting().oldest().atZoneSameInstant(ZONE)) + "（免打扰时段内的消息要等到次日）。";
        return measures.failed() == 0 ? Fact.good(Kind.DELIVERIES, waiting)
                : Fact.not(Kind.DELIVERIES, Level.BAD, false, measures.failed() + "次送达多次失败后停止。" + waiting,
                        "请在下方列表中查看原因，在“消息设置”中更正渠道或者机器人，再到流程“消息送达”的页面重试。");
    }

    private Fact records(Measures measures) {
        Measures.Verified last = measures.verified();
        if (last == null) {
            return Fact.not(Kind.RECORDS, Level.WARNING, false, "时间线和操作日志尚未核验过。", settings.records().every().isZero()
                    ? "自动核验已关闭，请审计管理员在“操作日志”页面核验。" : "程序会在" + settings.records().at() + "自动核验；也可由审计管理员在“操作日志”页面核验。");
        }
        LocalDateTime at = last.at().atZoneSameInstant(ZONE).toLocalDateTime();
        String says = MINUTE.format(at) + "核验：" + last.verdict();
        if (last.problems() > 0) {
            return Fact.not(Kind.RECORDS, Level.BAD, true, says, "记录可能被绕过系统改动。请保护现场（不要删除数据库和日志），立即通知审计管理员在“操作日志”页面核验，查明每一处异常。");
        }
        return at.isBefore(measures.real().minus(settings.records().overdue()))
                ? Fact.not(Kind.RECORDS, Level.WARNING, true, "记录久未核验：最近一次是" + says,
                        "请查看程序日志中自动核验未完成的原因，或者请审计管理员在“操作日志”页面核验。")
                : Fact.good(Kind.RECORDS, says);
    }

    private Fact backup(Measures measures) {
        if (!measures.daily()) {
            return Fact.not(Kind.BACKUP, Level.WARNING, false, "没有设置每日备份。",
                    "请设置环境变量 RECTIFICATION_BACKUP_FOLDER 和 RECTIFICATION_BACKUP_KEY 后重新启动；另有备份办法的，请确认它确实在做。");
        }
        if (measures.backup() == null || measures.backup().isBefore(measures.real().minus(backupOverdue))) {
            return Fact.not(Kind.BACKUP, Level.BAD, false, measures.backup() == null ? "备份文件夹中没有完好的备份。"
                    : "最近一份完好的备份是" + MINUTE.format(measures.backup()) + "的，已过期。",
                    "请检查备份文件夹所在的磁盘和备份密钥，处理后可用 java -jar zhenggai.jar backup <备份文件夹> 立即补做。");
        }
        return Fact.good(Kind.BACKUP, "最近一份完好的备份是" + MINUTE.format(measures.backup()) + "的。");
    }

    private Fact disk(Measures measures) {
        if (measures.space().isEmpty()) {
            return Fact.good(Kind.DISK, "举证材料不在本机的磁盘上，余量由存储服务的管理者查看。");
        }
        var space = measures.space().get();
        String says = "剩余" + gigabytes(space.free()) + "，共" + gigabytes(space.total()) + "。";
        return space.free() >= settings.diskFree().toBytes() ? Fact.good(Kind.DISK, says)
                : Fact.not(Kind.DISK, Level.BAD, true, "举证材料磁盘将满：" + says + "低于限额" + gigabytes(settings.diskFree().toBytes()) + "。",
                        "磁盘写满后材料不能上传、数据库也可能停止。请扩大磁盘，或者清理同一磁盘上的其他文件。");
    }

    private Fact calendar(Measures measures) {
        LocalDate today = measures.now().atZone(ZONE).toLocalDate();
        String known = measures.lastYear() == 0 ? "工作日历没有任何年份的放假安排。" : "放假安排录入到" + measures.lastYear() + "年。";
        int wanted = today.getMonthValue() >= settings.calendarFrom() ? today.getYear() + 1 : today.getYear();
        return measures.lastYear() >= wanted ? Fact.good(Kind.CALENDAR, known)
                : Fact.not(Kind.CALENDAR, measures.lastYear() < today.getYear() ? Level.BAD : Level.WARNING, true,
                        "工作日历缺少" + wanted + "年的放假安排：" + known, "请按国务院办公厅的放假通知在“工作日历”页面录入；没有录入的年份按周一至周五计算，期限会算错。");
    }

    private Fact nodes(Measures measures) {
        String says = measures.nodes().size() + "个节点在运行：" + measures.nodes().stream().map(node -> node.name() + "（"
                + MINUTE.format(node.startedAt().atZoneSameInstant(ZONE)) + "启动）").collect(Collectors.joining("、")) + "。";
        OffsetDateTime present = measures.nodes().stream().map(Node::seenAt).max(Comparator.naturalOrder()).orElse(OffsetDateTime.MIN);
        String silent = measures.nodes().stream().filter(node -> node.seenAt().plus(settings.silentNode()).isBefore(present)).map(
                Node::name)
                .collect(Collectors.joining("、"));
        return silent.isEmpty() ? Fact.good(Kind.NODES, says)
                : Fact.not(Kind.NODES, Level.WARNING, true, says + "其中" + silent + "与数据库的连接仍在，但没有响应。",
                        "请查看该节点的程序日志；确认它已停止工作的，结束其进程，它占用的作业会立即由其他节点继续办理。");
    }

    private static String gigabytes(long bytes) {
        return String.format("%.1fGB", bytes / GIGABYTE);
    }

    /** As people say it, rounded down. */
    static String words(Duration time) {
        if (time.compareTo(DAY) >= 0) {
            return time.toDays() + "天";
        }
        return time.toHours() > 0 ? time.toHours() + "小时" : time.toMinutes() > 0 ? time.toMinutes() + "分钟" : "不到1分钟";
    }
}
