package org.zhenggai.rectification.procedures.planintake;

import java.time.LocalDate;

/**
 * What people have said about documents of a sender.
 *
 * @param sender   as their titles name it; empty for those that name none
 * @param spelling as it is printed
 * @param meaning  a field's name in drafts, or a unit's id
 * @param says     the same in words
 * @param taughtOn day in Asia/Shanghai
 */
public record Lesson(long id, String sender, Kind kind, String spelling, String meaning, String says, String taughtBy, LocalDate taughtOn) {

    /** What is spelled so. */
    public enum Kind {
        LABEL("栏目"),
        COLUMN("表格列"),
        UNIT("单位"),
        /** By an example. */
        NUMBER("编号");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
