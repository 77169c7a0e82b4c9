package org.zhenggai.rectification.views.archive;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhenggai.rectification.casework.finding.KeptForm;
import org.zhenggai.rectification.ground.engine.task.FormLine;

/** A submitted form as a page to read. */
final class FormPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private FormPage() {}

    static String of(String caseNumber, KeptForm form) {
        Page page = new Page(form.title()).facts(List.of(List.of("案件编号", caseNumber), List.of("流程", form.processName()),
                List.of("提交人", form.submitter()), List.of("提交单位", form.unitName() == null ? "" : form.unitName()),
                List.of("提交时间", MOMENT.format(form.submittedAt()))));
        if (form.withheld()) {
            return page.paragraph("本表单内容按规定不向责任单位公开。").toString();
        }
        page.heading("填写内容").facts(form.lines().stream().filter(line -> line.rows() == null)
                .map(line -> List.of(line.label(), line.value() == null ? "" : line.value())).toList());
        form.lines().stream().filter(line -> line.rows() != null && !line.rows().isEmpty()).forEach(line -> {
            List<String> columns = columns(line);
            page.heading(line.label()).table(columns, line.rows().stream().map(row -> cells(row, columns)).toList());
        });
        return page.toString();
    }

    /** A row leaves out what was not filled in, so that the columns are those of all rows together. */
    private static List<String> columns(FormLine list) {
        return list.rows().stream().flatMap(List::stream).map(FormLine::label).distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> cells(List<FormLine> row, List<String> columns) {
        return columns.stream().map(column -> row.stream().filter(cell -> cell.label().equals(column)).map(FormLine::value)
                .findFirst().orElse("")).toList();
    }
}
