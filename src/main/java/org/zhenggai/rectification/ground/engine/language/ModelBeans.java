package org.zhenggai.rectification.ground.engine.language;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The list of what models may name: delegates, listeners and functions. Collected once, at start. */
public final class ModelBeans {

    private final Function<String, Object> lookup;
    private final Map<String, Class<?>> delegates = new TreeMap<>();
    private final Map<String, Method> functions = new TreeMap<>();

    /**
     * @param types  classes by bean name; those without {@link InModels} are left out
     * @param lookup finds the bean of a listed name
     */
    public ModelBeans(Map<String, Class<?>> types, Function<String, Object> lookup) {
        this.lookup = lookup;
        types.forEach((name, type) -> {
            if (type.isAnnotationPresent(InModels.class)) {
                list(name, type);
            }
        });
    }

    private void list(String name, Class<?> type) {
        if (JavaDelegate.class.isAssignableFrom(type) || isListener(type)) {
            delegates.put(name, type);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(ModelFunction.class)) {
                if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
                    throw new IllegalStateException("a function of models is a public method: " + method);
                }
                method.setAccessible(true); // its class need not be public
                if (functions.put(key(name, method.getName(), method.getParameterCount()), method) != null) {
                    throw new IllegalStateException("two functions of models go by one name: " + method);
                }
            }
        }
    }

    private static boolean isListener(Class<?> type) {
        return ExecutionListener.class.isAssignableFrom(type) || TaskListener.class.isAssignableFrom(type);
    }

    boolean isDelegate(String name) {
        return delegates.containsKey(name);
    }

    /** Whether the bean may stand where the model calls for this kind: {@link JavaDelegate} or a listener. */
    public boolean isDelegate(String name, Class<?> kind) {
        return delegates.containsKey(name) && kind.isAssignableFrom(delegates.get(name));
    }

    /** The fields the engine may inject into the delegate. */
    public Set<String> fields(String delegate) {
        Class<?> type = delegates.get(delegate);
        return type == null ? Set.of() : Set.of(type.getAnnotation(InModels.class).fields());
    }

    boolean isFunction(String bean, String method, int arguments) {
        return functions.containsKey(key(bean, method, arguments));
    }

    Object delegate(String name) {
        return lookup.apply(name);
    }

    Object call(String bean, String method, List<Object> arguments) {
        Method function = functions.get(key(bean, method, arguments.size()));
        Class<?>[] types = function.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            if (arguments.get(i) != null && !types[i].isInstance(arguments.get(i))) {
                throw new ProcessEngineException("模型调用" + bean + "." + method + "时第" + (i + 1) + "个参数的类型不对，应为"
                        + types[i].getSimpleName());
            }
        }
        try {
            return function.invoke(lookup.apply(bean), arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new ProcessEngineException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(String bean, String method, int arguments) {
        return bean + "." + method + "/" + arguments;
    }
}
