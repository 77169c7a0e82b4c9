package org.zhenggai.rectification.views.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.Wording;

/** The dashboard's figures as an Excel workbook, a sheet a view. */
@Service
public class DashboardWorkbook {

    /** Everything that is written, read before the first byte goes out. */
    public record Sheets(Summary summary, UnitFigures.Table townships, UnitFigures.Table supervising, List<BurnDown.Point> burnDown,
            Delays.View delays, List<WallChart.Bar> bars) {

        /** E.g. 整改看板20240520.xlsx. */
        public String fileName() {
            return "整改看板" + DateTimeFormatter.BASIC_ISO_DATE.format(summary.today()) + ".xlsx";
        }
    }

    private static final int MOST_BARS = 5000;
    private static final int WIDTH = 16 * 256;

    private final Summaries summaries;
    private final UnitFigures units;
    private final BurnDown burnDown;
    private final Delays delays;
    private final WallChart wallChart;

    DashboardWorkbook(Summaries summaries, UnitFigures units, BurnDown burnDown, Delays delays, WallChart wallChart) {
        this.summaries = summaries;
        this.units = units;
        this.burnDown = burnDown;
        this.delays = delays;
        this.wallChart = wallChart;
    }

    public Sheets sheets(Question asked) {
        return new Sheets(summaries.of(asked), units.of(asked, UnitFigures.By.LEAD), units.of(asked, UnitFigures.By.SUPERVISING),
                burnDown.of(asked), delays.of(asked), wallChart.of(asked, 0, MOST_BARS));
    }

    public void write(Sheets sheets, OutputStream out) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Summary summary = sheets.summary();
            Table table = new Table(workbook, "概况", "整改概况（截至" + Wording.date(summary.today()) + "）", "类别", "项目", "案件数");
            table.figures("总体", List.of(summary.total(), summary.open()));
            table.figures("整改类别", summary.categories());
            table.figures("整改状态", summary.processStates());
            table.figures("序时进度", summary.scheduleStates());
            table.figures("时限", summary.deadlines());
            table.figures("督办级别（已发出、未解除）", summary.levels());
            table.figures("督办级别（已触发、待签发）", summary.awaiting());
            Table areas = new Table(workbook, "面积", "整改面积（亩）", "项目", "案件数", "涉及面积", "耕地", "永久基本农田");
            Stream.of(summary.found(), summary.rectified()).forEach(one -> areas.row(one.cases().text(), one.cases().count(), one.areaMu(),
                    one.farmlandMu(), one.basicFarmlandMu()));
            areas.row(summary.unmeasured().text(), summary.unmeasured().count());
            units(workbook, "责任单位", "按牵头责任单位", sheets.townships());
            units(workbook, "督导单位", "按督导单位", sheets.supervising());
            Table points = new Table(workbook, "序时进度", "未销号案件与计划对照", "日期", "按计划未销号", "实际未销号");
            sheets.burnDown().forEach(point -> points.row(Wording.date(point.day()), point.planned().count(),
                    point.actual() == null ? null : point.actual().count()));
            Table steps = new Table(workbook, "时限分析", "审核环节与责任单位分别统计", "环节", "在办", "审核时限（工作日）", "超过审核时限",
                    "超期或滞后", "最长等待（工作日）");
            Stream.concat(sheets.delays().reviewers().stream(), sheets.delays().units().stream()).forEach(step -> steps.row(step.text(),
                    step.waiting().count(), step.limit(), step.limit() == null ? null : step.late().count(),
                    step.limit() == null ? step.late().count() : null, step.longestWait()));
            bars(workbook, sheets.bars());
            workbook.write(out);
        }
    }

    private static void units(Workbook workbook, String name, String title, UnitFigures.Table units) {
        Table table = new Table(workbook, name, title, "单位", "案件总数", "未销号", "已销号", "已超期", "即将到期", "临期或滞后", "涉及面积（亩）");
        units.rows().forEach(row -> table.row(row.name(), row.total().count(), row.open().count(), row.closed().count(),
                row.overdue().count(), row.red().count(), row.yellow().count(), row.areaMu()));
    }

    private static void bars(Workbook workbook, List<WallChart.Bar> bars) {
        Table table = new Table(workbook, "挂图", "挂图作战", "案件编号", "案件", "牵头责任单位", "整改状态", "序时进度", "立案日期", "原时限", "内部时限",
                "整改时限", "结案日期", "节点", "延期", "时限暂停");
        bars.forEach(bar -> table.row(bar.caseNumber(), bar.title(), bar.leadUnit(), bar.processStateText(), bar.scheduleStateText(),
                Wording.date(bar.registeredOn()), Wording.date(bar.originalDueDate()), Wording.date(bar.internalDueDate()),
                Wording.date(bar.dueDate()), bar.endedOn() == null ? "" : Wording.date(bar.endedOn()),
                bar.milestones().stream().map(one -> one.title() + "：" + Wording.date(one.dueOn())
                        + (one.reportedOn() == null ? "" : "（" + Wording.date(one.reportedOn()) + "完成）")).collect(Collectors.joining("；")),
                bar.extensions().stream().map(one -> Wording.date(one.before()) + "延至" + Wording.date(one.after()))
                        .collect(Collectors.joining("；")),
                bar.holds().stream().map(one -> one.reason() + "：" + Wording.date(one.from()) + "至"
                        + (one.until() == null ? "今" : Wording.date(one.until()))).collect(Collectors.joining("；"))));
    }

    /** A sheet that grows row by row under a title and a heading. */
    private static final class Table {

        private final Sheet sheet;
        private int next;

        Table(Workbook workbook, String name, String title, String... heading) {
            sheet = workbook.createSheet(name);
            Font bold = workbook.createFont();
            bold.setBold(true);
            CellStyle style = workbook.createCellStyle();
            style.setFont(bold);
            row(title);
            row((Object[]) heading);
            for (int i = 0; i < heading.length; i++) {
                sheet.setColumnWidth(i, WIDTH);
                sheet.getRow(1).getCell(i).setCellStyle(style);
            }
            sheet.getRow(0).getCell(0).setCellStyle(style);
            sheet.createFreezePane(0, 2);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }

        void figures(String group, List<Figure> figures) {
            figures.forEach(figure -> row(group, figure.text(), figure.count()));
        }

        void row(Object... values) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < values.length; i++) {
                Cell cell = row.createCell(i);
                if (values[i] instanceof BigDecimal area) {
                    cell.setCellValue(area.doubleValue());
                } else if (values[i] instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else if (values[i] != null) {
                    cell.setCellValue(values[i].toString());
                }
            }
        }
    }
}
