package org.zhenggai.rectification.ground.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** What the engine's plugins put before every command. */
public final class Interceptors {

    private Interceptors() {}

    /** Adds the interceptor behind those that are there, to both chains of the engine; each needs an object of its own. */
    public static void add(ProcessEngineConfigurationImpl configuration, Supplier<CommandInterceptor> interceptor) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), interceptor.get()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), interceptor.get()));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor added) {
        List<CommandInterceptor> interceptors = present == null ? new ArrayList<>() : new ArrayList<>(present);
        interceptors.add(added);
        return interceptors;
    }
}
