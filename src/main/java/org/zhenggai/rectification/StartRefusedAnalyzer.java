package org.zhenggai.rectification;

import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that we refuse ourselves tells the operator what to do, in Chinese and without a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<IllegalStateException> {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Override
    protected FailureAnalysis analyze(Throwable failure, IllegalStateException cause) {
        return cause.getMessage() != null && CHINESE.matcher(cause.getMessage()).find()
                ? new FailureAnalysis(cause.getMessage(), null, cause) : null;
    }
}
