package org.zhenggai.rectification.support;

import java.lang.reflect.Field;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * The classes that name what code refers to in a model: {@code …Process} with KEY, TASKS and ENDS.
 *
 * @param former user tasks of earlier versions that instances may still run on; FORMER where there are any
 */
public record ProcessNames(String key, List<String> tasks, List<String> ends, List<String> former) {

    private static final String ROOT = "org.zhenggai.rectification";

    /** Every such class of the software. */
    public static List<ProcessNames> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*[a-z]Process")));
        return scanner.findCandidateComponents(ROOT).stream().map(definition -> of(definition.getBeanClassName())).toList();
    }

    private static ProcessNames of(String className) {
        try {
            Class<?> names = Class.forName(className);
            return new ProcessNames((String) value(names, "KEY"), strings(value(names, "TASKS")), strings(value(names, "ENDS")),
                    Stream.of(names.getDeclaredFields()).anyMatch(field -> field.getName().equals("FORMER"))
                            ? strings(value(names, "FORMER")) : List.of());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className + " lacks KEY, TASKS or ENDS", e);
        }
    }

    private static Object value(Class<?> names, String field) throws ReflectiveOperationException {
        Field found = names.getDeclaredField(field);
        found.setAccessible(true);
        return found.get(null);
    }

    @SuppressWarnings("unchecked") // the classes declare lists of strings
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
