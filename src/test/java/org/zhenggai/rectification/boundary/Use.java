package org.zhenggai.rectification.boundary;

/**
 * One room uses something of another.
 *
 * @param from the room that uses
 * @param to   the room that is used
 * @param by   what it uses it by
 * @param where class or file, and what is used, for whoever has to mend it
 */
record Use(String from, String to, By by, String where) {

    enum By {
        JAVA,
        SQL,
        MODEL
    }

    String arrow() {
        return from + " -> " + to;
    }

    @Override
    public String toString() {
        return arrow() + " (" + by + ": " + where + ")";
    }
}
