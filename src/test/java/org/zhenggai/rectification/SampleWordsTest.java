package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** No place, unit or person of the sample is named outside its own data: they come with the organization. */
class SampleWordsTest {

    private static final List<Path> PLACES = List.of(Path.of("src/main/java"), Path.of("processes"), Path.of("forms"),
            Path.of("src/main/resources"));
    private static final Path SAMPLE = Path.of("src/main/resources/sample");

    /** Names by which units go in every district, and English words that are ids in this one. */
    private static final Set<String> COMMON = Set.of("区政府", "区政府分管领导", "公安分局", "经开区", "经开", "自然资源主管部门", "系统管理", "系统管理员",
            "安全管理员", "审计管理员", "admin.security", "district", "agriculture", "police", "admin");
    /** What a name has beside the place itself. */
    private static final Pattern KIND = Pattern.compile("(?:人民政府|政府|管委会|自然资源局|满族镇|镇|乡|区|市)+$");

    @Test
    void nothingOfTheSampleIsNamedOutsideOfIt() throws IOException {
        Set<String> words = words();
        assertThat(words).contains("铁东", "四平", "山门", "叶赫", "山政", "shanmen", "natural-resources", "tiedong", "shanmen.handler",
                "district.leader", "铁东分局审核员甲", "四平市公安局铁东区公安分局");
        assertThat(hits("overseeing-units: [district, natural-resources]", words)).containsExactly("natural-resources");
        assertThat(hits("natural-resources-2", words)).isEmpty();
        Set<String> found = new TreeSet<>();
        for (Path place : PLACES) {
            for (Path file : files(place)) {
                hits(text(file), words).forEach(hit -> found.add(file + ": " + hit));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The words that stand in the text, ids as words of their own; looked for one by one, which is quicker than all at once. */
    private static List<String> hits(String text, Set<String> words) {
        return words.stream().filter(text::contains).filter(word -> !word.matches("[a-z0-9.-]+")
                || Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text).find()).toList();
    }

    /** Ids, names and short names, from the sample's organization. */
    private static Set<String> words() throws IOException {
        JsonNode organization = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(SAMPLE.resolve("organization.yaml")));
        Set<String> words = new TreeSet<>();
        organization.findValues("offices").forEach(offices -> offices.forEach(unit -> words.add(unit.asText())));
        organization.findValues("receivers").forEach(receivers -> receivers.forEach(name -> words.add(name.asText())));
        organization.findValues("aliases").forEach(aliases -> aliases.forEach(name -> words.add(name.asText())));
        for (String field : List.of("id", "name", "fullName", "mark", "superior", "superiorAuthority")) {
            words.addAll(organization.findValuesAsText(field));
        }
        List.copyOf(words).stream().map(word -> KIND.matcher(word).replaceFirst("")).filter(word -> word.matches("[\\u4e00-\\u9fa5]{2}"))
                .forEach(words::add);
        words.removeAll(COMMON);
        return words;
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(file -> Files.isRegularFile(file) && !file.startsWith(SAMPLE)).toList();
        }
    }

    /** Office files and other archives unpacked. */
    private static String text(Path file) throws IOException {
        if (!file.toString().matches(".*\\.(?:docx|xlsx|zip|jar)")) {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
            }
        }
        return text.toString();
    }
}
