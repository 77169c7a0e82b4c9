package org.zhenggai.rectification.ground.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.OfficerEntry;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.UnitEntry;

/** What a transfer changes in the organization, as the document that any change of it is. */
final class TransferDocument {

    private static final int LONGEST_NAME = 100;

    private TransferDocument() {}

    /** People, offices and, where the unit ends, its names. */
    static OrganizationDocument of(Collection<Jurisdiction> jurisdictions, Unit from, Unit to, List<Officer> moving, boolean end) {
        Set<String> names = new TreeSet<>(to.aliases());
        if (end) {
            names.add(from.name());
            names.addAll(from.aliases());
            names.remove(to.name());
        }
        List<Jurisdiction> changed = end ? jurisdictions.stream().filter(its -> its.offices().containsValue(from.id()))
                .map(its -> heldBy(its, from.id(), to.id())).toList() : List.of();
        List<OfficerEntry> officers = moving.stream().map(one -> new OfficerEntry(one.id(), one.name(), one.roles(), true)).toList();
        List<UnitEntry> units = new ArrayList<>();
        if (end) {
            units.add(entry(from, called(from, "已并入" + to.name()), Set.of(), List.of()));
        }
        units.add(entry(to, to.name(), names, officers));
        return new OrganizationDocument(changed, units);
    }

    /** A unit that nothing is left in. */
    static OrganizationDocument closing(Unit unit) {
        return new OrganizationDocument(null, List.of(entry(unit, called(unit, "已撤销"), Set.of(), List.of())));
    }

    private static Jurisdiction heldBy(Jurisdiction its, String from, String to) {
        Map<Office, String> offices = new EnumMap<>(its.offices());
        offices.replaceAll((office, unit) -> unit.equals(from) ? to : unit);
        return new Jurisdiction(its.id(), its.name(), its.superior(), its.superiorAuthority(), offices, its.receivers());
    }

    private static UnitEntry entry(Unit unit, String name, Set<String> aliases, List<OfficerEntry> officers) {
        return new UnitEntry(unit.id(), name, unit.kind(), unit.jurisdiction(), unit.fullName(), unit.mark(), List.copyOf(aliases),
                unit.prefixes(), officers);
    }

    private static String called(Unit unit, String how) {
        String name = unit.name() + "（" + how + "）";
        return name.length() <= LONGEST_NAME ? name : unit.name().substring(0, Math.min(unit.name().length(), LONGEST_NAME - 5)) + "（已撤并）";
    }
}
