package org.zhenggai.rectification.pages.tasklist;

import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.casework.proof.Completeness;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.procedures.lifecycle.ProgrammeFile;

/**
 * A case in words.
 *
 * @param programme null before one was drafted
 * @param comments  of every return, answered or not
 * @param gaps      what was said about missing evidence at the last submission
 */
record CaseWords(String caseNumber, String title, String category, String state, String schedule, List<String> leadUnit,
        List<String> coResponsible, List<String> supervising, String due, String internalDue, String area, String farmland,
        String basicFarmland, String route, ProgrammeFile.View programme, List<Comment> comments,
        Completeness.Standing completeness, List<Gap> gaps) {

    static final Map<Stage, String> ABOUT = Map.of(Stage.INVESTIGATION, "调查结论", Stage.PROGRAMME, "整改方案", Stage.EVIDENCE, "举证材料");

    /** A numbered comment of a return; {@code answer} is null until it is answered. */
    record Comment(String about, int number, int round, String text, String madeBy, String answer) {}

    /** Why something was missing. */
    record Gap(int round, String explainedBy, String missing, String reason) {}
}
