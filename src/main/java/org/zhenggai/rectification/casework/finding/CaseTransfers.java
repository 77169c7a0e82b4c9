package org.zhenggai.rectification.casework.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;

/** Hands a unit's part in cases over to another unit. What was recorded before names the unit of that time. */
@Component
class CaseTransfers {

    /** A case with the part of both; {@code theirs} null where the other unit has none. */
    private record Part(long id, String caseNumber, UnitRole own, int position, UnitRole theirs) {

        boolean contradicts() {
            return theirs != null && (own == UnitRole.SUPERVISING) != (theirs == UnitRole.SUPERVISING);
        }
    }

    private final JdbcClient jdbc;
    private final Timeline timeline;

    CaseTransfers(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> carryOut(Unit from, Unit to, List<String> numbers, String actor, String reason) {
        List<Part> parts = jdbc.sql("""
                select c.id, c.case_number, u.role as own, u.position,
                       (select o.role from case_unit o where o.case_id = c.id and o.unit_id = :to) as theirs
                from rectification_case c join case_unit u on u.case_id = c.id and u.unit_id = :from
                where c.ended_on is null order by c.case_number for update of c""")
                .param("from", from.id()).param("to", to.id()).query(Part.class).list();
        if (numbers != null) {
            String strange = numbers.stream().filter(number -> parts.stream().noneMatch(part -> part.caseNumber().equals(number)))
                    .collect(Collectors.joining("、"));
            if (!strange.isEmpty()) {
                throw new BadRequestException("案件" + strange + "不是" + from.name() + "正在办理的案件");
            }
        }
        List<Part> chosen = parts.stream().filter(part -> numbers == null || numbers.contains(part.caseNumber())).toList();
        String against = chosen.stream().filter(Part::contradicts).map(Part::caseNumber).collect(Collectors.joining("、"));
        if (!against.isEmpty()) {
            throw new ConflictException("案件" + against + "由" + from.name() + "和" + to.name() + "分别负责整改和督导，划转后一个单位将审核自己的工作；"
                    + "请先把这些案件划转给其他单位");
        }
        Set<Long> moved = new LinkedHashSet<>();
        chosen.forEach(part -> {
            move(part, from, to);
            timeline.append(part.id(), actor, "UNIT_TRANSFERRED", label(part.own()) + "由" + from.name() + "变为" + to.name(), "依据：" + reason);
            moved.add(part.id());
        });
        return moved;
    }

    private void move(Part part, Unit from, Unit to) {
        if (part.theirs() != null) { // both had a part: one remains, and the lead stays a lead
            jdbc.sql("delete from case_unit where case_id = :case and unit_id = :unit").param("case", part.id()).param("unit", from.id())
                    .update();
            if (part.own() == UnitRole.LEAD) {
                jdbc.sql("update case_unit set role = 'LEAD', position = :position where case_id = :case and unit_id = :unit")
                        .param("position", part.position()).param("case", part.id()).param("unit", to.id()).update();
            }
        } else {
            jdbc.sql("update case_unit set unit_id = :to where case_id = :case and unit_id = :from").param("to", to.id())
                    .param("case", part.id()).param("from", from.id()).update();
        }
    }

    private static String label(UnitRole role) {
        return switch (role) {
            case LEAD -> "牵头责任单位";
            case RESPONSIBLE -> "责任单位";
            case SUPERVISING -> "督导单位";
        };
    }
}
