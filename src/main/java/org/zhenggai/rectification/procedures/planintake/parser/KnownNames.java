package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Asks for each name once: a plan names the same few units again and again. */
final class KnownNames {

    /** Characters a unit's name has at most; longer ones are not asked for. */
    private static final int LONGEST = 100;

    private KnownNames() {}

    static Predicate<String> of(Predicate<String> known) {
        Map<String, Boolean> asked = new HashMap<>();
        return name -> name.length() <= LONGEST && asked.computeIfAbsent(name, known::test);
    }
}
