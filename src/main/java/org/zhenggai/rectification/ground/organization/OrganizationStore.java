package org.zhenggai.rectification.ground.organization;

import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.OfficerEntry;

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

    /** Jurisdictions by id, in the order of import. */
    Map<String, Jurisdiction> jurisdictions() {
        Map<String, Map<String, String>> offices = maps("select jurisdiction_id, office, unit_id from jurisdiction_office");
        Map<String, Map<String, String>> receivers = maps("select jurisdiction_id, receiver, name from jurisdiction_receiver");
        Map<String, Jurisdiction> jurisdictions = new LinkedHashMap<>();
        jdbc.sql("select id, name, superior, superior_authority from jurisdiction order by position").query(row -> {
            String id = row.getString("id");
            jurisdictions.put(id, new Jurisdiction(id, row.getString("name"), row.getString("superior"),
                    row.getString("superior_authority"), named(Office.class, offices.get(id)), named(Receiver.class, receivers.get(id))));
        });
        return jurisdictions;
    }

    /** Units by id, in the order of import. */
    Map<String, Unit> units() {
        Map<String, Set<String>> aliases = new HashMap<>();
        jdbc.sql("select alias, unit_id from unit_alias").query(row -> {
            aliases.computeIfAbsent(row.getString("unit_id"), id -> new TreeSet<>()).add(row.getString("alias"));
        });
        Map<String, Map<String, String>> prefixes = maps("select unit_id, paper, prefix from unit_prefix");
        Map<String, Unit> units = new LinkedHashMap<>();
        jdbc.sql("select id, name, kind, jurisdiction_id, full_name, mark from unit order by position").query(row -> {
            String id = row.getString("id");
            units.put(id, new Unit(id, row.getString("name"), UnitKind.valueOf(row.getString("kind")), row.getString("jurisdiction_id"),
                    row.getString("full_name"), row.getString("mark"), aliases.getOrDefault(id, Set.of()),
                    prefixes.getOrDefault(id, Map.of())));
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

    void put(Jurisdiction its, boolean known) {
        jdbc.sql(known ? "update jurisdiction set name = :name, superior = :superior, superior_authority = :authority where id = :id"
                : """
                        insert into jurisdiction (id, name, superior, superior_authority, position)
                        select :id, :name, :superior, :authority, count(*) from jurisdiction""")
                .param("id", its.id()).param("name", its.name()).param("superior", its.superior())
                .param("authority", its.superiorAuthority()).update();
        jdbc.sql("delete from jurisdiction_office where jurisdiction_id = :id").param("id", its.id()).update();
        its.offices().forEach((office, unit) -> jdbc.sql("insert into jurisdiction_office values (?, ?, ?)")
                .params(its.id(), office.name(), unit).update());
        jdbc.sql("delete from jurisdiction_receiver where jurisdiction_id = :id").param("id", its.id()).update();
        its.receivers().forEach((receiver, name) -> jdbc.sql("insert into jurisdiction_receiver values (?, ?, ?)")
                .params(its.id(), receiver.name(), name).update());
    }

    void put(Unit unit, boolean known) {
        jdbc.sql(known ? """
                        update unit set name = :name, kind = :kind, jurisdiction_id = :jurisdiction, full_name = :full, mark = :mark
                        where id = :id"""
                : """
                        insert into unit (id, name, kind, jurisdiction_id, full_name, mark, position)
                        select :id, :name, :kind, :jurisdiction, :full, :mark, count(*) from unit""")
                .param("id", unit.id()).param("name", unit.name()).param("kind", unit.kind().name())
                .param("jurisdiction", unit.jurisdiction(), Types.VARCHAR).param("full", unit.fullName(), Types.VARCHAR)
                .param("mark", unit.mark(), Types.VARCHAR).update();
        jdbc.sql("delete from unit_prefix where unit_id = :id").param("id", unit.id()).update();
        unit.prefixes().forEach((paper, prefix) -> jdbc.sql("insert into unit_prefix values (?, ?, ?)")
                .params(unit.id(), paper, prefix).update());
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

    /** When and into which a unit ended; {@code successor} null where it was closed. */
    record End(String unitId, String successor, LocalDate endedOn) {}

    /** Units that have ended, by id. */
    Map<String, End> ended() {
        return jdbc.sql("select unit_id, successor, ended_on from unit_end").query(End.class).list().stream()
                .collect(Collectors.toMap(End::unitId, Function.identity()));
    }

    void end(String unitId, String successor, LocalDate day, String reason, String actor) {
        jdbc.sql("insert into unit_end (unit_id, successor, ended_on, reason, ended_by) values (:unit, :successor, :day, :reason, :by)")
                .param("unit", unitId).param("successor", successor, Types.VARCHAR).param("day", day).param("reason", reason)
                .param("by", actor).update();
    }

    /** Pairs by owner, from rows of owner, name and value. */
    private Map<String, Map<String, String>> maps(String sql) {
        Map<String, Map<String, String>> maps = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            maps.computeIfAbsent(row.getString(1), owner -> new HashMap<>()).put(row.getString(2), row.getString(3));
        });
        return maps;
    }

    private static <E extends Enum<E>> Map<E, String> named(Class<E> type, Map<String, String> values) {
        Map<E, String> named = new EnumMap<>(type);
        if (values != null) {
            values.forEach((name, value) -> named.put(Enum.valueOf(type, name), value));
        }
        return named;
    }
}
