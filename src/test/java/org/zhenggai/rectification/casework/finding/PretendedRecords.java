package org.zhenggai.rectification.casework.finding;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mockito.Answers;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import org.zhenggai.rectification.casework.review.ReviewDesk;
import org.zhenggai.rectification.ground.engine.task.TaskStep;

/**
 * Steps whose rooms hold one record of everything, and of these records one accessor names the author. The rule itself and the desk
 * that asks it are the real ones.
 */
class PretendedRecords implements Answer<Object> {

    static final String AUTHOR = "author";
    static final String SUBSTITUTE = "substitute";
    static final String OTHER = "other";

    private static final Set<Class<?>> REAL = Set.of(SeparationOfDuties.class, ReviewDesk.class);
    private static final Map<String, Class<?>> STEPS = new HashMap<>();

    static {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(TaskStep.class));
        scan.findCandidateComponents("org.zhenggai.rectification").stream().map(found -> ClassUtils.resolveClassName(found
                .getBeanClassName(), null))
                .forEach(type -> ((TaskStep) new SpringObjenesis().newInstance(type)).tasks().forEach(path -> STEPS.put(path, type)));
    }

    private final String author;
    private final boolean ownUnit;

    private PretendedRecords(String author, boolean ownUnit) {
        this.author = author;
        this.ownUnit = ownUnit;
    }

    /**
     * The step that serves the task.
     *
     * @param author  accessor that names the author, as {@code <Record>.<accessor>}; null when nobody is named
     * @param ownUnit whether the user's unit is responsible for the case
     */
    static TaskStep step(String path, String author, boolean ownUnit) {
        return (TaskStep) new PretendedRecords(author, ownUnit).built(STEPS.get(path));
    }

    private Object built(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(needed -> REAL.contains(needed) ? built(needed) : pretended(needed)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of one kind for all: two kinds of mocks in a JVM make Mockito take one for the other, also in the tests after this one. */
    private Object pretended(Class<?> type) {
        return mock(type, withSettings().defaultAnswer(this));
    }

    @Override
    public Object answer(InvocationOnMock call) throws Throwable {
        Method method = call.getMethod();
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        if (name.equals(author)) {
            return method.getReturnType() == Set.class ? Set.of(AUTHOR) : AUTHOR;
        }
        return switch (name) {
            case "CaseUnits.isResponsible" -> ownUnit;
            case "Persons.atPresent" -> call.getArgument(0).equals(SUBSTITUTE) ? Set.of(SUBSTITUTE, AUTHOR)
                    : Set.of((String) call.getArgument(0));
            case "Persons.behind" -> call.getArgument(1) == null ? Set.of() : Set.of((String) call.getArgument(1));
            case "Step.step" -> "Task_Answer";
            case "ActRules.refusesReviewer" -> Optional.empty();
            default -> pretended(call, method.getGenericReturnType(), method.getReturnType());
        };
    }

    private Object pretended(InvocationOnMock call, Type generic, Class<?> type) throws Throwable {
        if (type == String.class) {
            return "1";
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2024, 1, 1);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class || type == Optional.class) {
            Type held = ((ParameterizedType) generic).getActualTypeArguments()[0];
            Object one = held instanceof Class<?> known ? pretended(call, known, known) : "1";
            return type == List.class ? List.of(one) : Optional.of(one);
        }
        return type.getName().startsWith("org.zhenggai") ? pretended(type) : Answers.RETURNS_DEFAULTS.answer(call);
    }
}
