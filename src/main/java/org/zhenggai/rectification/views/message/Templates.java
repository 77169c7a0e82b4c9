package org.zhenggai.rectification.views.message;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts of messages, one file per kind: the first line is the title, what follows the empty line is the text. They are checked
 * when the application starts, so that an unknown field is found before anybody reads it.
 */
@Component
class Templates {

    /** A message in words. */
    record Text(String title, String body) {}

    private record Pair(Template title, Template body) {}

    private final Map<MessageKind, Pair> pairs = new EnumMap<>(MessageKind.class);

    Templates() {
        for (MessageKind kind : MessageKind.values()) {
            pairs.put(kind, parse(kind, read(kind)));
        }
    }

    /** Words the message. A field without a value counts as empty: sections around it are left out. */
    Text render(MessageKind kind, Map<String, Object> fields) {
        Pair pair = pairs.get(kind);
        Map<String, Object> plain = WrittenWords.of(fields);
        return new Text(pair.title().execute(plain).strip().replaceAll("\\s+", " "), pair.body().execute(plain).strip());
    }

    /** @throws IllegalStateException when the template is broken or uses a field that the kind does not have */
    static Pair parse(MessageKind kind, String source) {
        int line = source.indexOf('\n');
        if (line < 0 || source.substring(line).isBlank()) {
            throw new IllegalStateException("消息模板" + kind.code() + "须先写标题，空一行后写正文");
        }
        Pair pair = new Pair(compile(kind, source.substring(0, line)), compile(kind, source.substring(line + 1)));
        Set<String> unknown = new TreeSet<>();
        pair.title().visit(new FieldNames(kind.fields(), unknown));
        pair.body().visit(new FieldNames(kind.fields(), unknown));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("消息模板" + kind.code() + "使用了不存在的字段：" + String.join("、", unknown));
        }
        return pair;
    }

    private static Template compile(MessageKind kind, String source) {
        try {
            return Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true).compile(source);
        } catch (MustacheException e) {
            throw new IllegalStateException("消息模板" + kind.code() + "无法读取：" + e.getMessage(), e);
        }
    }

    private static String read(MessageKind kind) {
        try {
            return new ClassPathResource("notification/" + kind.code() + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("消息模板" + kind.code() + "缺失", e);
        }
    }

    /** Collects the names a template uses that are not among those it may use. */
    private record FieldNames(Set<String> known, Set<String> unknown) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            // words stay words
        }

        @Override
        public void visitVariable(String name) {
            check(name);
        }

        @Override
        public boolean visitInclude(String name) {
            unknown.add(name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            check(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            check(name);
            return true;
        }

        private void check(String name) {
            if (!known.contains(name)) {
                unknown.add(name);
            }
        }
    }
}
