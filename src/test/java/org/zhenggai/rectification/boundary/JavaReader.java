package org.zhenggai.rectification.boundary;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rooms as the classes have them: {@code root.floor.room}, with inner packages below.
 *
 * @param root package of the floors
 */
record JavaReader(String root, JavaClasses classes) {

    private static final int FEWEST = 3;

    /** Room of a class; null for classes of the root itself. */
    String room(JavaClass found) {
        List<String> names = names(found);
        return names.size() < 2 ? null : names.get(1);
    }

    /** Floor by room. */
    Map<String, String> rooms() {
        Map<String, String> rooms = new TreeMap<>();
        classes.stream().filter(found -> room(found) != null).forEach(found -> rooms.put(room(found), names(found).get(0)));
        return rooms;
    }

    Set<Use> uses() {
        Set<Use> uses = new LinkedHashSet<>();
        for (JavaClass from : classes) {
            String room = room(from);
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String other = room(dependency.getTargetClass());
                if (room != null && other != null && !other.equals(room)) {
                    uses.add(new Use(room, other, Use.By.JAVA, outer(from).getSimpleName()));
                }
            });
        }
        return uses;
    }

    /** Room by the name under which expressions of models know the bean. */
    Map<String, String> beans(Set<Class<? extends Annotation>> marks) {
        Map<String, String> beans = new TreeMap<>();
        classes.stream().filter(found -> room(found) != null)
                .filter(found -> marks.stream().anyMatch(mark -> found.isAnnotatedWith(mark) || found.isMetaAnnotatedWith(mark)))
                .forEach(found -> beans.put(beanName(found), room(found)));
        return beans;
    }

    /** Inner packages with fewer than three classes, and classes that stand on a floor outside of any room. */
    Set<String> misshapen() {
        Map<String, Set<String>> packages = new TreeMap<>();
        Set<String> wrong = new TreeSet<>();
        for (JavaClass found : classes) {
            List<String> names = names(found);
            if (names.size() == 1) {
                wrong.add("in no room: " + found.getName());
            } else if (names.size() > 2 && !found.getSimpleName().equals("package-info")) {
                packages.computeIfAbsent(String.join(".", names), key -> new TreeSet<>()).add(outer(found).getSimpleName());
            }
        }
        packages.forEach((name, inside) -> {
            if (inside.size() < FEWEST) {
                wrong.add("fewer than " + FEWEST + " classes: " + name + " " + inside);
            }
        });
        return wrong;
    }

    private List<String> names(JavaClass found) {
        return found.getPackageName().startsWith(root + ".")
                ? List.of(found.getPackageName().substring(root.length() + 1).split("\\.")) : List.of();
    }

    static JavaClass outer(JavaClass found) {
        return found.getEnclosingClass().map(JavaReader::outer).orElse(found);
    }

    private static String beanName(JavaClass found) {
        String given = found.getAnnotations().stream().filter(mark -> mark.getRawType().getPackageName().startsWith("org.springframework"))
                .map(mark -> mark.get("value").map(Object::toString).orElse("")).collect(Collectors.joining());
        return given.isEmpty() ? Introspector.decapitalize(found.getSimpleName()) : given;
    }
}
