package org.zhenggai.rectification.operations.migration.process;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's tables hold of deployed files, for commands that run without the engine. */
public final class DeployedFiles {

    private DeployedFiles() {}

    /**
     * Contents by file name of the last deployment that came with the software: the engine compares with this one at its start, and
     * deploys everything anew where a file differs.
     */
    public static Map<String, String> bySoftware(JdbcClient jdbc) {
        Map<String, String> files = new TreeMap<>();
        jdbc.sql("""
                select name_, bytes_ from act_ge_bytearray where deployment_id_ = (select id_ from act_re_deployment
                  where name_ = 'SpringAutoDeployment' order by deploy_time_ desc limit 1)""").query(row -> {
            files.put(name(row.getString("name_")), new String(row.getBytes("bytes_"), StandardCharsets.UTF_8));
        });
        return files;
    }

    private static String name(String resource) {
        String plain = resource.replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
