package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The programme of a case for rooms that only show it. */
@Service
public class ProgrammeFile {

    private final Programmes programmes;

    ProgrammeFile(Programmes programmes) {
        this.programmes = programmes;
    }

    /** A milestone; {@code reportedOn} is null while it is open, {@code term} where the programme has none. */
    public record Node(String title, String term, LocalDate dueOn, LocalDate reportedOn) {}

    /** The current programme; {@code approvedOn} is null until every supervising unit has passed it. */
    public record View(String measures, String planTerm, String responsibleLeader, String responsiblePerson, LocalDate approvedOn,
            List<Node> milestones) {}

    /** Empty before a programme was drafted, and after it ended. */
    public Optional<View> of(long caseId) {
        return programmes.current(caseId).filter(programme -> programme.endedOn() == null)
                .map(programme -> new View(programme.measures(), programme.planTerm().label(), programme.responsibleLeader(),
                        programme.responsiblePerson(), programme.approvedOn(), programmes.milestones(caseId).stream()
                                .map(node -> new Node(node.title(), node.term() == null ? null : node.term().label(), node.dueOn(),
                                        node.reportedOn())).toList()));
    }
}
