package org.zhenggai.rectification.casework.finding;

import java.util.List;

/** A room that can read at once, of many cases, what the ladder asks of each; in the caller's transaction and thread. */
public interface ReadsAhead {

    /** Reads of these cases; afterwards a question about one of them costs no statement, unless its rows were changed meanwhile. */
    void readAhead(List<RectificationCase> cases);

    /** The caller asks no more. */
    void over();
}
