package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a cell says of the item that its row is. */
final class RowValues {

    private RowValues() {}

    /** Puts the words of a cell into the field of its column, or into those that labels in the cell name. */
    static void put(RawItem item, PlanField field, Columns columns, int column, String text) {
        if (text.isBlank()) {
            return;
        }
        item.heads.put(field, columns.head(column));
        if (columns.isGuessed(column)) {
            item.guessed(field, columns.name(column));
        }
        if (field == PlanField.NUMBER) {
            item.path = text.strip();
            item.number = Fold.number(Fold.fold(text.strip()).replaceAll("[.、()]", ""));
            return;
        }
        if (!isLabelled(field, text)) {
            item.label(field, text);
            return;
        }
        text.lines().forEach(part -> Labels.tokens(part).forEach(token -> {
            String value = token.of(part);
            if (!value.isBlank()) {
                item.label(token.field() == null ? field : token.field(), value);
            }
        }));
    }

    /** Whether a cell holds labels of its own: 问题：…。整改要求：…; a problem's that says what is to be done, or others' for any field. */
    private static boolean isLabelled(PlanField field, String text) {
        List<PlanField> fields = text.lines().flatMap(part -> Labels.tokens(part).stream()).map(Token::field).filter(Objects::nonNull)
                .toList();
        boolean answers = fields.contains(PlanField.MEASURES) || fields.contains(PlanField.REQUIREMENT) || fields.contains(
                PlanField.TARGET);
        return !fields.isEmpty() && fields.stream().allMatch(other -> other.ordinal() < PlanField.AREA.ordinal()) && (answers
                || field != PlanField.PROBLEM);
    }

    /** Gives each item a path that no other has: the printed number, with the group's or sheet's where numbers begin anew. */
    static void number(List<RawItem> items) {
        Set<String> taken = new HashSet<>();
        int position = 0;
        int round = 1;
        for (RawItem item : items) {
            position++;
            String wanted = item.path.isBlank() ? String.valueOf(position) : Fold.withoutEnd(Fold.close(item.path), " \t\n.、．");
            String path = wanted.length() > 24 ? String.valueOf(position) : wanted;
            if (taken.contains(path)) {
                round = taken.contains(round + "-" + path) || round == 1 ? round + 1 : round;
                path = round + "-" + path;
            }
            while (!taken.add(path)) {
                path = path + "'";
            }
            item.path = path;
        }
    }
}
