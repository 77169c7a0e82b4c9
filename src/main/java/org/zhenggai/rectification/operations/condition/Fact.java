package org.zhenggai.rectification.operations.condition;

/**
 * One thing the system says of itself.
 *
 * @param says   how it stands, in Chinese
 * @param advice what to do about it, empty where nothing is to be done
 * @param told   whether the system administrators are to be told of it as it stands
 */
record Fact(Kind kind, Level level, String says, String advice, boolean told) {

    /** What is watched; in the order of the page. */
    enum Kind {
        CHECKS("到期检查"),
        INCIDENTS("停滞的环节"),
        DELIVERIES("消息送达"),
        RECORDS("记录核验"),
        BACKUP("备份"),
        DISK("举证材料磁盘"),
        CALENDAR("工作日历"),
        NODES("运行节点");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How it stands. */
    enum Level {
        GOOD("正常"),
        WARNING("注意"),
        BAD("异常");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Fact good(Kind kind, String says) {
        return new Fact(kind, Level.GOOD, says, "", false);
    }

    /** @param told see {@link Fact#told} */
    static Fact not(Kind kind, Level level, boolean told, String says, String advice) {
        return new Fact(kind, level, says, advice, told);
    }
}
