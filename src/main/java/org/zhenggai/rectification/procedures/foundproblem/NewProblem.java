package org.zhenggai.rectification.procedures.foundproblem;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhenggai.rectification.ground.refusal.FieldProblems;

/**
 * What is reported of a newly found problem. Areas are in 亩.
 *
 * @param village         may be null
 * @param responsibleUnit id of the unit that will be responsible
 * @param problemType     code of {@code ProblemType}
 * @param crimeDetail     what points to a crime, null when nothing does
 */
public record NewProblem(LocalDate foundOn, String description, String place, String village, String responsibleUnit, String problemType,
        BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu, String crimeDetail) {

    /**
     * Notes areas of which a part is larger than the whole.
     *
     * @param path what stands before the names of the fields, e.g. {@code finds[0].}
     * @param row  what stands before their labels, e.g. 第1个问题的
     */
    public static void checkAreas(FieldProblems problems, String path, String row, BigDecimal area, BigDecimal farmland,
            BigDecimal basicFarmland) {
        if (farmland.compareTo(area) > 0) {
            problems.add(path + "farmlandMu", row + "其中：耕地", "不得大于涉及面积，请核对");
        }
        if (basicFarmland.compareTo(farmland) > 0) {
            problems.add(path + "basicFarmlandMu", row + "其中：永久基本农田", "不得大于耕地面积，请核对");
        }
    }
}
