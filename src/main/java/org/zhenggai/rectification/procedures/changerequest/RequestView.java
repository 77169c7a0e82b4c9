package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/** A request as clients read it; people by user name and by name, null for what has not happened. */
record RequestView(long id, ChangeKind kind, String kindLabel, ChangeState state, String stateLabel, String reason, String progress,
        String supportingDocument, LocalDate requestedDate, LocalDate grantedDate, String namedCondition,
        LocalDate checkDate, Person requestedBy, LocalDate requestedOn, Person signedBy, LocalDate signedOn,
        String documentNo, Person decidedBy, LocalDate decidedOn, String refusal, Person resumedBy, LocalDate resumedOn,
        List<Opinion> opinions) {

    /** Somebody, or the system. */
    record Person(String id, String name) {}

    /** What a supervising unit said. */
    record Opinion(String unitId, String unitName, Person officer, boolean supports, String text, LocalDate givenOn) {}

    static RequestView of(ChangeRequest r, List<ChangeOpinion> opinions, Organization organization) {
        return new RequestView(r.id(), r.kind(), r.kind().label(), r.state(), r.state().label(), r.reason(), r.progress(),
                r.supportingDocument(), r.requestedDate(), r.grantedDate(), r.namedCondition(), r.checkDate(),
                person(r.requestedBy(), organization), r.requestedOn(), person(r.signedBy(), organization), r.signedOn(),
                r.documentNo(), person(r.decidedBy(), organization), r.decidedOn(), r.refusal(),
                person(r.resumedBy(), organization), r.resumedOn(),
                opinions.stream().map(opinion -> new Opinion(opinion.unitId(), organization.unitName(opinion.unitId()),
                        person(opinion.officerId(), organization), opinion.supports(), opinion.text(), opinion.givenOn())).toList());
    }

    private static Person person(String id, Organization organization) {
        return id == null ? null : new Person(id, organization.officer(id).map(Officer::name).orElse("系统"));
    }
}
