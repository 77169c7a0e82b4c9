package org.zhenggai.rectification.procedures.administrativeact;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of the models that two administrators have changed, for commands that run without the application. */
public final class OfficeModels {

    private OfficeModels() {}

    /** SHA-256 by file name, of those whose last deployed content came from an act and not with the software. */
    public static Map<String, String> changed(JdbcClient jdbc) {
        Map<String, String> changed = new TreeMap<>();
        jdbc.sql("""
                select file_name, sha256 from (select distinct on (file_name) file_name, sha256, origin from model_version
                  order by file_name, id desc) latest where origin = 'ACT'""").query(row -> {
            changed.put(row.getString("file_name"), row.getString("sha256"));
        });
        return changed;
    }
}
