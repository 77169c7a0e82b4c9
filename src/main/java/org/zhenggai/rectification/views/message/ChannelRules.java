package org.zhenggai.rectification.views.message;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** Which channels a recipient is reached by. In a rehearsal there is one, the folder, whatever the settings say. */
@Repository
class ChannelRules {

    /** Officers of the unit and role (null: every) get messages by the channel. */
    record Rule(Long id, ChannelKind channel, String unitId, Role role) {

        boolean holds(Officer officer) {
            return (unitId == null || unitId.equals(officer.unitId())) && (role == null || officer.roles().contains(role));
        }
    }

    /** A robot of the group of this unit and role (null: every). */
    record Robot(long id, String name, ChannelKind vendor, String unitId, Role role, boolean active) {

        boolean listens(Position position) {
            return (unitId == null || unitId.equals(position.unitId())) && (role == null || role == position.role());
        }
    }

    private final JdbcClient jdbc;
    private final Organization organization;
    private final RehearsalClock rehearsal;

    ChannelRules(JdbcClient jdbc, Organization organization, RehearsalClock rehearsal) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.rehearsal = rehearsal;
    }

    /** The channels of an officer that are on, and for which an address is known. */
    Set<ChannelKind> of(String officerId) {
        if (rehearsal.active()) {
            return Set.of(ChannelKind.LOCAL);
        }
        Set<ChannelKind> reachable = new HashSet<>(jdbc.sql("select channel from message_contact where officer_id = :officer")
                .param("officer", officerId).query(ChannelKind.class).list());
        List<Rule> rules = organization.officer(officerId).map(officer -> rules().stream().filter(rule -> rule.holds(officer)).toList())
                .orElse(List.of());
        reachable.removeIf(kind -> rules.stream().noneMatch(rule -> rule.channel() == kind));
        reachable.add(ChannelKind.LOCAL); // needs no address and no rule
        Map<ChannelKind, Boolean> active = active();
        reachable.removeIf(kind -> !active.get(kind));
        return reachable;
    }

    /** The channel a robot posts by, unless it is off. */
    Set<ChannelKind> ofRobot(long id) {
        return rehearsal.active() ? Set.of() : robots().stream().filter(robot -> robot.id() == id && robot.active())
                .map(Robot::vendor).filter(vendor -> active().get(vendor)).collect(Collectors.toSet());
    }

    /** Whether anything may leave by the channel now. */
    boolean open(ChannelKind kind) {
        return rehearsal.active() ? kind == ChannelKind.LOCAL : active().get(kind);
    }

    /** Robots of the groups these positions are in; none in a rehearsal. */
    List<Robot> robotsFor(Set<Position> positions) {
        return positions.isEmpty() || rehearsal.active() ? List.of()
                : robots().stream().filter(Robot::active).filter(robot -> positions.stream().anyMatch(robot::listens)).toList();
    }

    /** Every channel; off as long as nobody has switched it. */
    Map<ChannelKind, Boolean> active() {
        Map<ChannelKind, Boolean> found = new EnumMap<>(ChannelKind.class);
        Stream.of(ChannelKind.values()).forEach(kind -> found.put(kind, false));
        jdbc.sql("select channel, active from message_channel").query((row, n) -> found.put(ChannelKind.valueOf(row.getString("channel")),
                row.getBoolean("active"))).list();
        return found;
    }

    List<Rule> rules() {
        return jdbc.sql("select id, channel, unit_id, role from message_rule order by channel, unit_id nulls first, role nulls first")
                .query(Rule.class).list();
    }

    List<Robot> robots() {
        return jdbc.sql("select id, name, vendor, unit_id, role, active from message_robot order by name").query(Robot.class).list();
    }

    Optional<Robot> robot(long id) {
        return robots().stream().filter(robot -> robot.id() == id).findFirst();
    }

    /** Token and secret of a robot, as they are kept; the secret may be missing. */
    record Keys(String token, String secret) {

        @Override
        public String toString() {
            return "keys";
        }
    }

    Optional<Keys> keys(long robotId) {
        return jdbc.sql("select token, secret from message_robot where id = :id").param("id", robotId).query(Keys.class).optional();
    }

    Optional<String> address(String officerId, ChannelKind kind) {
        return jdbc.sql("select address from message_contact where officer_id = :officer and channel = :channel")
                .param("officer", officerId).param("channel", kind.name()).query(String.class).optional();
    }
}
