package org.zhenggai.rectification.boundary;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
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
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every text in Java sources, as the compiler reads them: what is joined by + is one text, constants of the file in their places. */
final class SourceTexts extends TreeScanner<Void, Void> {

    /** What a text holds in the place of a value that is known only when it runs. */
    private static final String UNKNOWN = " ? ";

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    private SourceTexts() {}

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
        for (CompilationUnitTree unit : task.parse()) {
            SourceTexts scanner = new SourceTexts();
            new Constants(scanner.constants).scan(unit, null);
            scanner.scan(unit, null);
            texts.put(unit.getSourceFile().toUri(), scanner.texts);
        }
        return texts;
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void nothing) {
        if (binary.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(binary, nothing);
        }
        StringBuilder text = new StringBuilder();
        join(binary, text, 0, true);
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
    private void join(ExpressionTree tree, StringBuilder text, int depth, boolean own) {
        if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
            join(binary.getLeftOperand(), text, depth, own);
            join(binary.getRightOperand(), text, depth, own);
        } else if (tree instanceof ParenthesizedTree inner) {
            join(inner.getExpression(), text, depth, own);
        } else if (tree instanceof LiteralTree literal) {
            text.append(literal.getValue());
        } else if (tree instanceof IdentifierTree name && constants.containsKey(name.getName().toString()) && depth < 5) {
            join(constants.get(name.getName().toString()), text, depth + 1, false);
        } else {
            text.append(UNKNOWN);
            if (own) {
                scan(tree, null);
            }
        }
    }

    private static final class Constants extends TreeScanner<Void, Void> {

        private final Map<String, ExpressionTree> found;

        Constants(Map<String, ExpressionTree> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                    .filter(field -> field.getInitializer() != null && "String".equals(String.valueOf(field.getType())))
                    .forEach(field -> found.put(field.getName().toString(), field.getInitializer()));
            return super.visitClass(type, nothing);
        }
    }
}
