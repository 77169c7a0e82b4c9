package org.zhenggai.rectification.pages.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The scripts, style sheets and words of all start pages, ours and the engine's, by their addresses below the context path. What they
 * hold is fixed while the process runs; each is read, changed where it has to be, compressed and kept when it is first asked for.
 */
final class PageFiles {

    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");
    private static final String OURS = "/webapp/";
    /** What the engine ships for each application as a plugin; its own interface would compress it anew each time and let nobody keep it. */
    static final String OF_ENGINE = OURS + "engine/";
    private static final String ENGINE = "META-INF/resources/webjars";
    private static final String ENGINE_PLUGINS = "META-INF/resources/plugin/";
    /** Where Tasklist begins; it comes along with the page. */
    private static final Map<String, List<String>> BEGINS_WITH = Map.of("tasklist", List.of("tasklist/desk/page.js"));

    private final Map<String, KeptFile> kept = new ConcurrentHashMap<>();
    private final Map<String, String> modules = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> names = new TreeMap<>();
    private final Map<String, String> folders;
    private final ResourceLoader resources = new DefaultResourceLoader();
    private final String edition;

    /** @param libraries folders of libraries by the beginnings of their addresses */
    PageFiles(Map<String, String> libraries) {
        this.folders = libraries;
        for (String application : APPLICATIONS) {
            PageModules put = new PageModules(application);
            modules.putAll(put.files());
            names.put(application, put.addresses());
        }
        this.edition = KeptFile.hash(changing().map(address -> address + hash(address)).collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Files that scripts ask for by themselves, with one mark for all of them. */
    private Stream<String> changing() {
        Stream<String> ofEngine = APPLICATIONS.stream().flatMap(application -> Stream.of(
                "/camunda/app/" + application + "/scripts/config.js", "/camunda/app/" + application + "/locales/zh-CN.json",
                "/camunda/app/" + application + "/locales/en.json", OF_ENGINE + application + "/app/plugin.js",
                OF_ENGINE + application + "/app/plugin.css"));
        return Stream.concat(modules.keySet().stream().map(OURS::concat), Stream.concat(ofEngine,
                Stream.of("/camunda/lib/globalize.js", "/camunda/lib/ngDefine.js")));
    }

    /** The mark of everything that is served at present. */
    String edition() {
        return edition;
    }

    Optional<KeptFile> at(String address) {
        KeptFile present = kept.get(address);
        if (present == null) {
            present = read(address).map(content -> new KeptFile(address, content)).orElse(null);
            if (present != null) {
                kept.put(address, present);
            }
        }
        return Optional.ofNullable(present);
    }

    /** What tells its content apart, empty where there is no such file. */
    String hash(String address) {
        return at(address).map(KeptFile::hash).orElse("");
    }

    /** The address with the mark that lets browsers keep it for ever. */
    String marked(String address) {
        return address + "?bust=" + hash(address);
    }

    boolean isMark(String address, String bust) {
        return edition.equals(bust) || hash(address).equals(bust);
    }

    /** Addresses of modules that are asked for by name, later. */
    Map<String, String> names(String application) {
        return names.get(application).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, name -> marked(OURS + name
                .getValue()),
                (one, other) -> one, TreeMap::new));
    }

    /** Modules that an application begins with, as its own scripts ask for them. */
    List<String> firstModules(String application) {
        return Stream.concat(Stream.of("/camunda/app/" + application + "/scripts/config.js?bust=" + edition, OURS + application
                + ".js?bust="
                + edition), BEGINS_WITH.getOrDefault(application, List.of()).stream().map(part -> marked(OURS + part))).toList();
    }

    /** Scripts that its loader asks for one after the other. */
    List<String> firstScripts(String application) {
        return Stream.of("/camunda/lib/globalize.js", "/camunda/lib/ngDefine.js", OF_ENGINE + application + "/app/plugin.js")
                .filter(address -> at(address).isPresent()).map(address -> address + "?bust=" + edition).toList();
    }

    private Optional<byte[]> read(String address) {
        String put = address.startsWith(OURS) ? modules.get(address.substring(OURS.length())) : null;
        if (put != null) {
            return Optional.of(put.getBytes(StandardCharsets.UTF_8));
        }
        Resource resource = resource(address);
        if (!resource.isReadable()) {
            return Optional.empty();
        }
        try {
            byte[] content = resource.getContentAsByteArray();
            return Optional.of(KeptFile.isText(address) ? EngineTexts.mended(address, new String(content, StandardCharsets.UTF_8),
                    this::hash).getBytes(StandardCharsets.UTF_8) : content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(address, unreadable);
        }
    }

    private Resource resource(String address) {
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            if (address.startsWith(folder.getKey())) {
                return resources.getResource(folder.getValue() + address.substring(folder.getKey().length()));
            }
        }
        if (address.startsWith(OF_ENGINE)) {
            return new ClassPathResource(ENGINE_PLUGINS + address.substring(OF_ENGINE.length()));
        }
        return new ClassPathResource((address.startsWith(OURS) ? "static" : ENGINE) + address);
    }
}
