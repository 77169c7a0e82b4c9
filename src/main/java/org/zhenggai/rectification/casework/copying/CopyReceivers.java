package org.zhenggai.rectification.casework.copying;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Positions;
import org.zhenggai.rectification.ground.organization.Role;

/** To whom a case can be copied: the posts of the units that may read it and the officers in them. */
@Component
class CopyReceivers {

    /**
     * A post or an officer.
     *
     * @param code     what is sent to choose it: the post's group, or {@code @} and the officer's id
     * @param officers whom it stands for
     */
    record Receiver(String code, String name, String unit, Set<String> officers) {}

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT);
    private static final String PERSON = "@";

    private final Organization organization;
    private final Positions positions;
    private final CaseUnits units;

    CopyReceivers(Organization organization, Positions positions, CaseUnits units) {
        this.organization = organization;
        this.positions = positions;
        this.units = units;
    }

    /** Everyone to whom the sender can copy the case, unit by unit: its posts, then its officers. */
    List<Receiver> of(String sender, RectificationCase c) {
        Set<String> parties = parties(c);
        List<Receiver> found = new ArrayList<>();
        organization.units().stream().filter(unit -> parties.contains(unit.id())).forEach(unit -> {
            List<Officer> staff = staff(sender).filter(officer -> officer.unitId().equals(unit.id())).toList();
            Stream.of(Role.values()).filter(role -> staff.stream().anyMatch(officer -> officer.roles().contains(role)))
                    .filter(role -> !ADMINISTRATORS.contains(role)).map(role -> new Position(unit.id(), role))
                    .forEach(post -> found.add(post(sender, post)));
            staff.forEach(officer -> found.add(new Receiver(PERSON + officer.id(), officer.name(), unit.name(), Set.of(officer.id()))));
        });
        return found;
    }

    /** Why the code cannot be chosen, in Chinese: whom it means and that he may not read the case, or that there is no such receiver. */
    String refusal(String code) {
        Optional<String> person = code.startsWith(PERSON) ? organization.officer(code.substring(PERSON.length())).filter(Officer::active)
                .map(officer -> officer.name() + "（" + organization.unitName(officer.unitId()) + "）") : Positions.of(code).filter(
                        post -> post
                                .unitId() != null && organization.unit(post.unitId()).isPresent()).map(organization::nameOf);
        return person.map(name -> name + "与本案无关，无权查看本案，不能抄送").orElse("没有这个抄送对象，或者其已不在岗，请重新选择");
    }

    private Set<String> parties(RectificationCase c) {
        Set<String> parties = new HashSet<>(units.coResponsible(String.valueOf(c.id())));
        parties.add(units.lead(c.id()));
        parties.addAll(units.supervising(String.valueOf(c.id())));
        organization.officers().stream().filter(officer -> organization.isOverseer(officer.id())).map(Officer::unitId).forEach(
                parties::add);
        return parties;
    }

    private Stream<Officer> staff(String sender) {
        return organization.officers().stream().filter(Officer::active).filter(officer -> !officer.id().equals(sender)).filter(
                officer -> officer.roles().stream().noneMatch(ADMINISTRATORS::contains));
    }

    /** Substitutes learn of it by the message; the copy is of those who hold the post. */
    private Receiver post(String sender, Position post) {
        Set<String> officers = new LinkedHashSet<>(positions.holders(post.unitId(), post.role()));
        officers.removeIf(id -> id.equals(sender) || organization.officer(id).filter(officer -> officer.unitId().equals(post.unitId()))
                .isEmpty());
        return new Receiver(post.group(), organization.nameOf(post), organization.unitName(post.unitId()), officers);
    }
}
