package org.zhenggai.rectification.views.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseRegister;
import org.zhenggai.rectification.casework.finding.CaseView;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerColumn;

/** The cover of an archive: what case it is, whether it is closed, the contents list, and how it is verified. */
@Component
class Cover {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** What was kept with its hash when it came in. */
    private static final Set<String> PROVED = Set.of("证据", "文书");

    private final CaseRegister register;
    private final Ledger ledger;
    private final Organization organization;

    Cover(CaseRegister register, Ledger ledger, Organization organization) {
        this.register = register;
        this.ledger = ledger;
        this.organization = organization;
    }

    String page(RectificationCase c, List<ArchiveItem> items, String user, Timeline.Seal seal, OffsetDateTime now) {
        CaseView view = register.view(c);
        Page page = new Page("案件" + c.caseNumber() + "卷内目录");
        if (!c.processState().ended()) {
            page.mark("未结案：本卷为办理过程中导出，内容可能变化，不作为归档案卷");
        }
        long lacking = items.stream().filter(item -> !item.note().isEmpty() && PROVED.contains(item.group())).count();
        if (lacking > 0) {
            page.mark("有" + lacking + "件证据或者文书缺失，或者与提交、签发时不一致，见目录说明栏");
        }
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("案件编号", c.caseNumber()));
        facts.add(List.of("归档号", archiveNumber(c).orElse(c.processState().ended() ? "" : "未结案，未编归档号")));
        facts.add(List.of("问题编号", view.findingPath()));
        facts.add(List.of("案件名称", c.title()));
        facts.add(List.of("责任单位", names(view.responsibleUnits())));
        facts.add(List.of("督导单位", names(view.supervisingUnits())));
        facts.add(List.of("整改类别", c.category().label()));
        facts.add(List.of("整改时限", date(c.dueDate())));
        facts.add(List.of("原定时限", date(c.originalDueDate())));
        facts.add(List.of("整改状态", c.processState().label()));
        facts.add(List.of("办结日期", date(c.endedOn())));
        facts.add(List.of("导出", organization.nameOf(user) + "，" + MOMENT.format(now)));
        facts.add(List.of("时间线", seal.entries() + "条，末条校验值" + seal.lastHash()));
        return page.facts(facts).heading("目录").table(Contents.columns(), Contents.rows(items))
                .paragraph("本目录、目录.csv 和上列各文件的校验值见 " + ArchiveZip.MANIFEST + "，核验方法见 核验说明.txt。").toString();
    }

    /** The archive number as the ledger has it. */
    Optional<String> archiveNumber(RectificationCase c) {
        return ledger.row(c.id()).map(row -> (String) row.values().get(LedgerColumn.ARCHIVE_NUMBER));
    }

    String howToVerify() {
        return """
                核验方法（不需要联网，不需要本系统）

                1. 将本压缩包解压到一个空文件夹。
                2. 在该文件夹中执行：

                   Linux、macOS（GNU coreutils）：
                       sha256sum -c manifest.sha256
                   macOS（系统自带）：
                       shasum -a 256 -c manifest.sha256
                   Windows（PowerShell）：
                       Get-Content manifest.sha256 -Encoding UTF8 | ForEach-Object { $h, $f = $_ -split '  ', 2;
                         if ((Get-FileHash -Algorithm SHA256 -LiteralPath $f).Hash -ieq $h) { "$f: OK" } else { "$f: FAILED" } }

                每个文件显示“OK”即与导出时一致；显示“FAILED”即已被改动；“No such file”即已被取走。
                文件夹中未列入 manifest.sha256 的文件（manifest.sha256 本身除外）不属于本卷。

                manifest.sha256 证明的是卷内文件与清单一致。要证明清单本身未被替换，请在导出时另行记下它的校验值
                （sha256sum manifest.sha256），与案卷分开保存。目录.html 所载“时间线末条校验值”可以由审计管理员
                与系统中的时间线核对。
                """;
    }

    private String names(List<String> units) {
        return units.stream().map(organization::unitName).collect(Collectors.joining("、"));
    }

    private static String date(LocalDate day) {
        return day == null ? "" : Wording.date(day);
    }
}
