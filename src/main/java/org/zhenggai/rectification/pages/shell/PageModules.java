package org.zhenggai.rectification.pages.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts the modules of an application together (docs/decisions/0072): one file with everything it begins with, one for each part that is
 * opened later, one style sheet. The sources stay modules of their own; on a line of 200 ms a hundred of them took ten seconds.
 */
final class PageModules {

    /** Common to all files of a page: who has run stays, whichever file brought it. */
    private static final String TABLE = """
            const { add: $add, use: $use } = globalThis.zhenggaiModules ??= (() => {
              const makers = {};
              const all = {};
              return {
                add: (id, maker) => { makers[id] ??= maker; },
                use: id => {
                  if (!(id in all)) {
                    all[id] = {};
                    makers[id](all[id]);
                  }
                  return all[id];
                }
              };
            })();
            """;
    private static final String OURS = "static/webapp/";
    private static final String PLUGINS = "plugin-webapp/";
    private static final String PLUGIN_NAME = "zhenggai/plugin/";
    /** The page's import map knows a part by this and its id. */
    private static final String PART_NAME = "zhenggai/part/";
    private static final List<String> FIRST_STYLES = List.of(OURS + "ui/ui.css", OURS + "page.css");
    /** What it says holds against all others. */
    private static final String LAST_STYLE = OURS + "phone.css";

    private final String application;
    private final Map<String, String> names;
    private final Map<String, ModuleText> read = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> addresses = new TreeMap<>();

    /** @param application tasklist, cockpit, admin or welcome: the module of that name in {@code static/webapp} is where it begins */
    PageModules(String application) {
        this.application = application;
        this.names = names();
        String entry = OURS + application + ".js";
        Set<String> first = needed(entry, Set.of());
        List<String> waiting = new ArrayList<>(later(first));
        for (int i = 0; i < waiting.size(); i++) {
            later(needed(waiting.get(i), first)).stream().filter(part -> !waiting.contains(part)).forEach(waiting::add);
        }
        put(application + ".js", first, entry, first);
        waiting.stream().filter(part -> !first.contains(part)).forEach(part -> put(application + "/" + id(part), needed(part, first), part,
                first));
        files.put(application + ".css", styles());
    }

    /** Texts by their address below {@code /webapp/}. */
    Map<String, String> files() {
        return files;
    }

    /** Addresses below {@code /webapp/} by the names that an import map gives them. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** The resources that are in one of the files. */
    Collection<String> modules() {
        return read.keySet();
    }

    private void put(String file, Set<String> modules, String entry, Set<String> first) {
        String position = "new URL('" + "../".repeat((int) file.chars().filter(sign -> sign == '/').count())
                + "server.js', import.meta.url).href";
        String text = modules.stream().map(module -> read.get(module).inFile(name -> id(resolved(module, name)),
                name -> loading(module, name, first), position)).collect(Collectors.joining("", TABLE, ""));
        List<String> exports = read.get(entry).exports();
        boolean begins = entry.equals(OURS + application + ".js");
        files.put(file, text + (begins ? "export default $use('" + id(entry) + "').default;\n"
                : "export const { " + String.join(", ", exports) + " } = $use('" + id(entry) + "');\n"));
        if (!begins) {
            addresses.put(PART_NAME + id(entry), file);
        }
    }

    private String loading(String module, String name, Set<String> first) {
        if (isElsewhere(name)) {
            addresses.put(name, names.get(name));
            return "import('" + name + "')";
        }
        String part = resolved(module, name);
        return first.contains(part) ? "Promise.resolve($use('" + id(part) + "'))" : "import('" + PART_NAME + id(part) + "')";
    }

    /** What has to run before the module, in that order, and the module itself; without what is there already. */
    private Set<String> needed(String module, Set<String> there) {
        Set<String> all = new LinkedHashSet<>();
        collect(module, there, all, new LinkedHashSet<>());
        return all;
    }

    private void collect(String module, Set<String> there, Set<String> all, Set<String> way) {
        if (there.contains(module) || all.contains(module)) {
            return;
        }
        if (!way.add(module)) {
            throw new IllegalStateException("modules ask for each other in a circle: " + way);
        }
        ModuleText text = read.computeIfAbsent(module, unread -> new ModuleText(id(unread), source(unread)));
        text.needs().forEach(name -> collect(resolved(module, name), there, all, way));
        way.remove(module);
        all.add(module);
    }

    private List<String> later(Set<String> modules) {
        return modules.stream().flatMap(module -> read.get(module).later().stream().filter(name -> !isElsewhere(name))
                .map(name -> resolved(module, name))).distinct().toList();
    }

    /** A library that is served as it came. */
    private boolean isElsewhere(String name) {
        return names.containsKey(name) && !new ClassPathResource(OURS + names.get(name)).exists();
    }

    private String resolved(String module, String name) {
        if (name.startsWith("./")) {
            return module.substring(0, module.lastIndexOf('/') + 1) + name.substring(2);
        }
        if (name.startsWith(PLUGIN_NAME)) {
            return PLUGINS + name.substring(PLUGIN_NAME.length()) + "/app/plugin.js";
        }
        if (!names.containsKey(name)) {
            throw new IllegalStateException(module + " asks for " + name + ", which modules.json does not know");
        }
        return OURS + names.get(name);
    }

    private static String id(String module) {
        return module.startsWith(OURS) ? module.substring(OURS.length()) : module.substring(PLUGINS.length()).replace("/app/", "/");
    }

    /** A style sheet beside a module that has its name belongs to it. */
    private String styles() {
        Set<String> sheets = new LinkedHashSet<>(FIRST_STYLES);
        read.keySet().stream().map(module -> module.replaceFirst("\\.js$", ".css")).filter(sheet -> new ClassPathResource(sheet).exists())
                .forEach(sheets::add);
        sheets.add(LAST_STYLE);
        return sheets.stream().map(PageModules::source).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> names() {
        try {
            JsonNode imports = new ObjectMapper().readTree(source(OURS + "modules.json")).get("imports");
            return imports.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue().asText().substring(
                    2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String source(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
