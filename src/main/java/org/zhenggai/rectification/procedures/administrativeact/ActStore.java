package org.zhenggai.rectification.procedures.administrativeact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** The table of administrative acts. */
@Repository
class ActStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    ActStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a proposal; id, state and time of the given one are not looked at.
     *
     * @throws ConflictException when another proposal about the account waits
     */
    long add(AdministrativeAct act) {
        try {
            return jdbc.sql("""
                    insert into administrative_act (kind, state, proposer, proposed_at, reason, account, new_name, new_role, unit_id,
                           active, model_change, before_text, after_text)
                    values (:kind, 'PROPOSED', :proposer, :at, :reason, :account, :name, :role, :unit, :active, :model, :before, :after)
                    returning id""").param("kind", act.kind().name()).param("proposer", act.proposer())
                    .param("at", OffsetDateTime.now(clock))
                    .param("reason", act.reason()).param("account", act.account()).param("name", act.newName())
                    .param("role", act.newRole() == null ? null : act.newRole().name()).param("unit", act.unitId())
                    .param("active", act.active()).param("model", act.modelChange()).param("before", act.beforeText())
                    .param("after", act.afterText()).query(Long.class).single();
        } catch (DuplicateKeyException e) {
            throw new ConflictException("账号“" + act.account() + "”已有一件待复核的管理事项，请先办结");
        }
    }

    AdministrativeAct get(long id) {
        return jdbc.sql("select * from administrative_act where id = ?").param(id).query(ActStore::act).optional()
                .orElseThrow(() -> new NotFoundException("没有这件管理事项"));
    }

    /** The newest acts first. */
    List<AdministrativeAct> page(int page, int size) {
        return jdbc.sql("select * from administrative_act order by id desc limit :size offset :offset").param("size", size)
                .param("offset", (long) page * size).query(ActStore::act).list();
    }

    /** Whether a proposal about this file of the models waits. */
    boolean waitsFor(String fileName) {
        return jdbc.sql("""
                select count(*) from administrative_act a join model_change m on m.id = a.model_change
                 where a.state = 'PROPOSED' and m.file_name = ?""").param(fileName).query(Long.class).single() > 0;
    }

    /** Ends the proposal. @throws ConflictException when it is ended already */
    void end(long id, ActState state, String by, String opinion) {
        int ended = jdbc.sql("""
                update administrative_act set state = :state, decided_by = :by, decided_at = :at, opinion = :opinion
                 where id = :id and state = 'PROPOSED'""").param("state", state.name()).param("by", by)
                .param("at", OffsetDateTime.now(clock)).param("opinion", opinion).param("id", id).update();
        if (ended == 0) {
            throw new ConflictException("这件管理事项已经办结，请刷新");
        }
    }

    private static AdministrativeAct act(ResultSet row, int number) throws SQLException {
        String role = row.getString("new_role");
        return new AdministrativeAct(row.getLong("id"), ActKind.valueOf(row.getString("kind")), ActState.valueOf(row.getString("state")),
                row.getString("proposer"), at(row, "proposed_at"), row.getString("reason"), row.getString("account"),
                row.getString("new_name"), role == null ? null : Role.valueOf(role), row.getString("unit_id"),
                row.getObject("active", Boolean.class), row.getObject("model_change", Long.class), row.getString("before_text"),
                row.getString("after_text"), row.getString("decided_by"), at(row, "decided_at"), row.getString("opinion"));
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
