package org.zhenggai.rectification.ground.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys as they are kept. */
@Repository
class KeyStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SELECT = "select k.*, (select string_agg(s.scope, ' ') from service_key_scope s where s.key_id = k.id)"
            + " as scopes from service_key k ";

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ServiceKey key, String hash) {
        jdbc.sql("insert into service_key (id, name, hash, account, created_by, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(key.id(), key.name(), hash, key.account(), key.createdBy(), key.createdAt(), key.expiresAt()).update();
        key.scopes().forEach(scope -> jdbc.sql("insert into service_key_scope (key_id, scope) values (?, ?)").params(key.id(), scope.id())
                .update());
    }

    /** The latest first. */
    List<ServiceKey> all() {
        return jdbc.sql(SELECT + "order by k.created_at desc").query((row, n) -> key(row)).list();
    }

    Optional<ServiceKey> find(String id) {
        return jdbc.sql(SELECT + "where k.id = ?").param(id).query((row, n) -> key(row)).optional();
    }

    /** The key with this very secret. */
    Optional<ServiceKey> find(KeyText shown) {
        return jdbc.sql("select hash from service_key where id = ?").param(shown.id()).query(String.class).optional()
                .filter(kept -> MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII),
                        shown.hash().getBytes(StandardCharsets.US_ASCII)))
                .flatMap(kept -> find(shown.id()));
    }

    /** @return whether it was not used since then, whichever process asks first */
    boolean used(String id, OffsetDateTime now, OffsetDateTime notSince) {
        return jdbc.sql("update service_key set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(now, id, notSince).update() > 0;
    }

    /** @return whether it lived */
    boolean revoke(String id, String by, OffsetDateTime now) {
        return jdbc.sql("update service_key set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null").params(by, now, id)
                .update() > 0;
    }

    /** Keys that have expired since this was asked last. */
    List<String> newlyExpired(OffsetDateTime now) {
        return jdbc.sql("update service_key set expiry_noted = true where not expiry_noted and revoked_at is null and expires_at <= ?"
                + " returning id").param(now).query(String.class).list();
    }

    private static ServiceKey key(ResultSet row) throws SQLException {
        return new ServiceKey(row.getString("id"), row.getString("name"), row.getString("account"), scopes(row.getString("scopes")),
                row.getString("created_by"), at(row, "created_at"), at(row, "expires_at"), at(row, "last_used_at"),
                row.getString("revoked_by"), at(row, "revoked_at"));
    }

    /** A scope that a later version no longer knows opens nothing. */
    private static Set<Scope> scopes(String joined) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (joined != null) {
            Arrays.stream(joined.split(" ")).map(Scope::of).flatMap(Optional::stream).forEach(scopes::add);
        }
        return scopes;
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
