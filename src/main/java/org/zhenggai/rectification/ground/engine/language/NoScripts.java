package org.zhenggai.rectification.ground.engine.language;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There are no scripts, no expression language but FEEL in tables, and no classes by name. */
public final class NoScripts implements ScriptEngineResolver, DmnScriptEngineResolver, ElProvider, ArtifactFactory {

    private static ModelRefusedException refused(String what) {
        return new ModelRefusedException("模型和决策表不能使用" + what);
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // what plugins bring is not taken
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refused("脚本");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw refused("脚本（" + language + "）");
    }

    @Override
    public ScriptEngine getScriptEngineForLanguage(String language) {
        throw refused("脚本（" + language + "）");
    }

    @Override
    public ElExpression createExpression(String expression) {
        throw refused("FEEL以外的表达式语言");
    }

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw refused("按类名指定的程序（" + type.getName() + "）");
    }
}
