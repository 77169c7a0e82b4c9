package org.zhenggai.rectification.casework.finding.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.casework.finding.CaseView;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.ground.engine.task.OpenTask;

/** One case with its facts, its history and what waits for whom. */
record CaseFile(@JsonUnwrapped CaseView view, String problem, String target, List<String> measures, String village,
        LocalDate originalDueDate, boolean extensionBarred, String relapseOf, List<String> relapses, String condition, LocalDate checkDate,
        LocalDate endedOn, String holdReason,
        List<TimelineEntry> timeline, List<OpenTask> openTasks) {}
