package org.zhenggai.rectification.boundary;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process model uses: beans in its expressions, and the processes it calls. */
final class ModelReader {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'\"])([a-z]\\w*)");
    private static final Pattern CALLED = Pattern.compile("calledElement=\"([^\"]*)\"");

    private ModelReader() {}

    /**
     * @param room      the room of the model
     * @param beans     bean by its name in expressions, and its room
     * @param processes called process by its key, and its room
     */
    static Set<Use> read(String room, String file, String xml, Map<String, String> beans, Map<String, String> processes) {
        Set<Use> uses = new LinkedHashSet<>();
        Matcher expressions = EXPRESSION.matcher(xml);
        while (expressions.find()) {
            Matcher names = NAME.matcher(expressions.group(1));
            while (names.find()) {
                add(uses, room, beans.get(names.group(1)), file + " ${" + names.group(1) + "}");
            }
        }
        Matcher calls = CALLED.matcher(xml);
        while (calls.find()) {
            add(uses, room, processes.get(calls.group(1)), file + " calls " + calls.group(1));
        }
        return uses;
    }

    private static void add(Set<Use> uses, String from, String to, String where) {
        if (to != null && !to.equals(from)) {
            uses.add(new Use(from, to, Use.By.MODEL, where));
        }
    }
}
