package org.zhenggai.rectification.boundary;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every text in Java sources, as the compiler reads them: what is joined by + is one text, constants of any class in their places. */
final class SourceTexts extends TreeScanner<Void, Void> {

    /** What a text holds in the place of a value that is known only when it runs. */
    static final String UNKNOWN = " \uFFFD ";

    private static final Pattern SQL = Pattern.compile("(?i)^[\\s(" + UNKNOWN
            + "]*(select|insert into|update|delete from|with|lock|truncate"
            + "|merge|create|alter|drop|from|where|and|order by|on conflict)\\s[^\\u4e00-\\u9fff]*$");

    private final Map<String, Map<String, ExpressionTree>> all;
    private final Map<String, ExpressionTree> constants;
    private final List<String> texts = new ArrayList<>();

    private SourceTexts(Map<String, Map<String, ExpressionTree>> all, Map<String, ExpressionTree> constants) {
        this.all = all;
        this.constants = constants;
    }

    /** Whether the text is SQL, or goes on with SQL, and holds what is known only when it runs. */
    static boolean joinedSql(String text) {
        return text.contains(UNKNOWN) && SQL.matcher(text).find();
    }

    /** Hands the texts of each file to the sink. */
    static void read(Collection<Path> files, BiConsumer<Path, List<String>> sink) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            parse(compiler, manager.getJavaFileObjectsFromPaths(files)).forEach((uri, texts) -> sink.accept(Path.of(uri), texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of one source. */
    static List<String> of(String source) throws IOException {
        return parse(ToolProvider.getSystemJavaCompiler(), List.of(new SimpleJavaFileObject(URI.create("string:///A.java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        })).values().iterator().next();
    }

    private static Map<URI, List<String>> parse(JavaCompiler compiler, Iterable<? extends JavaFileObject> files) throws IOException {
        Map<URI, List<String>> texts = new HashMap<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        Map<CompilationUnitTree, Map<String, ExpressionTree>> units = new LinkedHashMap<>();
        Map<String, Map<String, ExpressionTree>> all = new HashMap<>();
        for (CompilationUnitTree unit : task.parse()) {
            Constants constants = new Constants();
            constants.scan(unit, null);
            units.put(unit, constants.found);
            constants.classes.forEach(name -> all.put(name, constants.found));
        }
        units.forEach((unit, constants) -> {
            SourceTexts scanner = new SourceTexts(all, constants);
            scanner.scan(unit, null);
            texts.put(unit.getSourceFile().toUri(), scanner.texts);
        });
        return texts;
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void nothing) {
        if (binary.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(binary, nothing);
        }
        StringBuilder text = new StringBuilder();
        join(binary, text, constants, 0, true);
        texts.add(text.toString());
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text) {
            texts.add(text);
        }
        return null;
    }

    /** What is no text itself is read for texts of its own. */
    private void join(ExpressionTree tree, StringBuilder text, Map<String, ExpressionTree> here, int depth, boolean own) {
        if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
            join(binary.getLeftOperand(), text, here, depth, own);
            join(binary.getRightOperand(), text, here, depth, own);
        } else if (tree instanceof ParenthesizedTree inner) {
            join(inner.getExpression(), text, here, depth, own);
        } else if (tree instanceof LiteralTree literal) {
            text.append(literal.getValue());
        } else if (tree instanceof IdentifierTree name && here.containsKey(name.getName().toString()) && depth < 5) {
            join(here.get(name.getName().toString()), text, here, depth + 1, false);
        } else if (tree instanceof MemberSelectTree name && constantsOf(name).containsKey(name.getIdentifier().toString()) && depth < 5) {
            join(constantsOf(name).get(name.getIdentifier().toString()), text, constantsOf(name), depth + 1, false);
        } else {
            text.append(UNKNOWN);
            if (own) {
                scan(tree, null);
            }
        }
    }

    private Map<String, ExpressionTree> constantsOf(MemberSelectTree name) {
        return all.getOrDefault(name.getExpression().toString(), Map.of());
    }

    private static final class Constants extends TreeScanner<Void, Void> {

        private final Map<String, ExpressionTree> found = new HashMap<>();
        private final Set<String> classes = new HashSet<>();

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            classes.add(type.getSimpleName().toString());
            type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                    .filter(field -> field.getInitializer() != null && field.getModifiers().getFlags().contains(Modifier.FINAL) && "String"
                            .equals(String.valueOf(field.getType())))
                    .forEach(field -> found.put(field.getName().toString(), field.getInitializer()));
            return super.visitClass(type, nothing);
        }
    }
}
