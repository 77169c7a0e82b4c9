package org.zhenggai.rectification.ground.engine.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands inside {@code ${…}}: constants, variables, {@code bean.function(arguments)} of the list,
 * {@code execution.processBusinessKey}, comparisons, {@code and}, {@code or}, {@code not} and brackets.
 */
final class ExpressionReader {

    private static final int NESTING = 10;
    private static final String NO_MEMBERS = "只能调用清单中的函数，不能读取对象的属性或者调用其他方法";

    private final ExpressionTokens tokens;
    private final ModelBeans beans;
    private int depth;

    private ExpressionReader(String text, ModelBeans beans) {
        this.tokens = new ExpressionTokens(text);
        this.beans = beans;
    }

    /** @throws ModelRefusedException saying in Chinese what is not allowed */
    static Term read(String text, ModelBeans beans) {
        ExpressionReader reader = new ExpressionReader(text, beans);
        Term term = reader.either();
        reader.tokens.end();
        return term;
    }

    private Term either() {
        Term term = both();
        while (tokens.skip("||") || tokens.skip("or")) {
            term = new Term.Junction(false, term, both());
        }
        return term;
    }

    private Term both() {
        Term term = comparison();
        while (tokens.skip("&&") || tokens.skip("and")) {
            term = new Term.Junction(true, term, comparison());
        }
        return term;
    }

    private Term comparison() {
        Term term = operand();
        for (String operator : List.of("==", "!=", "<=", ">=", "<", ">")) {
            if (tokens.skip(operator)) {
                return new Term.Comparison(operator, term, operand());
            }
        }
        return term;
    }

    private Term operand() {
        if (++depth > NESTING) {
            throw tokens.refused("嵌套过深");
        }
        Term term;
        if (tokens.skip("!") || tokens.skip("not")) {
            term = new Term.Negation(operand());
        } else if (tokens.skip("(")) {
            term = either();
            tokens.expect(")");
        } else if (tokens.isText()) {
            term = new Term.Constant(tokens.next());
        } else if (tokens.isNumber()) {
            term = new Term.Constant(new BigDecimal(tokens.next()));
        } else {
            term = named(tokens.name());
        }
        depth--;
        if (tokens.is(".") || tokens.is("[") || tokens.is("(")) {
            throw tokens.refused(NO_MEMBERS);
        }
        return term;
    }

    private Term named(String name) {
        if (name.equals("execution")) {
            tokens.expect(".");
            if (!tokens.name().equals("processBusinessKey")) {
                throw tokens.refused("execution只能读取processBusinessKey");
            }
            return new Term.BusinessKey();
        }
        if (tokens.skip(".")) {
            return call(name, tokens.name());
        }
        return switch (name) {
            case "true" -> new Term.Constant(true);
            case "false" -> new Term.Constant(false);
            case "null" -> new Term.Constant(null);
            default -> new Term.Name(name);
        };
    }

    private Term call(String bean, String method) {
        if (!tokens.skip("(")) {
            throw tokens.refused(NO_MEMBERS);
        }
        List<Term> arguments = new ArrayList<>();
        if (!tokens.skip(")")) {
            do {
                arguments.add(either());
            } while (tokens.skip(","));
            tokens.expect(")");
        }
        if (!beans.isFunction(bean, method, arguments.size())) {
            throw tokens.refused("没有名为" + bean + "." + method + "、带" + arguments.size() + "个参数的函数；" + NO_MEMBERS);
        }
        return new Term.Call(bean, method, arguments);
    }
}
