package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Whether the text or its tables hold the items; the other side then says more about them, or is shown as unread. */
final class Choice {

    private final Account account;
    private final List<DraftWarning> warnings;

    private Choice(Account account, List<DraftWarning> warnings) {
        this.account = account;
        this.warnings = warnings;
    }

    static List<RawItem> of(List<RawItem> text, Tables tables, Account account, List<DraftWarning> warnings) {
        Choice choice = new Choice(account, warnings);
        List<RawItem> rows = tables.items;
        boolean byText = told(text) >= told(rows) && !text.isEmpty();
        List<RawItem> items = new ArrayList<>(byText ? text : rows);
        if (byText) {
            choice.join(items, rows);
        } else {
            choice.doubted(text);
        }
        choice.join(items, tables.keyed);
        for (Table table : tables.unread) {
            choice.unread(table, items);
        }
        return items;
    }

    /** How much the items say: those with two of measures, units and date count. */
    private static long told(List<RawItem> items) {
        return items.stream().filter(item -> {
            int said = item.has(PlanField.MEASURES) || item.has(PlanField.TARGET) ? 1 : 0;
            said += item.has(PlanField.RESPONSIBLE) || item.has(PlanField.LEAD) ? 1 : 0;
            return said + (item.has(PlanField.DEADLINE) ? 1 : 0) >= 2;
        }).count() * 1000 + items.size();
    }

    /** Items that were found beside the table that holds them: a person should look. */
    private void doubted(List<RawItem> items) {
        items.forEach(item -> warnings.add(new DraftWarning(DraftWarning.Code.UNREAD_TEXT, "第" + item.from + "行起的文字像是一个问题，但问题取自表格，请核对")));
    }

    /** Adds what rows say of items by their number; rows that fit no item are named. */
    private void join(List<RawItem> items, List<RawItem> rows) {
        Map<Integer, List<RawItem>> byNumber = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            byNumber.computeIfAbsent(items.get(i).number, key -> new ArrayList<>()).add(items.get(i));
        }
        boolean unique = byNumber.values().stream().allMatch(same -> same.size() == 1) && !byNumber.containsKey(0);
        for (RawItem row : rows) {
            List<Integer> numbers = Prose.numbers(row.path.isBlank() ? "" : row.path);
            boolean fits = !numbers.isEmpty() && (unique || rows.size() > 1);
            for (int number : numbers) {
                RawItem item = unique ? byNumber.getOrDefault(number, List.of()).stream().findFirst().orElse(null)
                        : number >= 1 && number <= items.size() ? items.get(number - 1) : null;
                fits &= item != null && alike(item, row) && merge(item, row);
            }
            if (!fits) {
                row(row);
            }
        }
    }

    private static boolean alike(RawItem item, RawItem row) {
        if (!row.has(PlanField.PROBLEM)) {
            return true;
        }
        String problem = Fold.close(item.text(PlanField.PROBLEM, "") + item.body);
        String said = Fold.close(row.text(PlanField.PROBLEM, ""));
        String brief = said.substring(0, Math.min(6, said.length()));
        return problem.contains(brief);
    }

    private static boolean merge(RawItem item, RawItem row) {
        row.values.forEach((field, texts) -> {
            if (field == PlanField.PROBLEM || field == PlanField.NUMBER || texts.isEmpty()) {
                return;
            }
            if (!item.has(field)) {
                texts.forEach(text -> item.label(field, text));
                item.heads.putIfAbsent(field, row.heads.getOrDefault(field, ""));
                item.doubts.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”取自第" + row.from + "行的表格，请核对", ItemFields
                        .name(
                                field)));
            } else if (!item.text(field, "").equals(row.text(field, ""))) {
                item.doubts.add(new PlanWarning(Code.INFERRED, "第" + row.from + "行的表格写明“" + field.labels().get(0) + "”为“" + row.text(field,
                        "、")
                        + "”，与正文不一致，请核对", ItemFields.name(field)));
            }
        });
        return true;
    }

    private void row(RawItem row) {
        account.rest(row.from, row.to, Fate.OTHER);
        DraftWarning warning = new DraftWarning(DraftWarning.Code.ANNEX_TABLE, "文件另有表格（第" + row.from + "行起），其内容没有并入各问题，请核对");
        if (warnings.stream().noneMatch(before -> before.code() == DraftWarning.Code.ANNEX_TABLE)) {
            warnings.add(warning);
        }
    }

    private void unread(Table table, List<RawItem> items) {
        int first = table.rows().get(0).no();
        int last = table.rows().get(table.rows().size() - 1).no();
        boolean within = items.stream().anyMatch(item -> item.from <= first && first <= item.to);
        account.rest(first, last, within ? Fate.UNREAD : Fate.OTHER);
        if (table.rows().size() > 1) {
            warnings.add(new DraftWarning(DraftWarning.Code.ANNEX_TABLE, "第" + first + "—" + last + "行的表格没有识别出表头，内容没有读取，请核对"));
        }
    }
}
