package org.zhenggai.rectification.procedures.escalation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Letters that wait for their signature and are issued as one document.
 *
 * @param letters  keys of the letters, one a case; the first gives the document its key
 * @param absorbed keys of weaker letters of these cases that are taken in and never issued
 */
public record MergedLetters(List<Long> letters, List<Long> absorbed) {

    public MergedLetters {
        letters = List.copyOf(letters);
        absorbed = List.copyOf(absorbed);
    }

    /** All of them, the letters first. */
    public List<Long> all() {
        List<Long> all = new ArrayList<>(letters);
        all.addAll(absorbed);
        return all;
    }

    /** Whether there is something to merge, and nothing named twice. */
    boolean sound() {
        return !letters.isEmpty() && all().size() > 1 && new HashSet<>(all()).size() == all().size();
    }
}
