package org.zhenggai.rectification.ground.organization;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.OfficerEntry;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.UnitEntry;

/** The organization's tables. */
@Repository
class OrganizationStore {

    private final JdbcClient jdbc;

    OrganizationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else changes officers: rules about all of them are checked on what is written. */
    void lock() {
        jdbc.sql("lock table officer in share row exclusive mode").update();
    }

    /** Units by id, in the order of import. */
    Map<String, Unit> units() {
        Map<String, Set<String>> aliases = new HashMap<>();
        jdbc.sql("select alias, unit_id from unit_alias").query(row -> {
            aliases.computeIfAbsent(row.getString("unit_id"), id -> new TreeSet<>()).add(row.getString("alias"));
        });
        Map<String, Unit> units = new LinkedHashMap<>();
        jdbc.sql("select id, name, kind from unit order by position").query(row -> {
            String id = row.getString("id");
            units.put(id, new Unit(id, row.getString("name"), UnitKind.valueOf(row.getString("kind")),
                    aliases.getOrDefault(id, Set.of())));
        });
        return units;
    }

    /** Officers by id. */
    Map<String, Officer> officers() {
        Map<String, Set<Role>> roles = new HashMap<>();
        jdbc.sql("select officer_id, role from officer_role").query(row -> {
            roles.computeIfAbsent(row.getString("officer_id"), id -> EnumSet.noneOf(Role.class)).add(Role.valueOf(row.getString("role")));
        });
        Map<String, Officer> officers = new LinkedHashMap<>();
        jdbc.sql("select id, name, unit_id, active from officer order by id").query(row -> {
            String id = row.getString("id");
            officers.put(id, new Officer(id, row.getString("name"), row.getString("unit_id"), row.getBoolean("active"),
                    roles.getOrDefault(id, Set.of())));
        });
        return officers;
    }

    void put(UnitEntry unit, boolean known) {
        jdbc.sql(known ? "update unit set name = :name, kind = :kind where id = :id"
                        : "insert into unit (id, name, kind, position) select :id, :name, :kind, count(*) from unit")
                .param("id", unit.id()).param("name", unit.name()).param("kind", unit.kind().name()).update();
        jdbc.sql("delete from unit_alias where unit_id = :id").param("id", unit.id()).update();
        unit.aliases().forEach(alias -> jdbc.sql("insert into unit_alias (alias, unit_id) values (?, ?)")
                .params(alias, unit.id()).update());
    }

    void put(String unitId, OfficerEntry officer, boolean known) {
        jdbc.sql(known ? "update officer set name = :name, unit_id = :unit, active = :active where id = :id"
                        : "insert into officer (id, name, unit_id, active) values (:id, :name, :unit, :active)")
                .param("id", officer.id()).param("name", officer.name()).param("unit", unitId).param("active", officer.active()).update();
        jdbc.sql("delete from officer_role where officer_id = :id").param("id", officer.id()).update();
        officer.roles().forEach(role -> jdbc.sql("insert into officer_role (officer_id, role) values (?, ?)")
                .params(officer.id(), role.name()).update());
    }
}
