package org.zhenggai.rectification.operations.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** Each answer to a known hole is true: the version in use is the fixed one, or a test of ours holds the line. */
class KnownHolesTest {

    /** What Spring hands to a method without binding a request onto it. */
    private static final Set<String> NO_BINDING = Set.of("java.security.Principal", "jakarta.servlet.http.HttpServletRequest",
            "jakarta.servlet.http.HttpServletResponse", "jakarta.servlet.http.HttpSession", "java.io.InputStream", "java.util.Locale",
            "org.springframework.http.HttpHeaders", "org.springframework.http.HttpMethod", "org.springframework.http.HttpEntity",
            "org.springframework.http.RequestEntity", "org.springframework.security.core.Authentication",
            "org.springframework.web.context.request.WebRequest", "org.springframework.web.context.request.NativeWebRequest",
            "java.util.TimeZone", "java.time.ZoneId");

    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhenggai.rectification");

    @Test
    void everyAnswerIsTrue() throws IOException {
        List<String> wrong = new ArrayList<>();
        JsonNode holes = document().path("vulnerabilities");
        assertThat(holes.size()).isPositive();
        for (JsonNode hole : holes) {
            String state = hole.path("analysis").path("state").asText();
            String id = hole.path("id").asText();
            String artifact = hole.path("affects").path(0).path("ref").asText().replaceFirst(".*/", "");
            if (state.equals("resolved")) {
                String version = version(artifact);
                if (version.isEmpty() || Version.parse(version).compareTo(Version.parse(property(hole, "zhenggai:fixed-in"))) < 0) {
                    wrong.add(id + ": " + artifact + " " + version);
                }
            } else if (!state.equals("not_affected") || hole.path("analysis").path("justification").asText().isEmpty() || tests(property(
                    hole,
                    "zhenggai:test")).isEmpty()) {
                wrong.add(id + " is answered by no test");
            }
            if (hole.path("analysis").path("detail").asText().isBlank() || version(artifact).isEmpty()) {
                wrong.add(id + " says nothing, or of nothing that is there");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** CVE-2026-59282: nothing of a request is bound onto an object of ours. */
    @Test
    void noAddressBindsParametersOntoAnObject() {
        List<String> bound = new ArrayList<>();
        List<String> named = new ArrayList<>();
        OURS.stream().filter(type -> type.isMetaAnnotatedWith(RestController.class) || type.isMetaAnnotatedWith(
                org.springframework.stereotype.Controller.class)).flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class))
                .forEach(method -> {
                    for (JavaParameter parameter : method.getParameters()) {
                        boolean isNamed = parameter.getAnnotations().stream().anyMatch(one -> one.getRawType().getPackageName()
                                .equals("org.springframework.web.bind.annotation") && !one.getRawType().getSimpleName().equals(
                                        "ModelAttribute"));
                        if (isNamed) {
                            named.add(method.getFullName());
                        } else if (!NO_BINDING.contains(parameter.getRawType().getName())) {
                            bound.add(method.getFullName() + " " + parameter.getRawType().getName());
                        }
                    }
                });
        assertThat(bound).isEmpty();
        assertThat(named).as("addresses were looked at").hasSizeGreaterThan(100);
    }

    /** CVE-2026-59280, 59281, 59283: what they are about is not there or not used. */
    @Test
    void whatIsNotFixedIsNotUsed() throws IOException {
        assertThat(KnownHolesTest.class.getResource("/freemarker/template/Configuration.class")).isNull();
        ArchRuleDefinition.noClasses().should().dependOnClassesThat().haveNameMatching("org\\.springframework\\.(expression\\..*"
                + "|web\\.servlet\\.support\\.(RequestContext|BindStatus)|web\\.servlet\\.tags\\..*|web\\.bind\\.EscapedErrors)").check(
                        OURS);
        assertThat(System.getProperty("spring.expression.compiler.mode")).isNull();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(file -> file.toString().matches(".*\\.(java|yaml|properties)")).toList()) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContain("@Value(\"#{", "spring.expression.compiler");
            }
        }
    }

    private static JsonNode document() throws IOException {
        try (InputStream in = KnownHolesTest.class.getResourceAsStream(ComponentsCommand.HOLES)) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static String property(JsonNode hole, String name) {
        for (JsonNode property : hole.path("properties")) {
            if (property.path("name").asText().equals(name)) {
                return property.path("value").asText();
            }
        }
        return "nothing";
    }

    /** As the jar on the class path is named; empty for none. */
    private static String version(String artifact) {
        Matcher jar = Pattern.compile("(?:^|[/:\\\\])" + Pattern.quote(artifact) + "-(\\d[\\w.]*?)\\.jar").matcher(System.getProperty(
                "surefire.test.class.path", "") + ":" + System.getProperty("java.class.path"));
        return jar.find() ? jar.group(1) : "";
    }

    private static List<Path> tests(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(name + ".java")).toList();
        }
    }
}
