package org.zhenggai.rectification.casework.finding;

import java.util.List;

/** A plan that cannot be registered as it is; every problem is named, in Chinese. */
public class PlanRefusedException extends RuntimeException {

    private final transient List<String> problems;

    PlanRefusedException(List<String> problems) {
        super("整改方案有" + problems.size() + "处需要改正：" + String.join("；", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
