package org.zhenggai.rectification.procedures.foundproblem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Cases;

/**
 * {@code /api/problems}: overseers see all, others what their unit reported or is to be responsible for, administrators none. A
 * clue of a crime is shown to overseers and to the unit that reported it.
 */
@RestController
@Validated
class ProblemController {

    /** One page and the number of all that the caller may see. */
    record Page(List<ProblemView> items, long total) {}

    private final FoundProblems problems;
    private final Cases cases;
    private final CaseAccess access;

    ProblemController(FoundProblems problems, Cases cases, CaseAccess access) {
        this.problems = problems;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping("/api/problems")
    Page list(Principal caller,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") int page,
            @RequestParam(defaultValue = "50") @Min(value = 1, message = "每页至少1条") @Max(value = 500, message = "每页最多500条") int size) {
        Reader reader = access.reader(caller.getName());
        FoundProblems.Page found = problems.page(reader.all(), reader.unitId(), page, size);
        return new Page(found.items().stream().map(item -> view(item, reader.all() || item.reportingUnit().equals(reader.unitId())))
                .toList(),
                found.total());
    }

    private ProblemView view(FoundProblem item, boolean mayReadClue) {
        return new ProblemView(item.key(), item.state().name(), item.state().label(), item.foundOn(), item.description(),
                item.place(), item.village(), item.unitId(), item.problemType(), item.areaMu(), item.farmlandMu(),
                item.basicFarmlandMu(), mayReadClue ? item.crimeDetail() : null, item.reportedBy(), item.reportingUnit(),
                item.reportedOn(), item.reviewedOn(), item.rejectReason(), item.findingPath(),
                item.caseId() == null ? null : cases.get(item.caseId()).caseNumber());
    }
}
