package org.zhenggai.rectification.ground.engine.language;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * Which FEEL is allowed: decided on the parsed tree, node by node, by a list of what may be there. Nothing on it calls Java, reaches into
 * a value, repeats, or costs more than its own size.
 */
public final class FeelCheck {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final Set<String> NODES = Set.of("ConstNull", "ConstInputValue", "ConstNumber", "ConstBool", "ConstString", "ConstDate",
            "ConstLocalTime", "ConstTime", "ConstLocalDateTime", "ConstDateTime", "ConstYearMonthDuration", "ConstDayTimeDuration",
            "ConstList", "ConstRange", "InputLessThan", "InputLessOrEqual", "InputGreaterThan", "InputGreaterOrEqual", "InputEqualTo",
            "InputInRange", "AtLeastOne", "Not", "Ref", "Addition", "Subtraction", "Multiplication", "Division", "ArithmeticNegation",
            "Equal", "LessThan", "LessOrEqual", "GreaterThan", "GreaterOrEqual", "FunctionInvocation", "If", "Disjunction",
            "Conjunction", "In", "UnaryTestExpression");
    /** Parts of nodes that are no expressions themselves. */
    private static final Set<String> PARTS = Set.of("OpenConstRangeBoundary", "ClosedConstRangeBoundary", "PositionalFunctionParameters",
            "NamedFunctionParameters", "Tuple2");
    private static final Set<String> FUNCTIONS = Set.of("not", "is defined", "contains", "starts with", "ends with", "string length",
            "upper case", "lower case", "abs", "min", "max", "sum", "count", "list contains", "is empty", "date", "time", "date and time",
            "duration", "years and months duration", "today", "now");

    private final String text;
    private final FeelLimits limits;
    private int nodes;

    private FeelCheck(String text, FeelLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** @throws ModelRefusedException when it is no FEEL expression, or more than is allowed */
    public static ParsedExpression expression(String text, FeelLimits limits) {
        FeelScan.scan(text, limits);
        FeelBudget.step();
        return checked(text, FEEL.parseExpression(text), limits);
    }

    /** @throws ModelRefusedException when these are no unary tests, or more than is allowed */
    public static ParsedExpression unaryTests(String text, FeelLimits limits) {
        FeelScan.scan(text, limits);
        FeelBudget.step();
        return checked(text, FEEL.parseUnaryTests(text), limits);
    }

    private static ParsedExpression checked(String text, ParseResult parsed, FeelLimits limits) {
        if (parsed.isFailure()) {
            throw FeelScan.refused(text, "不是有效的FEEL，请检查写法");
        }
        tree(text, parsed.parsedExpression().expression(), limits);
        return parsed.parsedExpression();
    }

    /** The check proper, whatever the text is said to be: the belt behind {@link FeelScan}. */
    static void tree(String text, Exp expression, FeelLimits limits) {
        new FeelCheck(text, limits).walk(expression);
    }

    private void walk(Object node) {
        if (++nodes > limits.nodes()) {
            throw FeelScan.refused(text, "过于复杂，请分成几列或者几行");
        }
        if (node instanceof Iterable<?> items) { // before Product: a list is one, too
            children(items.iterator());
        } else if (node instanceof Exp) {
            allow((Product) node);
            children(((Product) node).productIterator());
        } else if (node instanceof Product part && !isPlain(node)) {
            if (!PARTS.contains(part.productPrefix())) {
                throw FeelScan.refused(text, "不能使用" + part.productPrefix());
            }
            children(part.productIterator());
        }
    }

    private void children(Iterator<?> children) {
        while (children.hasNext()) {
            walk(children.next());
        }
    }

    private void allow(Product node) {
        if (!NODES.contains(node.productPrefix())) {
            throw FeelScan.refused(text, "不能使用" + word(node.productPrefix()));
        }
        if (node instanceof Ref ref && ref.names().size() != 1) {
            throw FeelScan.refused(text, "不能读取值的属性，请把它作为单独的输入");
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            throw FeelScan.refused(text, "不能使用函数" + call.function());
        }
    }

    private static boolean isPlain(Object node) {
        return node.getClass().getName().startsWith("java.");
    }

    private static String word(String node) {
        return switch (node) {
            case "JavaFunctionInvocation" -> "external（调用Java）";
            case "FunctionDefinition" -> "自定义函数";
            case "QualifiedFunctionInvocation" -> "值的方法";
            case "PathExpression" -> "值的属性";
            case "For", "SomeItem", "EveryItem", "IterationContext" -> "循环";
            case "Filter" -> "列表筛选";
            case "ConstContext" -> "上下文（{…}）";
            case "Exponentiation" -> "乘方";
            case "InstanceOf" -> "instance of";
            default -> node;
        };
    }
}
