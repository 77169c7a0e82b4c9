package org.zhenggai.rectification.procedures.foundproblem;

import org.zhenggai.rectification.casework.finding.Wording;

/** The areas of a problem in words. */
final class Areas {

    private Areas() {}

    static String text(FoundProblem problem) {
        return Wording.mu(problem.areaMu()) + "，其中耕地" + Wording.mu(problem.farmlandMu()) + "，永久基本农田"
                + Wording.mu(problem.basicFarmlandMu());
    }
}
