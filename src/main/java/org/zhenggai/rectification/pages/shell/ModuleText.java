package org.zhenggai.rectification.pages.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One module of our pages as part of a file that holds many: a function that fills the module's exports. It understands the few forms of
 * import and export that our modules have, each at the beginning of its line, and refuses others instead of guessing. Exports are no
 * live bindings and modules may not ask for each other in a circle ({@link PageModules} refuses that).
 */
final class ModuleText {

    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?://.*|/\\*(?s:.*?)\\*/[ \\t]*)\\n");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:(?<what>\\{[^}]*\\}|\\* as \\w+|\\w+) from )?'(?<name>[^']+)';$");
    private static final Pattern STAR = Pattern.compile("(?m)^export \\* from '(?<name>[^']+)';$");
    private static final Pattern NAMED = Pattern.compile("(?m)^export (?<kind>(?:async )?function|class|const) (?<name>\\w+)");
    private static final Pattern DEFAULT = Pattern.compile("(?m)^export default ");
    private static final Pattern LATER = Pattern.compile("\\bimport\\('(?<name>[^']+)'\\)");
    private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b.*$");

    private final String id;
    private final String source;

    /** @param id what it is called in the file, e.g. {@code desk/page.js} */
    ModuleText(String id, String source) {
        this.id = id;
        this.source = COMMENT.matcher(source).replaceAll("");
    }

    /** Names that it needs before it runs, as it writes them. */
    List<String> needs() {
        List<String> names = new ArrayList<>(IMPORT.matcher(source).results().map(found -> found.group(2)).toList());
        STAR.matcher(source).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Names that it asks for when somebody opens what they are about. */
    List<String> later() {
        return LATER.matcher(source).results().map(found -> found.group(1)).distinct().toList();
    }

    /** Names of what it exports, without the default. */
    List<String> exports() {
        return NAMED.matcher(source).results().map(found -> found.group(2)).toList();
    }

    /**
     * @param idOf     what a module is called in the file
     * @param loading  the expression that brings what is asked for later
     * @param position its own address as the file writes it, for {@code import.meta.url}
     */
    String inFile(UnaryOperator<String> idOf, UnaryOperator<String> loading, String position) {
        String body = replace(IMPORT, source, found -> {
            String used = "$use('" + idOf.apply(found.group(2)) + "')";
            String what = found.group(1);
            if (what == null) {
                return used + ";";
            }
            return "const " + (what.startsWith("{") ? what.replace(" as ", ": ")
                    : what.startsWith("*") ? what.substring("* as ".length()) : "{ default: " + what + " }") + " = " + used + ";";
        });
        body = replace(STAR, body, found -> "Object.assign(made, $use('" + idOf.apply(found.group(1)) + "'));");
        body = replace(NAMED, body, found -> found.group(1) + " " + found.group(2));
        body = replace(DEFAULT, body, found -> "made.default = ");
        body = replace(LATER, body, found -> loading.apply(found.group(1)));
        body = body.replace("import.meta.url", position);
        var left = LEFT.matcher(body);
        if (left.find()) {
            throw new IllegalStateException(id + ": this form of import or export is not understood: " + left.group());
        }
        List<String> exports = exports();
        return "$add('" + id + "', made => {\n" + body + (exports.isEmpty() ? "" : "Object.assign(made, { " + String.join(", ", exports)
                + " });\n") + "});\n";
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(by.apply(found)));
    }
}
