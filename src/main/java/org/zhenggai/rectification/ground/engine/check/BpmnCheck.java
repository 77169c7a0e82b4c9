package org.zhenggai.rectification.ground.engine.check;

import static org.zhenggai.rectification.ground.engine.check.BpmnVocabulary.BPMN;
import static org.zhenggai.rectification.ground.engine.check.BpmnVocabulary.CAMUNDA;
import static org.zhenggai.rectification.ground.engine.check.BpmnVocabulary.DRAWING;
import static org.zhenggai.rectification.ground.engine.check.BpmnVocabulary.INSTANCE;

import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhenggai.rectification.ground.engine.language.ModelExpressions;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Checks a process model against {@link BpmnVocabulary} and the list of beans and functions. */
final class BpmnCheck {

    private final String file;
    private final ModelExpressions expressions;

    BpmnCheck(String file, ModelExpressions expressions) {
        this.file = file;
        this.expressions = expressions;
    }

    /** @throws ModelRefusedException naming file, element and line */
    void check(XmlNode root) {
        if (!root.namespace.equals(BPMN) || !root.name.equals("definitions")) {
            throw Refusal.at(file, root, "不是BPMN模型");
        }
        element(root, null);
    }

    private void element(XmlNode node, XmlNode parent) {
        if (DRAWING.contains(node.namespace)) {
            drawing(node);
            return;
        }
        boolean extension = node.namespace.equals(CAMUNDA) && BpmnVocabulary.EXTENSIONS.contains(node.name);
        if (!extension && !(node.namespace.equals(BPMN) && BpmnVocabulary.ELEMENTS.contains(node.name))) {
            throw Refusal.at(file, node, "模型不能使用元素" + Refusal.shown(node.name));
        }
        if (extension && !(parent.name.equals("extensionElements") || parent.namespace.equals(CAMUNDA))) {
            throw Refusal.at(file, node, "扩展元素的位置不对");
        }
        node.attributes.forEach(attribute -> attribute(node, attribute, extension));
        expression(node, node.text());
        code(node, parent);
        node.children.forEach(child -> element(child, node));
    }

    private void attribute(XmlNode node, XmlNode.Attribute attribute, boolean extension) {
        boolean allowed = switch (attribute.namespace()) {
            case "" -> (extension ? BpmnVocabulary.EXTENSION_OWN : BpmnVocabulary.ATTRIBUTES).contains(attribute.name());
            case CAMUNDA -> !extension && BpmnVocabulary.EXTENSION_ATTRIBUTES.contains(attribute.name());
            case INSTANCE -> attribute.name().equals("type")
                    && attribute.value().substring(attribute.value().indexOf(':') + 1).equals("tFormalExpression");
            default -> DRAWING.contains(attribute.namespace());
        };
        if (!allowed) {
            throw Refusal.at(file, node, "模型不能使用属性" + Refusal.shown(attribute.name()) + "="
                    + Refusal.shown(attribute.value()));
        }
        expression(node, attribute.value());
    }

    private void expression(XmlNode node, String text) {
        try {
            expressions.check(text);
        } catch (ModelRefusedException e) {
            throw Refusal.at(file, node, e.getMessage());
        }
    }

    /** Whatever the engine would run must be a bean of the list, of the kind the place asks for. */
    private void code(XmlNode node, XmlNode parent) {
        boolean listener = node.namespace.equals(CAMUNDA) && Set.of("executionListener", "taskListener").contains(node.name);
        String delegate = listener ? node.attribute("delegateExpression") : node.attribute(CAMUNDA, "delegateExpression");
        String called = listener ? node.attribute("expression") : node.attribute(CAMUNDA, "expression");
        if (delegate != null) {
            delegate(node, delegate, !listener ? JavaDelegate.class
                    : node.name.equals("taskListener") ? TaskListener.class : ExecutionListener.class);
        } else if (listener && called == null) {
            throw Refusal.at(file, node, "监听器只能写delegateExpression，指向清单中的程序");
        }
        if (delegate != null && called != null) {
            throw Refusal.at(file, node, "delegateExpression和expression只能写一个");
        }
        if (node.namespace.equals(CAMUNDA) && node.name.equals("field")) {
            field(node, parent);
        }
    }

    private void delegate(XmlNode node, String expression, Class<?> kind) {
        String name = expressions.delegate(expression);
        if (name == null || !expressions.beans().isDelegate(name, kind)) {
            throw Refusal.at(file, node, "delegateExpression“" + Refusal.shown(expression) + "”不在允许的程序清单中");
        }
    }

    /** Listeners alone take fields, and those their bean names. */
    private void field(XmlNode node, XmlNode parent) {
        String name = node.attribute("name");
        String delegate = parent.attribute("delegateExpression");
        if (name == null || delegate == null || !expressions.beans().fields(expressions.delegate(delegate)).contains(name)) {
            throw Refusal.at(file, node, "不能给程序注入字段" + name);
        }
    }

    private void drawing(XmlNode node) {
        boolean plain = node.attributes.stream().allMatch(attribute -> attribute.namespace().isEmpty()
                || attribute.namespace().equals(INSTANCE) && attribute.name().equals("type") || DRAWING.contains(attribute.namespace()));
        if (!plain) {
            throw Refusal.at(file, node, "图形元素含有不允许的属性");
        }
        for (XmlNode child : node.children) {
            if (!DRAWING.contains(child.namespace)) {
                throw Refusal.at(file, child, "图形元素中不能含有" + Refusal.shown(child.name));
            }
            drawing(child);
        }
    }
}
